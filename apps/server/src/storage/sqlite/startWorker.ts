import { Worker } from 'node:worker_threads';
import type { WorkerData } from '../worker/protocol';
import { WorkerClient } from './WorkerClient';

/**
 * Starts the storage's worker and waits until the database is open.
 * @throws StorageError `locked`, `folder`, `newer-database`, `migration-failed`
 */
export async function startWorker(folder: string): Promise<WorkerClient> {
  const client = new WorkerClient(new Worker(...workerSource({ folder })));
  await client.opened;
  return client;
}

/** From TypeScript while developing and testing, else from the build. */
function workerSource(workerData: WorkerData): ConstructorParameters<typeof Worker> {
  if (!import.meta.url.endsWith('.ts')) {
    return [new URL('./storage/worker.js', import.meta.url), { workerData, execArgv: [], name: 'storage' }];
  }
  // tsx registers itself in the main thread alone, so a plain `--import tsx` does nothing in a worker.
  const loader = `import { register } from ${JSON.stringify(import.meta.resolve('tsx/esm/api'))}; register();`;
  const execArgv = ['--import', `data:text/javascript,${encodeURIComponent(loader)}`];
  return [new URL('../worker.ts', import.meta.url), { workerData, execArgv, name: 'storage' }];
}
