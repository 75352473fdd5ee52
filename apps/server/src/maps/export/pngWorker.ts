// Draws one PNG on a thread of its own, and ends. Built to `dist/export/pngWorker.js`.
import { parentPort, workerData } from 'node:worker_threads';
import { type PngJob, renderPng } from './renderPng';

if (!parentPort) throw new Error('The PNG worker runs in a worker thread only.');
parentPort.postMessage(renderPng(workerData as PngJob));
