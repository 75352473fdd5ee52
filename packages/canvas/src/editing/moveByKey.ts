import {
  type CardId,
  cardKindsOf,
  cellContents,
  type LaneId,
  placeCard,
  placeTouchpoint,
  type StageId,
  stagesShown,
  type TouchpointId,
} from '@journey-canvas/journey';
import { type Board, journeyOf } from '../board';
import { edit } from './commands';
import type { Direction } from './walk';

interface Move {
  readonly stage: StageId;
  readonly lane: LaneId;
  /** null: first of the cell; undefined: last. */
  readonly after: string | null | undefined;
}

/** Up and down within the cell, left and right to the neighbouring stage. null: no further. */
export function moveWithin(
  siblings: readonly string[],
  stages: readonly StageId[],
  place: { readonly stage: StageId; readonly lane: LaneId },
  id: string,
  direction: Direction,
): Move | null {
  if (direction === 'left' || direction === 'right') {
    const stage = stages[stages.indexOf(place.stage) + (direction === 'left' ? -1 : 1)];
    return stage === undefined ? null : { stage, lane: place.lane, after: undefined };
  }
  const at = siblings.indexOf(id);
  if (direction === 'up') {
    return at <= 0 ? null : { ...place, after: siblings[at - 2] ?? null };
  }
  const next = siblings[at + 1];
  return next === undefined ? null : { ...place, after: next };
}

export function moveTouchpoint(board: Board, id: TouchpointId, direction: Direction): void {
  const journey = journeyOf(board);
  const touchpoint = journey.touchpoints.get(id);
  if (touchpoint === undefined) return;
  const { stage, lane } = touchpoint.place;
  const siblings = cellContents(journey)
    .touchpointsIn(stage, lane)
    .map((sibling) => sibling.id);
  const move = moveWithin(
    siblings,
    stagesShown(journey).map((shown) => shown.id),
    { stage, lane },
    id,
    direction,
  );
  if (move === null) return;
  const after = move.after as TouchpointId | null | undefined;
  edit(board, (writer) => placeTouchpoint(writer, id, { stage: move.stage, lane: move.lane, after }));
}

export function moveCard(board: Board, id: CardId, direction: Direction): void {
  const journey = journeyOf(board);
  const card = journey.cards.get(id);
  const lane = journey.lanes.find((candidate) => candidate.id === card?.place.lane);
  if (card === undefined || lane === undefined || !cardKindsOf(lane.kind).includes(card.kind)) return;
  const { stage } = card.place;
  const siblings = cellContents(journey)
    .cardsIn(stage, lane.id)
    .map((sibling) => sibling.id);
  const place = { stage, lane: lane.id };
  const move = moveWithin(
    siblings,
    stagesShown(journey).map((shown) => shown.id),
    place,
    id,
    direction,
  );
  if (move === null) return;
  const after = move.after as CardId | null | undefined;
  edit(board, (writer) => placeCard(writer, id, { stage: move.stage, lane: move.lane, after }));
}
