import type { JourneyLayout } from '@journey-canvas/journey';
import { react } from '@tldraw/tldraw';
import type { Board, TypingTarget } from '../board';

/** Ends typing into what somebody else deleted or hid. Returns the disposer. */
export function endTypingWhenGone(board: Board): () => void {
  return react('end typing', () => {
    const typing = board.typing.get();
    if (typing === null || isShown(board.layout.get(), typing.reference)) return;
    board.typing.set(null);
    board.notice({ text: 'What you were typing into is no longer here.' });
  });
}

export function isShown(layout: JourneyLayout, reference: TypingTarget['reference']): boolean {
  switch (reference.kind) {
    case 'touchpoint':
      return layout.touchpoints.has(reference.id);
    case 'card':
      return layout.cards.has(reference.id);
    case 'stage':
      return layout.stages.some(({ id }) => id === reference.id);
    case 'lane':
      return layout.lanes.some(({ id }) => id === reference.id);
  }
}
