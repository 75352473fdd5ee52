import type { Storage } from './Storage';
import { databaseInside, databaseOutside } from './sql/database';
import { repositoriesOn } from './sql/repositories';
import { JobQueue } from './sqlite/JobQueue';
import { startWorker } from './sqlite/startWorker';
import { type Timers, transactions } from './sqlite/transactions';
import type { WorkerClient } from './sqlite/WorkerClient';
import { documentCreator, workerDocumentLog } from './sqlite/workerDocumentLog';

export interface StorageOptions {
  /** Epoch milliseconds; the system's clock unless given. */
  readonly now?: () => number;
  readonly timers?: Timers;
  /** How long a transaction may take before it is rolled back; 5 s unless given. */
  readonly transactionLimitMs?: number;
}

const TRANSACTION_LIMIT_MS = 5_000;

/**
 * Opens the data folder: makes it if need be, takes its lock, brings the database up to date.
 * @param config `dataDir` is an absolute path
 * @throws StorageError `locked` (names who holds the folder), `folder`, `newer-database`, `migration-failed`
 */
export async function openStorage(
  config: { dataDir: string },
  options: StorageOptions = {},
): Promise<Storage> {
  return storageOn(await startWorker(config.dataDir), options);
}

/** The storage in front of a worker that is open. */
export function storageOn(worker: WorkerClient, options: StorageOptions = {}): Storage {
  const now = options.now ?? Date.now;
  const queue = new JobQueue();
  const scope = transactions(queue, worker, {
    timers: options.timers ?? globalThis,
    limitMs: options.transactionLimitMs ?? TRANSACTION_LIMIT_MS,
  });
  let closed: Promise<void> | undefined;

  return {
    ...repositoriesOn(databaseOutside(scope), now),
    log: workerDocumentLog(worker, scope, now),
    transaction: (fn) =>
      scope.run((inside) =>
        fn({ ...repositoriesOn(databaseInside(inside), now), log: { create: documentCreator(inside, now) } }),
      ),
    async ping() {
      await scope.outside.perform('statement', { sql: 'SELECT 1', params: [], method: 'get' });
    },
    onFatal: (listener) => worker.onFatal(listener),
    close() {
      closed ??= queue.close().then(() => worker.close());
      return closed;
    },
  };
}
