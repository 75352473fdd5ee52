import { JourneyJson, readJourney } from '@journey-canvas/journey';
import { Hono } from 'hono';
import * as v from 'valibot';
import { signedIn } from '../../auth/signedIn';
import { describe } from '../../http/describe';
import type { AppEnv } from '../../http/environment';
import { ids, query } from '../../http/validate';
import type { Services } from '../../services';
import { mapFor } from '../access';
import { attachment } from '../attachment';
import { jsonOf } from './jsonOf';
import { picturesOf } from './pictures';
import { pngOf } from './pngOf';
import { streamOf } from './streamOf';
import { type Drawn, type FindPicture, svgOf } from './svgOf';

const TYPES = { json: 'application/json', svg: 'image/svg+xml', png: 'image/png' } as const;
const Theme = v.optional(v.picklist(['light', 'dark'], 'Must be "light" or "dark".'), 'light');
const Format = v.picklist(['json', 'svg', 'png'], 'Must be "json", "svg" or "png".');
const Scale = v.optional(v.picklist(['1', '2', '3'], 'Must be 1, 2 or 3.'), '1');

/** A map as a file to keep, as it is committed. */
export function exportRoutes(services: Services) {
  const { storage, sessions, documents } = services;
  return new Hono<AppEnv>().get(
    '/api/maps/:id/export',
    describe({
      summary: 'The map as a file',
      detail:
        'JSON has everything, pictures included, and can be imported again. SVG and PNG show the map in a theme, with fonts and pictures inside. A PNG has `scale` pixels for each unit of the drawing, fewer where it would exceed 50 megapixels.',
      tag: 'maps',
      json: JourneyJson,
      media: [TYPES.svg, TYPES.png],
      problems: ['invalid', 'not-found', 'link-revoked', 'link-expired', 'deleted', 'unavailable'],
    }),
    signedIn(sessions),
    ids('id'),
    query(v.object({ format: Format, theme: Theme, scale: Scale })),
    async (c) => {
      const { id } = c.req.valid('param');
      const { format, theme, scale } = c.req.valid('query');
      const { map } = await mapFor(storage, c.var.signedIn.user.id, id, 'see');
      const organisations = await storage.organisations.ofWorkspace(map.workspaceId);
      const journey = await documents.read(id, (doc) => readJourney(doc).journey);
      const pictures = await picturesOf(storage.images, id, journey);
      const drawn = { journey, organisations, pictures, theme };
      const find: FindPicture = (imageId) => storage.images.find(id, imageId);
      const file = await fileOf(format, drawn, find, { scale: Number(scale), signal: c.req.raw.signal });
      return c.body(file, 200, {
        'Content-Type': TYPES[format],
        'Content-Disposition': attachment(journey.meta.title, format),
      });
    },
  );
}

async function fileOf(
  format: keyof typeof TYPES,
  drawn: Drawn,
  find: FindPicture,
  { scale, signal }: { scale: number; signal: AbortSignal },
) {
  switch (format) {
    case 'json':
      return streamOf(jsonOf(drawn.journey, drawn.pictures, find));
    case 'svg':
      return streamOf(svgOf(drawn, find));
    case 'png':
      return pngOf(drawn, find, scale, signal);
  }
}
