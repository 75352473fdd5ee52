import { StorageError, type StorageErrorCode } from '../storage/StorageError';
import type { Scheduler } from './Scheduler';

const FIRST_RETRY_MS = 100;
const LONGEST_RETRY_MS = 1000;
/** Trying again cannot help; what is stored has to be read anew. */
const HOPELESS: readonly StorageErrorCode[] = ['client-taken', 'unknown-document', 'closed', 'fatal'];

/**
 * How storing a group ended:
 * - `stored`: at `position`.
 * - `refused`: it failed, and time is up or trying again is no use.
 * - `unanswered`: time is up and the log has not answered; whether it is stored shows when `answer` resolves.
 */
export type Appended =
  | { kind: 'stored'; position: number }
  | { kind: 'refused'; error: unknown }
  | { kind: 'unanswered'; answer: Promise<void> };

export interface AppendOptions {
  scheduler: Scheduler;
  limitMs: number;
  /** Nobody waits any more. */
  isOver: () => boolean;
  /** Hears of every failed try. */
  onFailure: (error: unknown) => void;
}

/** Tries to store until it works or `limitMs` have passed. */
export async function appendUntil(
  append: () => Promise<number>,
  { scheduler, limitMs, isOver, onFailure }: AppendOptions,
): Promise<Appended> {
  const end = scheduler.elapsed() + limitMs;
  for (let retryMs = FIRST_RETRY_MS; ; retryMs = Math.min(retryMs * 2, LONGEST_RETRY_MS)) {
    const left = Math.max(0, end - scheduler.elapsed());
    const outcome = await within(attempt(append), left, scheduler);
    if (outcome.kind !== 'refused') return outcome;
    onFailure(outcome.error);
    if (isOver() || isHopeless(outcome.error) || scheduler.elapsed() + retryMs >= end) return outcome;
    await new Promise<void>((resolve) => scheduler.after(retryMs, resolve));
  }
}

type Answer = Exclude<Appended, { kind: 'unanswered' }>;

async function attempt(append: () => Promise<number>): Promise<Answer> {
  try {
    return { kind: 'stored', position: await append() };
  } catch (error) {
    return { kind: 'refused', error };
  }
}

function within(answer: Promise<Answer>, limitMs: number, scheduler: Scheduler): Promise<Appended> {
  return new Promise((resolve) => {
    const cancel = scheduler.after(limitMs, () => {
      resolve({ kind: 'unanswered', answer: answer.then(() => undefined) });
    });
    void answer.then((value) => {
      cancel();
      resolve(value);
    });
  });
}

function isHopeless(error: unknown): boolean {
  return error instanceof StorageError && HOPELESS.includes(error.code);
}
