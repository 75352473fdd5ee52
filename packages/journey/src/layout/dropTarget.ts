import type { CardId, TouchpointId } from '../model/ids';
import { byOrder, type Journey } from '../model/journey';
import { cardKindsOf, type Lane, takesTouchpoints } from '../model/lane';
import { flow } from './flow';
import type { Box, CellLayout, DropTarget, JourneyLayout, LaneLayout, Point } from './JourneyLayout';
import {
  CARD_LANE_PADDING,
  CARD_STACK_GAP,
  COLUMN_GAP,
  cardHeight,
  ROW_GAP,
  TOUCHPOINT_HEIGHT,
  TOUCHPOINT_WIDTH,
} from './sizes';
import { stackColumns } from './stack';

type Moving = TouchpointId | CardId;

/** A card as the cell would hold it. */
interface Member {
  readonly id: Moving;
  readonly height: number;
  /** The column, within the stage, that it would stand in if there is room. */
  readonly wish: number | null;
}

/** A place that the first of what is moved could take. */
interface Slot {
  readonly index: number;
  readonly box: Box;
}

/**
 * Where a drop at a point (canvas units) would put what is moved: touchpoints or cards, not both. Null outside of
 * the cells, over a collapsed lane, and over a lane that does not take all of them.
 */
export function dropTarget(
  layout: JourneyLayout,
  journey: Journey,
  point: Point,
  moving: readonly Moving[],
): DropTarget | null {
  const cell = layout.cells.find(({ box }) => contains(box, point));
  const lane = cell && layout.lanes.find(({ id }) => id === cell.lane);
  const first = moving[0];
  if (!cell || !lane || lane.collapsed || first === undefined) return null;
  if (!takesAll(journey, lane, moving)) return null;
  const gone = new Set<string>(moving);
  const rest = membersOf(layout, journey, cell).filter(({ id }) => !gone.has(id));
  const slots = takesTouchpoints(lane.kind)
    ? touchpointSlots(layout, cell, lane, rest.length, moving.length)
    : cardSlots(layout, cell, rest, moverOf(layout, journey, cell, first), point);
  const slot = nearest(slots, point);
  if (!slot) return null;
  return { stage: cell.stage, lane: cell.lane, after: rest[slot.index - 1]?.id ?? null, slot: slot.box };
}

function takesAll(journey: Journey, lane: Pick<Lane, 'kind'>, moving: readonly Moving[]): boolean {
  if (takesTouchpoints(lane.kind)) return moving.every((id) => journey.touchpoints.has(id as TouchpointId));
  const kinds = cardKindsOf(lane.kind);
  return moving.every((id) => {
    const card = journey.cards.get(id as CardId);
    return card !== undefined && kinds.includes(card.kind);
  });
}

function membersOf(layout: JourneyLayout, journey: Journey, cell: CellLayout): readonly Member[] {
  const entities = [...journey.touchpoints.values(), ...journey.cards.values()];
  return entities
    .filter(({ id, place }) => place.stage === cell.stage && place.lane === cell.lane && isShown(layout, id))
    .sort((a, b) => byOrder({ order: a.place.order, id: a.id }, { order: b.place.order, id: b.id }))
    .map(({ id }) => moverOf(layout, journey, cell, id));
}

function isShown(layout: JourneyLayout, id: Moving): boolean {
  return layout.touchpoints.has(id as TouchpointId) || layout.cards.has(id as CardId);
}

function moverOf(layout: JourneyLayout, journey: Journey, cell: CellLayout, id: Moving): Member {
  const card = journey.cards.get(id as CardId);
  if (!card) return { id, height: TOUCHPOINT_HEIGHT, wish: null };
  const columns = columnsOf(layout, cell);
  const wishes = card.touchpoints.flatMap((touchpoint) => {
    const box =
      journey.touchpoints.get(touchpoint)?.place.stage === cell.stage && layout.touchpoints.get(touchpoint);
    const column = box ? columns.findIndex(({ x }) => x === box.x) : -1;
    return column < 0 ? [] : [column];
  });
  return { id, height: cardHeight(card.kind), wish: wishes.length === 0 ? null : Math.min(...wishes) };
}

function columnsOf(layout: JourneyLayout, cell: CellLayout): JourneyLayout['columns'] {
  return layout.columns.filter(({ stage }) => stage === cell.stage);
}

function touchpointSlots(
  layout: JourneyLayout,
  cell: CellLayout,
  lane: LaneLayout,
  rest: number,
  moving: number,
): readonly Slot[] {
  const columns = columnsOf(layout, cell);
  const last = columns.at(-1);
  const lastRow = lane.rows.at(-1) ?? lane.band.y + ROW_GAP;
  return flow(rest + moving)
    .slice(0, rest + 1)
    .map(({ column, row }, index) => {
      const beyond = Math.max(0, column - columns.length + 1);
      const below = Math.max(0, row - lane.rows.length + 1);
      const x = (columns[column]?.x ?? last?.x ?? cell.box.x) + beyond * (TOUCHPOINT_WIDTH + COLUMN_GAP);
      const y = (lane.rows[row] ?? lastRow) + below * (TOUCHPOINT_HEIGHT + ROW_GAP);
      return { index, box: { x, y, width: TOUCHPOINT_WIDTH, height: TOUCHPOINT_HEIGHT } };
    });
}

/** Of a fuller cell so many places are looked at first, and then those around the nearest one. */
const SLOTS_TRIED = 120;

function cardSlots(
  layout: JourneyLayout,
  cell: CellLayout,
  rest: readonly Member[],
  mover: Member,
  point: Point,
): readonly Slot[] {
  const columns = columnsOf(layout, cell);
  const slotsAt = (first: number, last: number, step: number) => {
    const slots: Slot[] = [];
    for (let index = Math.max(0, first); index <= Math.min(last, rest.length); index += step) {
      slots.push(cardSlot(cell, columns, rest, mover, index));
    }
    return slots;
  };
  const step = Math.max(1, Math.ceil(rest.length / SLOTS_TRIED));
  const coarse = slotsAt(0, rest.length, step);
  if (step === 1) return coarse;
  const around = nearest(coarse, point)?.index ?? 0;
  return slotsAt(around - step, around + step, 1);
}

/** Where the cell's flow would put the card at this place of its order. */
function cardSlot(
  cell: CellLayout,
  columns: JourneyLayout['columns'],
  rest: readonly Member[],
  mover: Member,
  index: number,
): Slot {
  const members = [...rest.slice(0, index), mover, ...rest.slice(index)];
  const flowed = stackColumns(
    members.map(({ wish }) => wish),
    Math.max(1, columns.length),
  );
  const column = flowed[index] ?? 0;
  let y = cell.box.y + CARD_LANE_PADDING;
  members.slice(0, index).forEach(({ height }, other) => {
    if (flowed[other] === column) y += height + CARD_STACK_GAP;
  });
  const x = columns[column]?.x ?? cell.box.x;
  return { index, box: { x, y, width: TOUCHPOINT_WIDTH, height: mover.height } };
}

function nearest(slots: readonly Slot[], point: Point): Slot | null {
  let best: Slot | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const slot of slots) {
    const { x, y, width, height } = slot.box;
    const distance = (x + width / 2 - point.x) ** 2 + (y + height / 2 - point.y) ** 2;
    if (distance < least) {
      best = slot;
      least = distance;
    }
  }
  return best;
}

function contains({ x, y, width, height }: Box, point: Point): boolean {
  return point.x >= x && point.x < x + width && point.y >= y && point.y < y + height;
}
