import type { TextChange } from '@journey-canvas/journey';

/** One step of a Yjs text delta. Indices count UTF-16 units, as in the DOM. */
export interface DeltaStep {
  readonly retain?: number;
  readonly insert?: unknown;
  readonly delete?: number;
}
export type Delta = readonly DeltaStep[];

function insertedLength(insert: unknown): number {
  return typeof insert === 'string' ? insert.length : 1;
}

/**
 * Where a caret is after a remote change. What is inserted exactly at the caret goes behind it, so that the caret
 * stays with the text that was typed before it.
 */
export function caretAfter(caret: number, delta: Delta): number {
  let at = 0;
  let moved = caret;
  for (const step of delta) {
    if (at >= moved && step.retain === undefined) {
      if (step.delete === undefined) break;
    }
    if (step.retain !== undefined) at += step.retain;
    else if (step.delete !== undefined) moved -= Math.min(step.delete, Math.max(0, moved - at));
    else {
      const length = insertedLength(step.insert);
      if (at < moved) moved += length;
      at += length;
    }
  }
  return moved;
}

/**
 * Makes a change that was composed on an older text fit the present one: the deltas say what others did meanwhile.
 * What they inserted inside a removed range stays, what they removed is not removed twice.
 * The result is to be applied in its order.
 */
export function rebase(change: TextChange, length: number, deltas: readonly Delta[]): TextChange[] {
  // For each unit of the old text: where it is now; −1: gone. The last entry stands for the end.
  let now = Array.from({ length: length + 1 }, (_, index) => index);
  for (const delta of deltas) now = now.map(mover(delta));

  const doomed = now.slice(change.index, change.index + change.remove).filter((index) => index >= 0);
  const anchor = now.slice(change.index).find((index) => index >= 0) ?? 0;
  const removals: TextChange[] = runsOf(doomed)
    .reverse()
    .map(([index, remove]) => ({ index, remove, insert: '' }));
  if (change.insert === '') return removals;
  const before = doomed.filter((index) => index < anchor).length;
  return [...removals, { index: anchor - before, remove: 0, insert: change.insert }];
}

/** Where the unit at an index is after a delta. */
function mover(delta: Delta): (index: number) => number {
  return (index) => {
    if (index < 0) return -1;
    let read = 0;
    let written = 0;
    for (const step of delta) {
      if (step.retain !== undefined) {
        if (index < read + step.retain) return written + (index - read);
        read += step.retain;
        written += step.retain;
      } else if (step.delete !== undefined) {
        if (index < read + step.delete) return -1;
        read += step.delete;
      } else written += insertedLength(step.insert);
    }
    return written + (index - read);
  };
}

/** Sorted indices as [start, length] runs. */
function runsOf(indices: readonly number[]): [number, number][] {
  const runs: [number, number][] = [];
  for (const index of indices) {
    const last = runs.at(-1);
    if (last !== undefined && last[0] + last[1] === index) last[1] += 1;
    else runs.push([index, 1]);
  }
  return runs;
}
