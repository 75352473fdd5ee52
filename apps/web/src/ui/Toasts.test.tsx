import { createSignal, Show } from 'solid-js';
import { render } from 'solid-js/web';
import { afterEach, expect, it } from 'vitest';
import { ToastProvider, useToast } from './Toasts';
import type { Toast } from './toastQueue';

let dispose: (() => void) | undefined;
afterEach(() => {
  dispose?.();
  document.body.replaceChildren();
});

/** A page with a button that has the focus, and a toast with an action over it. */
function page(action: (button: HTMLElement) => void) {
  const [there, setThere] = createSignal(true);
  let push: ((toast: Toast) => void) | undefined;
  function Page() {
    push = useToast();
    return (
      <main id="main" tabIndex={-1}>
        <Show when={there()}>
          <button type="button">Before</button>
        </Show>
        <button type="button">Another</button>
      </main>
    );
  }
  dispose = render(
    () => (
      <ToastProvider>
        <Page />
      </ToastProvider>
    ),
    document.body,
  );
  const button = (name: string) => {
    const found = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === name);
    if (!found) throw new Error(`No button ${name}`);
    return found;
  };
  button('Before').focus();
  push?.({ text: 'Gone', action: { label: 'Undo', run: () => action(button('Another')) } });
  const undo = () => {
    button('Undo').focus();
    button('Undo').click();
    return new Promise((resolve) => requestAnimationFrame(resolve));
  };
  return { button, undo, takeAway: () => setThere(false) };
}

it('W10.3 gives the focus back to where it was', async () => {
  const { button, undo } = page(() => {});
  await undo();
  expect(document.activeElement).toBe(button('Before'));
});

it('W10.3 leaves the focus where the action has put it', async () => {
  const { button, undo } = page((another) => another.focus());
  await undo();
  expect(document.activeElement).toBe(button('Another'));
});

it('W10.3 goes to the page when what had the focus is gone', async () => {
  const { undo, takeAway } = page(() => {});
  takeAway();
  await undo();
  expect(document.activeElement).toBe(document.getElementById('main'));
});
