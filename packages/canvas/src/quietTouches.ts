/**
 * tldraw 3.15 cancels touches in React's handlers, which are passive: each one is an error in the console. Cancels
 * them here instead, before React hears of them. Returns the disposer.
 */
export function quietTouches(container: Element): () => void {
  const onTouch = (event: Event) => {
    event.stopPropagation();
    if (event.cancelable && !needsTouch(event.target)) event.preventDefault();
  };
  container.addEventListener('touchstart', onTouch, { passive: false });
  container.addEventListener('touchend', onTouch, { passive: false });
  return () => {
    container.removeEventListener('touchstart', onTouch);
    container.removeEventListener('touchend', onTouch);
  };
}

/** A text's caret, a link and a button's click come from the touch. */
function needsTouch(target: EventTarget | null): boolean {
  const selector = 'textarea, input, a, button, [contenteditable="true"]';
  return target instanceof Element && target.closest(selector) !== null;
}
