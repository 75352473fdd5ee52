// The storage's thread: the only one that touches the database. Built to `dist/storage/worker.js`, with the
// migrations beside it as they are here.
import { fileURLToPath } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import type { WorkerData } from './worker/protocol';
import { serve } from './worker/serve';

const { folder } = workerData as WorkerData;
if (!parentPort) throw new Error('The storage worker runs in a worker thread only.');
serve(parentPort, folder, fileURLToPath(new URL('./migrations/', import.meta.url)));
