import type { CardId, FrictionId, LaneId, MetricId, StageId, TouchpointId } from '../../model/ids';
import type { EntityId, EntityKind } from '../../model/journey';
import { compareOrder } from '../../model/order';
import { type JourneyEditor, type Pen, penOf } from '../editor';
import { placeOf } from '../readEntity';
import type { RawEntity } from '../roots';
import { cellSiblings, mustTake, type PlacedId, type PlacedKind, roomInCell, type Target } from './cells';
import { mustBeLive } from './lookUp';
import { indexFor, makeRoom, type Position, siblings } from './siblings';

/** Puts a touchpoint into a cell. @throws InvalidEdit `gone`, `wrong-lane` */
export function placeTouchpoint(editor: JourneyEditor, id: TouchpointId, target: Target<TouchpointId>): void {
  placeAll(editor, 'touchpoint', [id], target);
}

/** Puts touchpoints into a cell one after another, in the order in which the map shows them now. */
export function placeTouchpoints(
  editor: JourneyEditor,
  ids: readonly TouchpointId[],
  target: Target<TouchpointId>,
): void {
  placeAll(editor, 'touchpoint', ids, target);
}

/** Puts a card into a cell. @throws InvalidEdit `gone`, `wrong-lane` */
export function placeCard(editor: JourneyEditor, id: CardId, target: Target<CardId>): void {
  placeAll(editor, 'card', [id], target);
}

/** The same for several cards, as {@link placeTouchpoints}. */
export function placeCards(editor: JourneyEditor, ids: readonly CardId[], target: Target<CardId>): void {
  placeAll(editor, 'card', ids, target);
}

/** Puts a stage after another (null: first). */
export function moveStage(editor: JourneyEditor, id: StageId, position: Position<StageId>): void {
  moveInOrder(penOf(editor), 'stage', id, position);
}

/** Puts a lane under another (null: on top). */
export function moveLane(editor: JourneyEditor, id: LaneId, position: Position<LaneId>): void {
  moveInOrder(penOf(editor), 'lane', id, position);
}

/** Puts a friction after another (null: first). */
export function moveFriction(editor: JourneyEditor, id: FrictionId, position: Position<FrictionId>): void {
  moveInOrder(penOf(editor), 'friction', id, position);
}

/** Puts a metric after another (null: first). */
export function moveMetric(editor: JourneyEditor, id: MetricId, position: Position<MetricId>): void {
  moveInOrder(penOf(editor), 'metric', id, position);
}

function placeAll<K extends PlacedKind>(
  editor: JourneyEditor,
  kind: K,
  ids: readonly PlacedId<K>[],
  target: Target<PlacedId<K>>,
): void {
  const pen = penOf(editor);
  const moving = new Map<string, RawEntity>();
  for (const id of ids) {
    const entity = mustBeLive(pen.doc, { kind, id } as Parameters<typeof mustBeLive>[1]);
    mustTake(pen, target, kind, entity.get('kind'));
    moving.set(id, entity);
  }
  const inCell = cellSiblings(pen, kind, target);
  const others = inCell.filter(({ id }) => !moving.has(id));
  const order = asShown(pen, moving);
  const at = indexFor(others, target);
  const outcome = [
    ...others.slice(0, at).map(({ id }) => id),
    ...order,
    ...others.slice(at).map(({ id }) => id),
  ];
  if (inCell.length === outcome.length && inCell.every(({ id }, index) => id === outcome[index])) return;
  pen.record(() => {
    const keys = roomInCell(pen, target, others, order.length);
    for (const [index, id] of order.entries()) {
      const entity = moving.get(id);
      if (entity !== undefined) {
        pen.write(entity, 'place', { stage: target.stage, lane: target.lane, order: keys[index] });
      }
    }
  });
}

/** Ids by stage, then lane, then place in the cell; what has no place comes last. */
function asShown({ doc }: Pen, entities: ReadonlyMap<string, RawEntity>): string[] {
  const rank = (kind: EntityKind) => {
    const order = new Map(siblings(doc, kind, orderOf).map(({ id }, index) => [id, index]));
    return (id: string | undefined) => order.get(id ?? '') ?? order.size;
  };
  const stage = rank('stage');
  const lane = rank('lane');
  return [...entities]
    .map(([id, entity]) => ({ id, place: placeOf(entity) }))
    .sort(
      (a, b) =>
        stage(a.place?.stage) - stage(b.place?.stage) ||
        lane(a.place?.lane) - lane(b.place?.lane) ||
        compareOrder({ id: a.id, order: a.place?.order ?? '' }, { id: b.id, order: b.place?.order ?? '' }),
    )
    .map(({ id }) => id);
}

function moveInOrder<K extends 'stage' | 'lane' | 'friction' | 'metric'>(
  pen: Pen,
  kind: K,
  id: EntityId<K>,
  position: Position<string>,
): void {
  const entity = mustBeLive(pen.doc, { kind, id } as Parameters<typeof mustBeLive>[1]);
  const all = siblings(pen.doc, kind, orderOf);
  const others = all.filter((sibling) => sibling.id !== id);
  const at = indexFor(others, position);
  if (all.findIndex((sibling) => sibling.id === id) === at) return;
  pen.record(() => {
    const [order] = makeRoom(others, at, 1, pen.random, (sibling, key) =>
      pen.write(sibling.entity, 'order', key),
    );
    pen.write(entity, 'order', order);
  });
}

/** The key of an entity in a list of its own. */
export function orderOf(entity: RawEntity): string | null {
  const order = entity.get('order');
  return typeof order === 'string' ? order : null;
}
