import type { CanvasImages } from '@journey-canvas/canvas';
import * as v from 'valibot';
import { errorMessage, formProblems } from '../http/RequestError';
import { request } from '../http/request';

const Stored = v.object({ id: v.string(), width: v.number(), height: v.number() });

/** The images of a map, kept by the server: what one adds offline cannot be kept yet, and is refused in words. */
export function canvasImages(mapId: string): CanvasImages {
  const images = `/api/maps/${encodeURIComponent(mapId)}/images`;
  return {
    async upload(file) {
      try {
        const { id, width, height } = await request(Stored, images, { method: 'POST', file });
        return { ok: true, id, width, height };
      } catch (error) {
        return { ok: false, message: formProblems(error, []).form ?? errorMessage(error) };
      }
    },
    href: (id) => `${images}/${encodeURIComponent(id)}`,
  };
}
