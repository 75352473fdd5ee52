import { Worker } from 'node:worker_threads';
import { workerFile } from '../../workerFile';
import type { WorkerData } from '../worker/protocol';
import { WorkerClient } from './WorkerClient';

/**
 * Starts the storage's worker and waits until the database is open.
 * @throws StorageError `locked`, `folder`, `newer-database`, `migration-failed`
 */
export async function startWorker(folder: string): Promise<WorkerClient> {
  const source = { source: new URL('../worker.ts', import.meta.url), built: 'storage/worker.js' };
  const workerData: WorkerData = { folder };
  const client = new WorkerClient(new Worker(...workerFile(source, { workerData, name: 'storage' })));
  await client.opened;
  return client;
}
