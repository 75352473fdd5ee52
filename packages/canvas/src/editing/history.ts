import type { Board } from '../board';

/** Takes back this person's last step, never anybody else's. */
export function undo(board: Board): void {
  board.writer.get()?.undo.undo();
}

export function redo(board: Board): void {
  board.writer.get()?.undo.redo();
}
