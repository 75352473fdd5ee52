import {
  addPath,
  EXIT_REASONS,
  exitReasonWords,
  type Journey,
  type JourneyEditor,
  type PathId,
  setField,
} from '@journey-canvas/journey';
import type { DrawnReference } from '../binding/shapeIds';
import { type Board, journeyOf } from '../board';
import { edit } from './commands';
import { onlySelected, select } from './selection';

/** Whether {@link writeExit} has something to do with what is selected. */
export function takesExit(journey: Journey, only: DrawnReference | null): boolean {
  if (only?.kind === 'touchpoint') return journey.touchpoints.has(only.id);
  return only?.kind === 'path' && journey.paths.get(only.id)?.route.kind === 'exit';
}

/** From a touchpoint customers leave without a reason yet; an exit gets the next reason, "none" after the last. */
export function writeExit(writer: JourneyEditor, journey: Journey, only: DrawnReference): PathId | null {
  if (only.kind === 'touchpoint') return addPath(writer, { kind: 'exit', from: only.id, to: null });
  const path = only.kind === 'path' ? journey.paths.get(only.id) : undefined;
  if (path?.route.kind !== 'exit') return null;
  const reasons = [null, ...EXIT_REASONS];
  const next = reasons[(reasons.indexOf(path.reason) + 1) % reasons.length] ?? null;
  setField(writer, { kind: 'path', id: path.id }, 'reason', next);
  return path.id;
}

/** An exit from the selected touchpoint, or another reason for the selected exit. */
export function changeExit(board: Board): void {
  const only = onlySelected(board);
  if (only === null) return;
  const id = edit(board, (writer) => writeExit(writer, journeyOf(board), only));
  if (id === null) return;
  select(board, [{ kind: 'path', id }]);
  const reason = board.live.current().journey.paths.get(id)?.reason ?? null;
  board.announcement.set(`Exit: ${exitReasonWords(reason)}. X chooses the next reason.`);
}
