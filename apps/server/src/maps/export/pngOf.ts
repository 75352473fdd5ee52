import { Worker } from 'node:worker_threads';
import pLimit from 'p-limit';
import { Problem } from '../../errors';
import { workerFile } from '../../workerFile';
import { drawingOf } from '../drawing';
import { placesFor } from './pictures';
import type { PngJob } from './renderPng';
import type { Drawn } from './svgOf';

/** The pictures of a map are decoded, all of them at once. */
const BUDGET = { characters: 64 * 1024 * 1024, pixels: 120_000_000 };
const WAITING_LIMIT = 20;
const TIME_LIMIT_MS = 60_000;
const SOURCE = { source: new URL('./pngWorker.ts', import.meta.url), built: 'export/pngWorker.js' };

/** One at a time: each takes a thread, and hundreds of megabytes if the map is large. */
const oneByOne = pLimit(1);

/**
 * The map as PNG, drawn outside of the event loop.
 * @param scale pixels for each unit of the drawing; less where the picture would be too large
 * @throws Problem `unavailable` when too many wait already, or it takes too long
 */
export async function pngOf(
  { journey, organisations, pictures, theme }: Drawn,
  scale: number,
  signal: AbortSignal,
): Promise<Uint8Array<ArrayBuffer>> {
  if (oneByOne.pendingCount >= WAITING_LIMIT) throw busy();
  return oneByOne(() => {
    const svg = drawingOf(journey, organisations, theme, placesFor(pictures, BUDGET));
    return drawn({ svg, pictures: [...pictures.values()], scale }, signal);
  });
}

function busy(): Problem {
  return new Problem('unavailable', { headers: { 'Retry-After': '10' } });
}

function drawn(job: PngJob, signal: AbortSignal): Promise<Uint8Array<ArrayBuffer>> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(busy());
    const worker = new Worker(...workerFile(SOURCE, { workerData: job, name: 'png' }));
    const end = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', giveUp);
      void worker.terminate();
    };
    const giveUp = () => {
      end();
      reject(busy());
    };
    const timer = setTimeout(giveUp, TIME_LIMIT_MS);
    signal.addEventListener('abort', giveUp);
    worker.on('message', (png: Uint8Array<ArrayBuffer>) => {
      end();
      resolve(png);
    });
    worker.on('error', (error) => {
      end();
      reject(error);
    });
    // After an answer this has no effect.
    worker.on('exit', giveUp);
  });
}
