import type { Scheduler } from './Scheduler';

const WINDOW_LIMIT_MS = 16;
/** A window this many times as long as the work it gathers keeps three quarters of the time free. */
const REST_PER_WORK = 4;

/**
 * How long to gather before the next round: not at all when the last one is long past, longer the more a round
 * costs, and never over 16 ms.
 */
export class Pace {
  private windowMs = 0;
  private lastRound = Number.NEGATIVE_INFINITY;

  constructor(private readonly scheduler: Scheduler) {}

  /** Milliseconds until the next round may start. */
  delay(): number {
    return Math.max(0, this.lastRound + this.windowMs - this.scheduler.elapsed());
  }

  /** Does a round's work and notes what it cost. */
  round<T>(work: () => T): T {
    const start = this.scheduler.elapsed();
    try {
      return work();
    } finally {
      this.lastRound = this.scheduler.elapsed();
      const cost = this.lastRound - start;
      this.windowMs = Math.min(WINDOW_LIMIT_MS, Math.max(cost * REST_PER_WORK, this.windowMs / 2));
    }
  }
}
