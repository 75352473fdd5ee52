import type { FreeId } from '@journey-canvas/journey';
import { type Board, journeyOf } from '../board';
import { typeInto } from '../editing/commands';

/** Opens the text of a free shape: a note's, a text, an arrow's label, a frame's name, what an image shows. */
export function openFree(board: Board, id: FreeId): void {
  const shape = journeyOf(board).free.get(id);
  if (shape === undefined || shape.kind === 'drawing') return;
  if (shape.locked && board.writer.get() !== null) {
    board.notice({ text: 'This is locked. Unlock it to change it.' });
    return;
  }
  const reference = { kind: 'free', id } as const;
  if (shape.kind === 'image') {
    board.root.querySelector<HTMLElement>('.jc-style-bar input')?.focus();
    return;
  }
  typeInto(board, { reference, field: shape.kind === 'note' ? 'text' : 'words', fresh: false });
}
