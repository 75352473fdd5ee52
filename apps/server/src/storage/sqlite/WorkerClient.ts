import type { Worker } from 'node:worker_threads';
import { must } from '../../must';
import { StorageError } from '../StorageError';
import type { Failure, Input, OperationName, Output, Reply } from '../worker/protocol';

interface Pending {
  resolve(output: Output<OperationName>): void;
  reject(error: unknown): void;
}

/** The storage's thread, seen from the main one. */
export class WorkerClient {
  /** Settles when the worker has said whether the database is open. */
  readonly opened: Promise<void>;
  readonly #worker: Worker;
  readonly #pending = new Map<number, Pending>();
  readonly #listeners = new Set<(error: StorageError) => void>();
  #lastId = 0;
  /** Set when the worker is gone, for whatever reason. */
  #end: StorageError | null = null;
  #endExpected = false;

  /** @param worker one that has just been started */
  constructor(worker: Worker) {
    this.#worker = worker;
    this.opened = new Promise((resolve, reject) => {
      this.#pending.set(0, { resolve: () => resolve(), reject });
    });
    worker.on('message', (reply: Reply) => this.#receive(reply));
    worker.on('messageerror', (error) => this.#fail('sent what cannot be read', error));
    worker.on('error', (error) => this.#fail('failed', error));
    worker.on('exit', (code) => this.#exited(code));
  }

  /** Sends an operation; the worker performs them in this order. Rejects with a `StorageError`. */
  call<N extends OperationName>(name: N, input: Input<N>): Promise<Output<N>> {
    if (this.#end) return Promise.reject(this.#end);
    this.#lastId += 1;
    const id = this.#lastId;
    this.#worker.postMessage({ id, name, input });
    return new Promise<Output<N>>((resolve, reject) => {
      this.#pending.set(id, { resolve: (output) => resolve(output as Output<N>), reject });
    });
  }

  /** As `Storage.onFatal`. */
  onFatal(listener: (error: StorageError) => void): () => void {
    this.#listeners.add(listener);
    if (this.#end?.code === 'fatal') queueMicrotask(() => this.#tell(listener));
    return () => {
      this.#listeners.delete(listener);
    };
  }

  /** Closes the database and ends the thread, when nothing waits. Does nothing after the worker's end. */
  async close(): Promise<void> {
    if (this.#end) return;
    this.#endExpected = true;
    const exited = new Promise((resolve) => this.#worker.once('exit', resolve));
    await this.call('close', null);
    await exited;
  }

  #receive(reply: Reply): void {
    switch (reply.kind) {
      case 'open':
        this.#take(0)?.resolve(null);
        break;
      case 'refused':
        this.#endExpected = true;
        this.#take(0)?.reject(errorOf(reply.failure));
        break;
      case 'done':
        this.#take(reply.id)?.resolve(reply.output);
        break;
      case 'failed':
        this.#take(reply.id)?.reject(errorOf(reply.failure));
    }
  }

  #take(id: number): Pending | undefined {
    const pending = this.#pending.get(id);
    this.#pending.delete(id);
    return pending;
  }

  #exited(code: number): void {
    if (this.#endExpected) this.#finish(new StorageError('closed', 'The storage is closed.'));
    else this.#fail('ended', new Error(`exit code ${code}`));
  }

  #fail(what: string, cause: Error): void {
    if (this.#end) return;
    this.#finish(new StorageError('fatal', `The storage's worker ${what}: ${cause.message}`, { cause }));
    for (const listener of this.#listeners) this.#tell(listener);
    void this.#worker.terminate();
  }

  #finish(end: StorageError): void {
    if (this.#end) return;
    this.#end = end;
    for (const { reject } of this.#pending.values()) reject(end);
    this.#pending.clear();
  }

  #tell(listener: (error: StorageError) => void): void {
    if (this.#listeners.delete(listener)) listener(must(this.#end));
  }
}

function errorOf({ code, message }: Failure): StorageError {
  return new StorageError(code, message);
}
