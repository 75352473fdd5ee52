import {
  type DropTarget,
  dropTarget,
  type OrderKey,
  type Point,
  type Touchpoint,
  type TouchpointId,
  takesTouchpoints,
} from '@journey-canvas/journey';
import { type Board, journeyOf } from '../board';
import { cellAt } from './cells';

const NOBODY = 'not-made-yet' as TouchpointId;

/** Where a touchpoint that is not there yet would stand. null: the lane under the point takes none. */
export function newTouchpointTarget(board: Board, point: Point): DropTarget | null {
  const layout = board.layout.get();
  const cell = cellAt(layout, point);
  if (cell === null || !takesTouchpoints(cell.kind)) return null;
  const journey = journeyOf(board);
  const [any] = journey.touchpoints.values();
  const place = { stage: cell.stage, lane: cell.lane, order: 'V' as OrderKey };
  // Only its place counts for a drop; the rest may be anybody's.
  const phantom = { ...any, id: NOBODY, place } as Touchpoint;
  const touchpoints = new Map([...journey.touchpoints, [NOBODY, phantom] as const]);
  return dropTarget(layout, { ...journey, touchpoints }, point, [NOBODY]);
}
