import { react } from '@tldraw/tldraw';
import { type Board, journeyOf, type TypingTarget } from '../board';

/** Ends typing into what somebody else deleted or hid. Returns the disposer. */
export function endTypingWhenGone(board: Board): () => void {
  return react('end typing', () => {
    const typing = board.typing.get();
    if (typing === null || isShown(board, typing.reference)) return;
    board.typing.set(null);
    board.notice({ text: 'What you were typing into is no longer here.' });
  });
}

export function isShown(board: Board, reference: TypingTarget['reference']): boolean {
  const layout = board.layout.get();
  switch (reference.kind) {
    case 'touchpoint':
      return layout.touchpoints.has(reference.id);
    case 'card':
      return layout.cards.has(reference.id);
    case 'stage':
      return layout.stages.some(({ id }) => id === reference.id);
    case 'lane':
      return layout.lanes.some(({ id }) => id === reference.id);
    case 'free':
      return journeyOf(board).free.has(reference.id);
  }
}
