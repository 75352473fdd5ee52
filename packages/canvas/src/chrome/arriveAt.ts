import type { DrawnReference } from '../binding/shapeIds';
import type { Board } from '../board';
import { select } from '../editing/selection';
import { bringIntoView } from './camera';

/** Selects a thing that the keyboard has come to, and shows it. */
export function arriveAt(board: Board, reference: DrawnReference): void {
  select(board, [reference]);
  const editor = board.tldraw.get();
  if (editor !== null) bringIntoView(board, editor, reference);
}
