import { createSignal } from 'solid-js';
import { render } from 'solid-js/web';
import { afterEach, expect, it, vi } from 'vitest';
import { ConfirmDialog } from './ConfirmDialog';
import { Dialog } from './Dialog';

let dispose: (() => void) | undefined;
afterEach(() => {
  dispose?.();
  document.body.replaceChildren();
});

const focused = () => document.activeElement?.textContent;
const settle = () => new Promise((resolve) => setTimeout(resolve));

function press(name: string): void {
  const button = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === name);
  if (!button) throw new Error(`No button ${name}`);
  button.focus();
  button.click();
}

/** A dialog with a button that asks before something is done. */
function page() {
  const [outer, setOuter] = createSignal(false);
  const [asking, setAsking] = createSignal(false);
  // What listens to the focus may read signals: the dialog must not take them for its own.
  const [heard, setHeard] = createSignal(0);
  const listen = () => heard();
  document.addEventListener('focusin', listen);
  const stop = render(
    () => (
      <>
        <button type="button" onClick={() => setOuter(true)}>
          Open
        </button>
        <Dialog open={outer()} onOpenChange={setOuter} title="Things">
          <button type="button" onClick={() => setAsking(true)}>
            Remove
          </button>
          <ConfirmDialog
            open={asking()}
            onOpenChange={setAsking}
            title="Remove it?"
            description="It is gone then."
            confirm="Remove it"
            onConfirm={() => undefined}
          />
        </Dialog>
      </>
    ),
    document.body,
  );
  dispose = () => {
    document.removeEventListener('focusin', listen);
    stop();
  };
  return { hear: () => setHeard((count) => count + 1) };
}

it('W20.4 keeps the focus on what keeps things, also inside another dialog, whatever listens to it', async () => {
  const { hear } = page();
  press('Open');
  await vi.waitFor(() => expect(focused()).toBe('Remove'));
  press('Remove');
  await vi.waitFor(() => expect(focused()).toBe('Keep it'));
  hear();
  await settle();
  expect(focused()).toBe('Keep it');
  press('Keep it');
  await vi.waitFor(() => expect(focused()).toBe('Remove'));
});
