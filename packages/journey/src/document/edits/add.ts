import type { Card } from '../../model/card';
import type { Friction } from '../../model/friction';
import type { CardId, FrictionId, LaneId, MetricId, StageId, TouchpointId } from '../../model/ids';
import type { EntityKind } from '../../model/journey';
import type { Lane } from '../../model/lane';
import type { Metric } from '../../model/metric';
import type { Stage } from '../../model/stage';
import type { Touchpoint } from '../../model/touchpoint';
import { type JourneyEditor, type Pen, penOf } from '../editor';
import { addEntity } from './addEntity';
import { cellSiblings, mustTake, type PlacedId, type PlacedKind, roomInCell, type Target } from './cells';
import { mustBeLive } from './lookUp';
import { orderOf } from './place';
import { indexFor, makeRoom, type Position, siblings } from './siblings';

/** Some of an entity's fields; `given` ones must be. */
type Fields<Value, Own extends string, Given extends keyof Value = never> = Partial<Omit<Value, 'id' | Own>> &
  Pick<Value, Given>;

export type NewTouchpoint = Fields<Touchpoint, 'place'> & Target<TouchpointId>;
export type NewCard = Fields<Card, 'place', 'kind'> & Target<CardId>;
export type NewStage = Fields<Stage, 'order'> & Position<StageId>;
export type NewLane = Fields<Lane, 'order', 'kind'> & Position<LaneId>;
export type NewFriction = Fields<Friction, 'order', 'touchpoint'> & Position<FrictionId>;
export type NewMetric = Fields<Metric, 'order', 'subject'> & Position<MetricId>;

/** Adds a touchpoint to a cell, last unless told otherwise. @throws InvalidEdit `gone`, `wrong-lane`, `invalid` */
export function addTouchpoint(editor: JourneyEditor, touchpoint: NewTouchpoint): TouchpointId {
  return addPlaced(penOf(editor), 'touchpoint', touchpoint, undefined);
}

/** Adds a card to a cell of the lane of its kind. @throws InvalidEdit `gone`, `wrong-lane`, `invalid` */
export function addCard(editor: JourneyEditor, card: NewCard): CardId {
  return addPlaced(penOf(editor), 'card', card, card.kind);
}

/** Adds a stage, last unless told otherwise. @throws InvalidEdit `invalid` */
export function addStage(editor: JourneyEditor, stage: NewStage = {}): StageId {
  return addOrdered(penOf(editor), 'stage', stage);
}

/** Adds a lane, at the foot unless told otherwise. @throws InvalidEdit `invalid` */
export function addLane(editor: JourneyEditor, lane: NewLane): LaneId {
  return addOrdered(penOf(editor), 'lane', lane);
}

/** Adds a friction to a touchpoint. @throws InvalidEdit `gone`, `invalid` */
export function addFriction(editor: JourneyEditor, friction: NewFriction): FrictionId {
  const pen = penOf(editor);
  mustBeLive(pen.doc, { kind: 'touchpoint', id: friction.touchpoint });
  return addOrdered(pen, 'friction', friction);
}

/** Adds a metric to the map, a stage or a touchpoint. @throws InvalidEdit `gone`, `invalid` */
export function addMetric(editor: JourneyEditor, metric: NewMetric): MetricId {
  const pen = penOf(editor);
  if (metric.subject.kind !== 'map') mustBeLive(pen.doc, metric.subject);
  return addOrdered(pen, 'metric', metric);
}

function addPlaced<K extends PlacedKind>(
  pen: Pen,
  kind: K,
  given: Target<PlacedId<K>>,
  cardKind: unknown,
): PlacedId<K> {
  const { stage, lane } = given;
  mustTake(pen, given, kind, cardKind);
  return pen.record(() => {
    const [order] = roomInCell(pen, given, cellSiblings(pen, kind, given), 1);
    return addEntity(pen, kind, { ...given, place: { stage, lane, order } }) as PlacedId<K>;
  });
}

function addOrdered<K extends Exclude<EntityKind, PlacedKind | 'path'>>(
  pen: Pen,
  kind: K,
  given: Position<string>,
) {
  return pen.record(() => {
    const all = siblings(pen.doc, kind, orderOf);
    const [order] = makeRoom(all, indexFor(all, given), 1, pen.random, (sibling, key) =>
      pen.write(sibling.entity, 'order', key),
    );
    return addEntity(pen, kind, { ...given, order });
  });
}
