import { getIndicesBetween, type IndexKey } from '@tldraw/tldraw';

/** Above everything of the board. */
const FLOOR = 'a8' as IndexKey;

/**
 * Stacking keys for tldraw, from back to front. Who stands in the same order as before keeps its key, so that one
 * shape brought to the front is one shape written.
 */
export function stackingKeys(
  ids: readonly string[],
  before: ReadonlyMap<string, IndexKey>,
): ReadonlyMap<string, IndexKey> {
  const kept = longestRising(ids.map((id) => before.get(id)));
  const keys = new Map<string, IndexKey>();
  let below = FLOOR;
  let fresh: string[] = [];
  const place = (above: IndexKey | undefined) => {
    for (const [index, key] of getIndicesBetween(below, above, fresh.length).entries()) {
      keys.set(fresh[index] ?? '', key);
    }
    fresh = [];
  };
  for (const [index, id] of ids.entries()) {
    const key = before.get(id);
    if (key === undefined || !kept.has(index)) {
      fresh.push(id);
      continue;
    }
    place(key);
    keys.set(id, key);
    below = key;
  }
  place(undefined);
  return keys;
}

/** Indexes of a longest strictly rising subsequence; what is absent is left out. */
function longestRising(keys: readonly (string | undefined)[]): ReadonlySet<number> {
  // ends[n]: where the lowest end of a rising run of n + 1 is; before[i]: its predecessor in the run.
  const ends: number[] = [];
  const before = new Map<number, number>();
  for (const [index, key] of keys.entries()) {
    if (key === undefined || key <= FLOOR) continue;
    let length = 0;
    let high = ends.length;
    while (length < high) {
      const middle = (length + high) >> 1;
      if ((keys[ends[middle] ?? 0] ?? '') < key) length = middle + 1;
      else high = middle;
    }
    const last = ends[length - 1];
    if (last !== undefined) before.set(index, last);
    ends[length] = index;
  }
  const run = new Set<number>();
  for (let at = ends.at(-1); at !== undefined; at = before.get(at)) run.add(at);
  return run;
}
