import { createContext, createSignal, onCleanup, type ParentProps, Show, useContext } from 'solid-js';
import { focusMain } from './Main';
import styles from './Toasts.module.css';
import { createToastQueue, type Toast, type ToastTimers } from './toastQueue';

const Context = createContext<(toast: Toast) => void>();

const windowTimers: ToastTimers = {
  set: (run, ms) => window.setTimeout(run, ms),
  clear: (timer) => window.clearTimeout(timer as number),
};

/** Shows toasts at the bottom centre and lets its children send them. */
export function ToastProvider(props: ParentProps) {
  const [toast, setToast] = createSignal<Toast | null>(null);
  const queue = createToastQueue(setToast, windowTimers);
  onCleanup(queue.close);

  // The button goes with its toast: the focus comes back to where it was, unless the action has a better place.
  let before: EventTarget | null = null;
  function act(action: NonNullable<Toast['action']>): void {
    const back = before;
    queue.close();
    action.run();
    requestAnimationFrame(() => {
      if (document.activeElement !== document.body && document.activeElement !== null) return;
      if (back instanceof HTMLElement && back !== document.body && back.isConnected)
        back.focus({ preventScroll: true });
      else focusMain();
    });
  }

  return (
    <Context.Provider value={queue.push}>
      {props.children}
      <div class={styles.region} role="status">
        <Show when={toast()} keyed>
          {(shown) => (
            // biome-ignore lint/a11y/noStaticElementInteractions: pointing at it holds it; nothing can be done here.
            <div
              class={styles.toast}
              onMouseEnter={queue.hold}
              onMouseLeave={queue.release}
              onFocusIn={(event) => {
                before = event.relatedTarget ?? before;
                queue.hold();
              }}
              onFocusOut={queue.release}
            >
              <span class={styles.text}>{shown.text}</span>
              <Show when={shown.action}>
                {(action) => (
                  <button type="button" class={styles.action} onClick={() => act(action())}>
                    {action().label}
                  </button>
                )}
              </Show>
            </div>
          )}
        </Show>
      </div>
    </Context.Provider>
  );
}

/** Sends a toast. */
export function useToast(): (toast: Toast) => void {
  const push = useContext(Context);
  if (!push) throw new Error('useToast outside its provider');
  return push;
}
