/** Time and timers of the relay; tests bring their own. Every timer returns what cancels it. */
export interface Scheduler {
  /** Epoch milliseconds, for what is stored. */
  now(): number;
  /** Milliseconds on a clock that never steps back, for measuring. */
  elapsed(): number;
  after(delayMs: number, run: () => void): () => void;
  every(periodMs: number, run: () => void): () => void;
  /** After what has already arrived was read from the sockets. */
  soon(run: () => void): () => void;
}

export const systemScheduler: Scheduler = {
  now: () => Date.now(),
  elapsed: () => performance.now(),
  after(delayMs, run) {
    const timer = setTimeout(run, delayMs);
    return () => clearTimeout(timer);
  },
  every(periodMs, run) {
    const timer = setInterval(run, periodMs);
    return () => clearInterval(timer);
  },
  soon(run) {
    const immediate = setImmediate(run);
    return () => clearImmediate(immediate);
  },
};
