import { type Accessor, createSignal, onCleanup } from 'solid-js';

/** The time, epoch milliseconds, moved on every `everyMs`. */
export function createNow(everyMs = 30_000): Accessor<number> {
  const [now, setNow] = createSignal(Date.now());
  const timer = setInterval(() => setNow(Date.now()), everyMs);
  onCleanup(() => clearInterval(timer));
  return now;
}
