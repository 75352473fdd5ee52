/** Clock and timer, injected so that tests run in simulated time. */
export interface Timers {
  /** Milliseconds; only differences mean anything. */
  now(): number;
  /** Calls back once, unless the returned disposer is called first. */
  after(ms: number, callback: () => void): () => void;
}

export const systemTimers: Timers = {
  now: () => performance.now(),
  after(ms, callback) {
    const timer = setTimeout(callback, ms);
    return () => clearTimeout(timer);
  },
};
