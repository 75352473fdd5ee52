import type { ArrowTarget } from '@journey-canvas/journey';
import type { Editor } from '@tldraw/tldraw';
import type { DrawnReference } from '../binding/shapeIds';
import { type Board, journeyOf } from '../board';
import { bringIntoView } from '../chrome/camera';
import { onlySelected } from '../editing/selection';
import { type Direction, walk } from '../editing/walk';
import { endOn } from './arrowEnds';

/** The arrow tool; with one thing selected, an arrow from that, whose end arrow keys choose. */
export function startArrow(board: Board): void {
  const editor = board.tldraw.get();
  const only = onlySelected(board);
  if (editor === null) return;
  if (only === null || !canBeHeld(board, only)) {
    editor.setCurrentTool('arrow');
    return;
  }
  editor.setCurrentTool('arrow', { from: only });
  board.announcement.set('Arrow: arrow keys choose what it points at, Enter draws it.');
}

function canBeHeld(board: Board, reference: DrawnReference): boolean {
  return reference.kind !== 'free' || journeyOf(board).free.get(reference.id)?.kind !== 'arrow';
}

/** Chooses by arrow keys what an arrow points at. */
export function aimArrow(board: Board, editor: Editor, direction: Direction): boolean {
  const draft = board.free.arrow.get();
  if (draft === null || draft.id !== null) return true;
  const at = (draft.to.hold ?? draft.from.hold)?.reference ?? null;
  const targets = new Map([...board.drawings.get()].filter(([, { kind }]) => kind !== 'arrow'));
  const next = walk(board.layout.get(), at, direction, targets);
  const end = next === null ? null : endOn(board, next satisfies ArrowTarget);
  if (next === null || end === null) return true;
  board.free.arrow.set({ ...draft, to: end });
  bringIntoView(board, editor, next);
  return true;
}
