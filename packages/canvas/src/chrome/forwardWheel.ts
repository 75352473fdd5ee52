import type { Editor } from '@tldraw/tldraw';

/** Turning the wheel over a header moves the board, as it does beside it. Returns the disposer. */
export function forwardWheel(element: HTMLElement, editor: Editor): () => void {
  const forward = (event: WheelEvent) => {
    event.preventDefault();
    const canvas = editor.getContainer().querySelector('.tl-canvas');
    canvas?.dispatchEvent(new WheelEvent('wheel', event));
  };
  element.addEventListener('wheel', forward, { passive: false });
  return () => element.removeEventListener('wheel', forward);
}
