import { AsyncResource } from 'node:async_hooks';
import { StorageError } from '../StorageError';

/** `log`: a group of the update log. `ordinary`: everything else. */
export type Priority = 'log' | 'ordinary';

/** So many jobs of the log in a row; then one ordinary job that waits, so that requests don't starve. */
const LOG_RUN = 64;

/**
 * The one queue in front of the database: a job runs alone until its promise settles, so no statement ever falls
 * into another's transaction. Jobs of the log come first, otherwise in order of arrival.
 */
export class JobQueue {
  readonly #waiting: Record<Priority, (() => Promise<void>)[]> = { log: [], ordinary: [] };
  #running: Promise<void> | null = null;
  #logRun = 0;
  #closed = false;

  /** Settles as the job does. A job that throws ends only itself. */
  run<T>(priority: Priority, job: () => Promise<T>): Promise<T> {
    if (this.#closed) return Promise.reject(new StorageError('closed', 'The storage is closed.'));
    // In its caller's asynchronous context, not in that of whoever woke the queue.
    const bound = AsyncResource.bind(job);
    const result = new Promise<T>((resolve, reject) => {
      this.#waiting[priority].push(() => bound().then(resolve, reject));
    });
    this.#running ??= this.#drain();
    return result;
  }

  /** Takes no more jobs; resolves when those it has are done. */
  async close(): Promise<void> {
    this.#closed = true;
    await this.#running;
  }

  async #drain(): Promise<void> {
    for (let job = this.#next(); job; job = this.#next()) await job();
    this.#running = null;
  }

  #next(): (() => Promise<void>) | undefined {
    const { log, ordinary } = this.#waiting;
    const logFirst = log.length > 0 && (this.#logRun < LOG_RUN || ordinary.length === 0);
    this.#logRun = logFirst ? this.#logRun + 1 : 0;
    return logFirst ? log.shift() : ordinary.shift();
  }
}
