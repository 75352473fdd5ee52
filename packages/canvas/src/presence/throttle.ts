export interface Throttled<T> {
  /** Sends now, or with the next interval; only the latest value is kept. */
  set(value: T): void;
  dispose(): void;
}

/** At most one send an interval, the first at once, the last never lost. */
export function throttle<T>(
  send: (value: T) => void,
  intervalMs: number,
  timers: { setTimeout(run: () => void, ms: number): number; clearTimeout(id: number): void },
): Throttled<T> {
  let timer: number | null = null;
  let waiting: { value: T } | null = null;

  function release(): void {
    timer = null;
    if (waiting === null) return;
    const { value } = waiting;
    waiting = null;
    timer = timers.setTimeout(release, intervalMs);
    send(value);
  }

  return {
    set: (value) => {
      waiting = { value };
      if (timer === null) release();
    },
    dispose: () => {
      if (timer !== null) timers.clearTimeout(timer);
      waiting = null;
    },
  };
}
