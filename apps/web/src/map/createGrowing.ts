import { type Accessor, createEffect, createSignal, onCleanup, untrack } from 'solid-js';

const STEP = 40;

/**
 * Counts up to `total` a step a frame, so that a long list is built without blocking the page. Once there, it
 * follows the total at once.
 */
export function createGrowing(total: Accessor<number>, step = STEP): Accessor<number> {
  const [grown, setGrown] = createSignal(Math.min(step, untrack(total)));
  createEffect(() => {
    if (grown() >= total()) return;
    const frame = requestAnimationFrame(() => setGrown((count) => Math.min(count + step, total())));
    onCleanup(() => cancelAnimationFrame(frame));
  });
  const all = () => grown() >= total() || total() - grown() < 2;
  return () => (all() ? Number.POSITIVE_INFINITY : grown());
}
