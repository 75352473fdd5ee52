import type { Timers } from '../client';

interface Alarm {
  readonly at: number;
  readonly order: number;
  readonly callback: () => void;
}

/** Time that passes only when told. Alarms of the same moment ring in the order in which they were set. */
export class SimulatedClock implements Timers {
  #now = 0;
  #set = 0;
  readonly #alarms = new Set<Alarm>();

  now(): number {
    return this.#now;
  }

  after(ms: number, callback: () => void): () => void {
    this.#set += 1;
    const alarm = { at: this.#now + Math.max(0, ms), order: this.#set, callback };
    this.#alarms.add(alarm);
    return () => void this.#alarms.delete(alarm);
  }

  /** Alarms that have not rung. */
  get pending(): number {
    return this.#alarms.size;
  }

  /** Lets time pass; promises that alarms settle are followed up before the next alarm rings. */
  async run(ms: number): Promise<void> {
    const end = this.#now + ms;
    await followPromises();
    for (let next = this.#next(end); next !== null; next = this.#next(end)) {
      this.#now = next.at;
      this.#alarms.delete(next);
      next.callback();
      await followPromises();
    }
    this.#now = end;
  }

  /** Lets time pass until the condition holds. @throws when it does not within `limitMs` */
  async runUntil(condition: () => boolean, limitMs = 120_000): Promise<void> {
    const end = this.#now + limitMs;
    await followPromises();
    while (!condition()) {
      const next = this.#next(end);
      if (next === null) {
        throw new Error(`The condition did not come true within ${limitMs} simulated ms: ${condition}`);
      }
      await this.run(next.at - this.#now);
    }
  }

  #next(end: number): Alarm | null {
    let first: Alarm | null = null;
    for (const alarm of this.#alarms) {
      if (alarm.at <= end && (first === null || isEarlier(alarm, first))) {
        first = alarm;
      }
    }
    return first;
  }
}

function isEarlier(a: Alarm, b: Alarm): boolean {
  return a.at < b.at || (a.at === b.at && a.order < b.order);
}

/** Long enough for the chains of promises here, none of which waits for anything outside. */
async function followPromises(): Promise<void> {
  for (let turn = 0; turn < 12; turn += 1) {
    await null;
  }
}
