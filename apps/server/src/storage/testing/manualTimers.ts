import type { Timers } from '../sqlite/transactions';

/** Timers that fire only when a test lets time pass. */
export function manualTimers(): Timers & { advance(ms: number): void; pending(): number } {
  let now = 0;
  let lastId = 0;
  const waiting = new Map<number, { at: number; callback: () => void }>();
  return {
    setTimeout(callback, ms) {
      lastId += 1;
      waiting.set(lastId, { at: now + ms, callback });
      return lastId;
    },
    clearTimeout: (id) => void waiting.delete(id as number),
    advance(ms) {
      now += ms;
      for (const [id, { at, callback }] of [...waiting]) {
        if (at > now) continue;
        waiting.delete(id);
        callback();
      }
    },
    pending: () => waiting.size,
  };
}
