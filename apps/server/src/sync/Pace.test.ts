import { describe, expect, it } from 'vitest';
import { Pace } from './Pace';
import { ManualScheduler } from './testing/ManualScheduler';

/** Rounds that each cost so many milliseconds. */
async function round(pace: Pace, scheduler: ManualScheduler, costMs: number): Promise<void> {
  const spend = scheduler.elapsed() + costMs;
  let reads = 0;
  const original = scheduler.elapsed;
  scheduler.elapsed = () => (reads++ === 0 ? original() : spend);
  pace.round(() => {});
  scheduler.elapsed = original;
  await scheduler.advance(costMs);
}

describe('Pace', () => {
  it('R2.10 lets the first round start at once, and one after a rest too', async () => {
    const scheduler = new ManualScheduler();
    const pace = new Pace(scheduler);
    expect(pace.delay()).toBe(0);
    await round(pace, scheduler, 3);
    expect(pace.delay()).toBe(12);
    await scheduler.advance(12);
    expect(pace.delay()).toBe(0);
  });

  it('R2.10 gathers longer the more a round costs, but never over 16 ms, and calms down again', async () => {
    const scheduler = new ManualScheduler();
    const pace = new Pace(scheduler);
    await round(pace, scheduler, 100);
    expect(pace.delay()).toBe(16);
    await scheduler.advance(16);
    const delays: number[] = [];
    for (let count = 0; count < 4; count += 1) {
      await round(pace, scheduler, 0);
      delays.push(pace.delay());
      await scheduler.advance(20);
    }
    expect(delays).toEqual([8, 4, 2, 1]);
  });
});
