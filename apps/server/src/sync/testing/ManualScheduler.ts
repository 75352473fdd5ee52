import type { Scheduler } from '../Scheduler';

interface Timer {
  at: number;
  readonly run: () => void;
  readonly periodMs: number | null;
}

/** A clock that stands still until it is moved. What follows from sockets (`soon`) runs by itself. */
export class ManualScheduler implements Scheduler {
  private time = 1_000_000;
  private readonly timers = new Set<Timer>();

  now(): number {
    return this.time;
  }

  elapsed = (): number => this.time;

  after(delayMs: number, run: () => void): () => void {
    return this.add({ at: this.time + delayMs, run, periodMs: null });
  }

  every(periodMs: number, run: () => void): () => void {
    return this.add({ at: this.time + periodMs, run, periodMs });
  }

  soon(run: () => void): () => void {
    const immediate = setImmediate(run);
    return () => clearImmediate(immediate);
  }

  /** Timers that are set; none may be left after the end. */
  get pending(): number {
    return this.timers.size;
  }

  /** Moves the clock, timer by timer, letting what each one starts go on before the next. */
  async advance(ms: number): Promise<void> {
    const end = this.time + ms;
    for (let next = this.next(end); next !== null; next = this.next(end)) {
      this.time = Math.max(this.time, next.at);
      if (next.periodMs === null) this.timers.delete(next);
      else next.at += next.periodMs;
      next.run();
      await new Promise((resolve) => setImmediate(resolve));
    }
    this.time = end;
  }

  private add(timer: Timer): () => void {
    this.timers.add(timer);
    return () => this.timers.delete(timer);
  }

  private next(end: number): Timer | null {
    const due = [...this.timers].filter((timer) => timer.at <= end);
    return due.reduce<Timer | null>((first, timer) => (first && first.at <= timer.at ? first : timer), null);
  }
}
