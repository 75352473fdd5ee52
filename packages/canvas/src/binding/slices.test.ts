import { describe, expect, it } from 'vitest';
import { inSlices, nextSize, type Schedule } from './slices';

function byHand() {
  const waiting: (() => void)[] = [];
  const schedule: Schedule = (work) => {
    waiting.push(work);
    return () => waiting.splice(waiting.indexOf(work), 1);
  };
  return { schedule, waiting, step: () => waiting.shift()?.() };
}

describe('slices', () => {
  it('S2.1 add everything once, in order, a slice at a time', () => {
    const { schedule, waiting, step } = byHand();
    const seen: number[][] = [];
    let done = 0;
    const items = Array.from({ length: 25 }, (_, index) => index);
    inSlices(items, (slice) => seen.push([...slice]), {
      schedule,
      now: () => 0,
      budgetMs: 60,
      first: 10,
      onDone: () => {
        done += 1;
      },
    });
    while (waiting.length > 0) step();
    expect(seen.flat()).toEqual(items);
    expect(seen.length).toBeGreaterThan(1);
    expect(done).toBe(1);
  });

  it('S2.2 shrink when they take too long and grow when there is room', () => {
    expect(nextSize(800, 100, 60)).toBe(400);
    expect(nextSize(200, 10, 60)).toBe(400);
    expect(nextSize(600, 50, 60)).toBe(600);
  });

  it('S2.2 never get so small that all that is there is looked at again for a few, nor so big that it is felt', () => {
    expect(nextSize(400, 5000, 60)).toBe(400);
    expect(nextSize(80, 5000, 60)).toBe(400);
    expect(nextSize(800, 1, 60)).toBe(800);
  });

  it('S2.3 stop when they are called off', () => {
    const { schedule, waiting, step } = byHand();
    const seen: number[] = [];
    const cancel = inSlices([1, 2, 3, 4], (slice) => seen.push(...slice), {
      schedule,
      now: () => 1000 * seen.length,
      budgetMs: 1,
      first: 2,
      onDone: () => {},
    });
    step();
    cancel();
    expect(waiting).toEqual([]);
    expect(seen).toEqual([1, 2]);
  });
});
