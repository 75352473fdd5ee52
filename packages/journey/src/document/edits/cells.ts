import * as v from 'valibot';
import { CardKind } from '../../model/card';
import type { CardId, LaneId, StageId, TouchpointId } from '../../model/ids';
import { cardKindsOf, LaneKind, takesTouchpoints } from '../../model/lane';
import type { OrderKey, Place } from '../../model/values';
import type { Pen } from '../editor';
import { InvalidEdit } from '../invalidEdit';
import type { RawEntity } from '../roots';
import { mustBeLive } from './lookUp';
import { indexFor, makeRoom, type Position, type Sibling, siblings } from './siblings';

export type PlacedKind = 'touchpoint' | 'card';
export type PlacedId<K extends PlacedKind> = K extends 'touchpoint' ? TouchpointId : CardId;

/** A cell, and where in it. */
export interface Target<Id extends string = string> extends Position<Id> {
  readonly stage: StageId;
  readonly lane: LaneId;
}

/** @throws InvalidEdit `gone` when stage or lane are, `wrong-lane` when the lane takes no such thing */
export function mustTake({ doc }: Pen, target: Target, kind: PlacedKind, cardKind: unknown): void {
  mustBeLive(doc, { kind: 'stage', id: target.stage });
  const lane = mustBeLive(doc, { kind: 'lane', id: target.lane }).get('kind');
  if (!v.is(LaneKind, lane)) throw new InvalidEdit('wrong-lane', 'The lane cannot be read', 'place');
  const takes =
    kind === 'touchpoint'
      ? takesTouchpoints(lane)
      : v.is(CardKind, cardKind) && cardKindsOf(lane).includes(cardKind);
  const what = kind === 'touchpoint' ? 'touchpoints' : `cards of the kind ${String(cardKind)}`;
  if (!takes) throw new InvalidEdit('wrong-lane', `A lane of the kind ${lane} takes no ${what}`, 'place');
}

/** What is in a cell, in its order. */
export function cellSiblings({ doc }: Pen, kind: PlacedKind, { stage, lane }: Target): Sibling[] {
  return siblings(doc, kind, (entity) => {
    const place = rawPlace(entity);
    return place?.stage === stage && place.lane === lane && typeof place.order === 'string'
      ? place.order
      : null;
  });
}

function rawPlace(entity: RawEntity): Partial<Record<keyof Place, unknown>> | null {
  const place = entity.get('place');
  return typeof place === 'object' && place !== null ? place : null;
}

/** Keys for `count` things put into a cell that holds `others`; inside `record`. */
export function roomInCell(
  pen: Pen,
  target: Target,
  others: readonly Sibling[],
  count: number,
): readonly OrderKey[] {
  return makeRoom(others, indexFor(others, target), count, pen.random, ({ entity }, order) => {
    pen.write(entity, 'place', { stage: target.stage, lane: target.lane, order });
  });
}
