interface Timers {
  setTimeout(run: () => void, ms: number): number;
  clearTimeout(id: number): void;
}

export interface AfterPause {
  /** Puts the work off until nobody called this for a while. */
  touch(): void;
  /** Does the work now if it waits. */
  flush(): void;
  /** Forgets it. */
  cancel(): void;
}

/** Does a piece of work when there is a pause. */
export function afterPause(work: () => void, pauseMs: number, timers: Timers): AfterPause {
  let waiting: number | null = null;
  const cancel = () => {
    if (waiting !== null) timers.clearTimeout(waiting);
    waiting = null;
  };
  const run = () => {
    waiting = null;
    work();
  };
  return {
    touch: () => {
      cancel();
      waiting = timers.setTimeout(run, pauseMs);
    },
    flush: () => {
      if (waiting === null) return;
      cancel();
      work();
    },
    cancel,
  };
}
