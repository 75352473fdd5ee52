import type { KeyboardEvent } from 'react';
import type { Board, TypingTarget } from '../board';
import { focusAfterTyping } from './focus';
import { redo, undo } from './history';

/** Keys of a text that is typed in its place. Of several lines: Enter begins one, Escape and Ctrl+Enter end it. */
export function onTypingKey(
  event: KeyboardEvent,
  board: Board,
  target: TypingTarget,
  { severalLines, beforeUndo }: { readonly severalLines: boolean; readonly beforeUndo?: () => void },
): void {
  event.stopPropagation();
  // Enter that ends a composition belongs to the input method.
  if (event.nativeEvent.isComposing) return;
  if (takesBack(event)) {
    event.preventDefault();
    beforeUndo?.();
    if (event.key.toLowerCase() === 'y' || event.shiftKey) redo(board);
    else undo(board);
    return;
  }
  if (!endsTyping(event, severalLines)) return;
  event.preventDefault();
  board.typing.set(null);
  focusAfterTyping(board, target.reference);
}

/** The field's own undo knows nothing of what others typed; the document's does. */
function takesBack(event: KeyboardEvent): boolean {
  if (!event.ctrlKey && !event.metaKey) return false;
  return ['z', 'y'].includes(event.key.toLowerCase());
}

function endsTyping(event: KeyboardEvent, severalLines: boolean): boolean {
  if (event.key === 'Escape' || event.key === 'Tab') return true;
  return event.key === 'Enter' && (!severalLines || event.ctrlKey || event.metaKey);
}
