import type { EntityReference } from '@journey-canvas/journey';
import type { Board } from '../board';
import { onlySelected } from './selection';

/** Gives the canvas the keyboard, wherever it is now. tldraw's own `focus` does nothing once it had it. */
export function focusCanvas(board: Board): void {
  const editor = board.tldraw.get();
  if (editor === null) return;
  editor.focus({ focusContainer: false });
  editor.getContainer().focus({ preventScroll: true });
}

/** Headers are ordinary elements: focusing one selects what it stands for. */
export function focusHeader(board: Board, kind: 'stage' | 'lane', id: string): void {
  const header = `[data-journey-kind="${kind}-header"][data-journey-id="${CSS.escape(id)}"]`;
  board.root.querySelector<HTMLElement>(header)?.focus();
}

/** Gives the canvas the keyboard where it stands: a selected header has it for itself. */
export function focusSelected(board: Board): void {
  const only = onlySelected(board);
  if (only?.kind === 'stage' || only?.kind === 'lane') focusHeader(board, only.kind, only.id);
  else focusCanvas(board);
}

/** Where the keyboard goes after a text was typed. */
export function focusAfterTyping(board: Board, { kind, id }: EntityReference): void {
  if (kind === 'stage' || kind === 'lane') focusHeader(board, kind, id);
  else focusCanvas(board);
}
