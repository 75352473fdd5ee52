import type { Card } from '../model/card';
import type { LaneId, StageId } from '../model/ids';
import { byOrder, type Journey } from '../model/journey';
import { cardKindsOf, type Lane, takesTouchpoints } from '../model/lane';
import type { Touchpoint } from '../model/touchpoint';
import type { Place } from '../model/values';
import { remembered } from './remembered';

/** What stands where: every touchpoint and card is in one cell, or unplaced. */
export interface CellContents {
  /** In their order (key, then id). */
  touchpointsIn(stage: StageId, lane: LaneId): readonly Touchpoint[];
  /** In their order (key, then id). */
  cardsIn(stage: StageId, lane: LaneId): readonly Card[];
  /** Their stage or lane is gone, or the lane takes no touchpoints. In order of id. */
  readonly unplacedTouchpoints: readonly Touchpoint[];
  /** Their stage or lane is gone, or the lane does not take their kind. In order of id. */
  readonly unplacedCards: readonly Card[];
}

/** Sorts all touchpoints and cards into their cells. Hidden stages and collapsed lanes have contents as well. */
export const cellContents: (journey: Journey) => CellContents = remembered((journey) => {
  const stages = new Set(journey.stages.map((stage) => stage.id));
  const lanes = new Map(journey.lanes.map((lane) => [lane.id, lane]));
  const laneOf = (place: Place) => (stages.has(place.stage) ? lanes.get(place.lane) : undefined);

  const touchpoints = sortIntoCells(journey.touchpoints.values(), (touchpoint) =>
    takes(laneOf(touchpoint.place), (lane) => takesTouchpoints(lane.kind)),
  );
  const cards = sortIntoCells(journey.cards.values(), (card) =>
    takes(laneOf(card.place), (lane) => cardKindsOf(lane.kind).includes(card.kind)),
  );
  return {
    touchpointsIn: (stage, lane) => touchpoints.cells.get(cellKey(stage, lane)) ?? [],
    cardsIn: (stage, lane) => cards.cells.get(cellKey(stage, lane)) ?? [],
    unplacedTouchpoints: touchpoints.unplaced,
    unplacedCards: cards.unplaced,
  };
});

function takes(lane: Lane | undefined, check: (lane: Lane) => boolean): boolean {
  return lane !== undefined && check(lane);
}

function sortIntoCells<T extends { id: string; place: Place }>(
  items: Iterable<T>,
  isPlaced: (item: T) => boolean,
): { cells: Map<string, T[]>; unplaced: T[] } {
  const cells = new Map<string, T[]>();
  const unplaced: T[] = [];
  for (const item of items) {
    if (!isPlaced(item)) {
      unplaced.push(item);
      continue;
    }
    const key = cellKey(item.place.stage, item.place.lane);
    const cell = cells.get(key);
    if (cell) cell.push(item);
    else cells.set(key, [item]);
  }
  for (const cell of cells.values()) cell.sort((a, b) => byOrder(orderOf(a), orderOf(b)));
  unplaced.sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  return { cells, unplaced };
}

function orderOf(item: { id: string; place: Place }): { order: string; id: string } {
  return { order: item.place.order, id: item.id };
}

// Ids hold neither spaces nor slashes.
function cellKey(stage: StageId, lane: LaneId): string {
  return `${stage}/${lane}`;
}
