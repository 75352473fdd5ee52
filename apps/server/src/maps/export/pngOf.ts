import { Worker } from 'node:worker_threads';
import { workerFile } from '../../workerFile';
import { drawingOf } from '../drawing';
import { placesFor } from './pictures';
import type { PngJob } from './renderPng';
import { createRenderQueue } from './renderQueue';
import type { Drawn, FindPicture } from './svgOf';

/** The pictures of a map are decoded, all of them at once. */
const BUDGET = { characters: 64 * 1024 * 1024, pixels: 120_000_000 };
const SOURCE = { source: new URL('./pngWorker.ts', import.meta.url), built: 'export/pngWorker.js' };

const render = createRenderQueue<PngJob>({
  spawn: (job) => new Worker(...workerFile(SOURCE, { workerData: job, name: 'png' })),
});

/**
 * The map as PNG, drawn outside of the event loop.
 * @param scale pixels for each unit of the drawing; less where the picture would be too large
 * @throws Problem `unavailable` when too many wait already, or it takes too long
 */
export function pngOf(
  { journey, organisations, pictures, theme }: Drawn,
  find: FindPicture,
  scale: number,
  signal: AbortSignal,
): Promise<Uint8Array<ArrayBuffer>> {
  return render(async () => {
    const places = placesFor(pictures, BUDGET);
    const used = new Set<string>();
    const svg = drawingOf(journey, organisations, theme, (id) => {
      const place = places(id);
      if (place !== null) used.add(id);
      return place;
    });
    const files = await Promise.all([...used].map(find));
    return { svg, pictures: files.filter((file) => file !== null), scale };
  }, signal);
}
