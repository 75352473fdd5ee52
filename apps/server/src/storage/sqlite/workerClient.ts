import { Worker } from 'node:worker_threads';
import { StorageError, type StorageErrorCode } from '../StorageError';
import type { Input, OperationName, Output, Reply, WorkerData } from '../worker/protocol';

/** The storage's thread, seen from the main one. */
export interface WorkerClient {
  /** Sends an operation; the worker performs them in this order. Rejects with a `StorageError`. */
  call<N extends OperationName>(name: N, input: Input<N>): Promise<Output<N>>;
  /** As `Storage.onFatal`. */
  onFatal(listener: (error: StorageError) => void): () => void;
  /** Closes the database and ends the thread. Call once, when nothing waits. */
  close(): Promise<void>;
}

interface Pending {
  resolve(output: Output<OperationName>): void;
  reject(error: StorageError): void;
}

/**
 * Starts the worker and waits until the database is open.
 * @throws StorageError `locked`, `folder`, `newer-database`, `migration-failed`
 */
export async function startWorker(folder: string): Promise<WorkerClient> {
  const worker = new Worker(...workerSource({ folder }));
  const client = workerClient(worker);
  await client.opened;
  return client;
}

/** From TypeScript while developing and testing, else from the build. */
function workerSource(workerData: WorkerData): ConstructorParameters<typeof Worker> {
  if (!import.meta.url.endsWith('.ts')) {
    return [new URL('./storage/worker.js', import.meta.url), { workerData, execArgv: [] }];
  }
  // tsx registers itself in the main thread alone, so `--import tsx` does not do in a worker.
  const api = import.meta.resolve('tsx/esm/api');
  const loader = `import { register } from ${JSON.stringify(api)}; register();`;
  const execArgv = ['--import', `data:text/javascript,${encodeURIComponent(loader)}`];
  return [new URL('../worker.ts', import.meta.url), { workerData, execArgv }];
}

function workerClient(worker: Worker): WorkerClient & { opened: Promise<void> } {
  const pending = new Map<number, Pending>();
  const listeners = new Set<(error: StorageError) => void>();
  let lastId = 0;
  let dead: StorageError | null = null;
  let closing = false;

  let settleOpened: Pending;
  const opened = new Promise<void>((resolve, reject) => {
    settleOpened = { resolve: () => resolve(), reject };
  });

  worker.on('message', (reply: Reply) => {
    switch (reply.kind) {
      case 'open':
        return settleOpened.resolve(null);
      case 'refused':
        closing = true;
        return settleOpened.reject(new StorageError(reply.failure.code, reply.failure.message));
      case 'done':
        pending.get(reply.id)?.resolve(reply.output);
        break;
      case 'failed':
        pending.get(reply.id)?.reject(new StorageError(reply.failure.code, reply.failure.message));
    }
    pending.delete(reply.id);
  });
  worker.on('messageerror', (error) => end('fatal', 'The storage sent what cannot be read', error));
  worker.on('error', (error) => end('fatal', 'The storage failed', error));
  worker.on('exit', (code) => end(closing ? 'closed' : 'fatal', `The storage ended (exit code ${code})`));

  function end(code: StorageErrorCode, what: string, cause?: unknown): void {
    if (dead) return;
    const reason = cause instanceof Error ? `: ${cause.message}` : '';
    dead = new StorageError(code, `${what}${reason}.`, { cause });
    settleOpened.reject(dead);
    for (const { reject } of pending.values()) reject(dead);
    pending.clear();
    if (code === 'closed') return;
    for (const listener of listeners) listener(dead);
    void worker.terminate();
  }

  function call<N extends OperationName>(name: N, input: Input<N>): Promise<Output<N>> {
    if (dead) return Promise.reject(dead);
    lastId += 1;
    const id = lastId;
    return new Promise<Output<N>>((resolve, reject) => {
      pending.set(id, { resolve: (output) => resolve(output as Output<N>), reject });
      worker.postMessage({ id, name, input });
    });
  }

  return {
    opened,
    call,
    onFatal(listener) {
      listeners.add(listener);
      if (dead?.code === 'fatal') queueMicrotask(() => dead && listeners.has(listener) && listener(dead));
      return () => void listeners.delete(listener);
    },
    async close() {
      closing = true;
      const exited = new Promise<void>((resolve) => worker.once('exit', () => resolve()));
      await call('close', null);
      await exited;
    },
  };
}
