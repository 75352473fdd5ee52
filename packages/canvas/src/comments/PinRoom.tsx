import type { StageId } from '@journey-canvas/journey';
import { useValue } from '@tldraw/tldraw';
import { useBoard } from '../board';

/** Keeps the words of a stage's header clear of its pin, which lies above: a button in a button would be none. */
export function PinRoom({ stage }: { readonly stage: StageId }) {
  const board = useBoard();
  const isPinned = useValue(
    'pinned',
    () => board.comments.get()?.pins.some(({ anchor }) => anchor.kind === 'stage' && anchor.id === stage),
    [board, stage],
  );
  return isPinned === true ? <i className="jc-pin-room" /> : null;
}
