import { AsyncLocalStorage } from 'node:async_hooks';
import { StorageError } from '../StorageError';
import type { Input, Output, Scope } from '../worker/protocol';
import type { JobQueue, Priority } from './JobQueue';
import type { WorkerClient } from './WorkerClient';

/** Operations that may stand alone or in a transaction. */
type Scoped = 'statement' | 'create';
type Unscoped<N extends Scoped> = Omit<Input<N>, 'scope'>;

/** Performs operations, either each alone or all within one transaction. */
export interface Executor {
  perform<N extends Scoped>(name: N, input: Unscoped<N>): Promise<Output<N>>;
}

export interface Timers {
  setTimeout(callback: () => void, ms: number): unknown;
  clearTimeout(timer: unknown): void;
}

export interface TransactionOptions {
  readonly timers: Timers;
  readonly limitMs: number;
}

/** Statements alone and transactions, through one queue. */
export interface Transactions {
  /** For use outside transactions; rejects inside one. */
  readonly outside: Executor;
  /** Runs one job of the outer storage in the queue; rejects inside a transaction. */
  enqueue<T>(priority: Priority, job: () => Promise<T>): Promise<T>;
  /** See `Storage.transaction`. */
  run<T>(fn: (inside: Executor) => Promise<T>): Promise<T>;
}

/** One transaction: who runs inside finds it in the asynchronous context. */
interface Open {
  state: 'open' | 'over';
  failure: StorageError | null;
}

export function transactions(
  queue: JobQueue,
  worker: WorkerClient,
  options: TransactionOptions,
): Transactions {
  const current = new AsyncLocalStorage<Open>();

  async function enqueue<T>(priority: Priority, job: () => Promise<T>): Promise<T> {
    if (current.getStore()?.state === 'open') {
      throw new StorageError('nested-use', 'Inside a transaction only its own handle may be used.');
    }
    return queue.run(priority, job);
  }

  async function within<T>(fn: (inside: Executor) => Promise<T>): Promise<T> {
    await worker.call('begin', null);
    const open: Open = { state: 'open', failure: null };
    try {
      const result = await timeLimited(open, options, () =>
        current.run(open, () => fn(insider(open, worker))),
      );
      if (open.failure) throw open.failure;
      open.state = 'over';
      await worker.call('commit', null);
      return result;
    } catch (error) {
      open.state = 'over';
      await worker.call('rollback', null);
      throw error;
    }
  }

  return {
    enqueue,
    outside: {
      perform: (name, input) => enqueue('ordinary', () => worker.call(name, scoped(input, 'alone'))),
    },
    run: (fn) => enqueue('ordinary', () => within(fn)),
  };
}

function scoped<N extends Scoped>(input: Unscoped<N>, scope: Scope): Input<N> {
  // TypeScript does not see that a type without `scope`, with `scope` again, is the type.
  return { ...input, scope } as Input<N>;
}

/** A failed statement spoils the transaction, as in PostgreSQL: what follows it would rest on half of the work. */
function insider(open: Open, worker: WorkerClient): Executor {
  return {
    async perform(name, input) {
      if (open.state === 'over') throw new StorageError('transaction-over', 'The transaction is over.');
      if (open.failure) {
        throw new StorageError('transaction-failed', 'A statement of this transaction failed.', {
          cause: open.failure,
        });
      }
      try {
        return await worker.call(name, scoped(input, 'transaction'));
      } catch (error) {
        if (error instanceof StorageError) open.failure ??= error;
        throw error;
      }
    },
  };
}

/** Gives up waiting for `work` after the limit and ends the transaction for it. */
async function timeLimited<T>(
  open: Open,
  { timers, limitMs }: TransactionOptions,
  work: () => Promise<T>,
): Promise<T> {
  let timer: unknown;
  const late = new Promise<never>((_, reject) => {
    timer = timers.setTimeout(() => {
      open.state = 'over';
      reject(new StorageError('transaction-timeout', `The transaction took longer than ${limitMs} ms.`));
    }, limitMs);
  });
  try {
    return await Promise.race([work(), late]);
  } finally {
    timers.clearTimeout(timer);
  }
}
