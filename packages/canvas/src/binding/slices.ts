/** Runs a piece of work when the browser has drawn the piece before. Returns a way to call it off. */
export type Schedule = (work: () => void) => () => void;

/**
 * Adds many things a slice at a time. A slice grows while it stays well under the budget and shrinks when it does
 * not, so that slow machines stay as responsive as fast ones.
 */
export function inSlices<T>(
  items: readonly T[],
  add: (slice: readonly T[]) => void,
  options: { schedule: Schedule; now: () => number; budgetMs: number; first: number; onDone: () => void },
): () => void {
  let at = 0;
  let size = Math.max(1, options.first);
  let cancel = () => {};
  let startedAt = options.now();

  const step = () => {
    // What the last slice really cost, its rendering included, is known only now.
    if (at > 0) size = nextSize(size, options.now() - startedAt, options.budgetMs);
    if (at >= items.length) {
      options.onDone();
      return;
    }
    startedAt = options.now();
    const slice = items.slice(at, at + size);
    at += slice.length;
    add(slice);
    cancel = options.schedule(step);
  };
  cancel = options.schedule(step);
  return () => cancel();
}

/** tldraw looks at everything that is there whenever something comes: many small slices cost more than few. */
const LEAST = 400;
const MOST = 800;

export function nextSize(size: number, tookMs: number, budgetMs: number): number {
  if (tookMs > budgetMs) return Math.max(LEAST, Math.floor(size / 2));
  if (tookMs < budgetMs / 2) return Math.min(MOST, size * 2);
  return size;
}
