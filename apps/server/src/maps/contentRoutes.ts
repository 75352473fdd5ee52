import { contentOf, JourneyJson, readJourney, toJson } from '@journey-canvas/journey';
import { Hono } from 'hono';
import { etag } from 'hono/etag';
import * as v from 'valibot';
import { signedIn } from '../auth/signedIn';
import { describe } from '../http/describe';
import type { AppEnv } from '../http/environment';
import { ids, query } from '../http/validate';
import { must } from '../must';
import type { Services } from '../services';
import { mapFor } from './access';
import { ShownFinding, shownFindings, surroundingsOf } from './findings';

const SVG = 'image/svg+xml';
const Theme = v.optional(v.picklist(['light', 'dark'], 'Must be "light" or "dark".'), 'light');

/** A journey as others read it: always from the committed state. */
export function contentRoutes(services: Services) {
  const { storage, sessions, documents, summaries, now } = services;
  const person = signedIn(sessions);
  const journeyOf = (mapId: string) => documents.read(mapId, (doc) => readJourney(doc).journey);
  return new Hono<AppEnv>()
    .get(
      '/api/maps/:id/journey',
      describe({
        summary: 'The journey as JSON',
        revalidates: true,
        tag: 'maps',
        json: JourneyJson,
        problems: ['not-found', 'deleted'],
      }),
      person,
      ids('id'),
      etag(),
      async (c) => {
        const { id } = c.req.valid('param');
        await mapFor(storage, c.var.signedIn.user.id, id, 'see');
        return c.json(toJson(contentOf(await journeyOf(id))));
      },
    )
    .get(
      '/api/maps/:id/findings',
      describe({
        summary: 'What the journey rules find',
        tag: 'maps',
        json: v.array(ShownFinding),
        problems: ['not-found', 'deleted'],
      }),
      person,
      ids('id'),
      async (c) => {
        const { id } = c.req.valid('param');
        const { map } = await mapFor(storage, c.var.signedIn.user.id, id, 'see');
        const surroundings = await surroundingsOf(storage, map, now());
        return c.json(shownFindings(await journeyOf(id), surroundings));
      },
    )
    .get(
      '/api/maps/:id/thumbnail',
      describe({
        summary: 'A small picture of the map',
        revalidates: true,
        tag: 'maps',
        media: [SVG],
        problems: ['invalid', 'not-found', 'deleted'],
      }),
      person,
      ids('id'),
      query(v.object({ theme: Theme })),
      etag(),
      async (c) => {
        const { id } = c.req.valid('param');
        const { theme } = c.req.valid('query');
        await mapFor(storage, c.var.signedIn.user.id, id, 'see');
        const stored = await storage.maps.thumbnail(id, theme);
        if (stored === null) await summaries.refresh(id);
        const svg = stored ?? must(await storage.maps.thumbnail(id, theme));
        return c.body(svg, 200, { 'Content-Type': SVG, 'Cache-Control': 'private, no-cache' });
      },
    );
}
