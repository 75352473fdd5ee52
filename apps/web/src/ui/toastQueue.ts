export interface Toast {
  text: string;
  action?: { label: string; run(): void };
}

export interface ToastTimers {
  set(run: () => void, ms: number): unknown;
  clear(timer: unknown): void;
}

export const TOAST_MS = 6000;

/** One toast at a time; a new one takes the place of the old. Held while somebody points at or focuses it. */
export function createToastQueue(show: (toast: Toast | null) => void, timers: ToastTimers) {
  let timer: unknown = null;
  function stop(): void {
    if (timer !== null) timers.clear(timer);
    timer = null;
  }
  function close(): void {
    stop();
    show(null);
  }
  function release(): void {
    stop();
    timer = timers.set(close, TOAST_MS);
  }
  return {
    push(toast: Toast): void {
      show(toast);
      release();
    },
    hold: stop,
    release,
    close,
  };
}
