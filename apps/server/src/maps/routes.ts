import { type Sample, sampleOf } from '@journey-canvas/journey';
import { Hono } from 'hono';
import * as v from 'valibot';
import { signedIn } from '../auth/signedIn';
import { invalidField } from '../errors';
import { describe } from '../http/describe';
import type { AppEnv } from '../http/environment';
import { body, ids, line } from '../http/validate';
import type { Services } from '../services';
import { workspaceFor } from '../workspaces/access';
import { mapFor, mapsFor } from './access';
import { createMap } from './createMap';
import { renameMap } from './renameMap';
import { SharedMap, sharedMaps } from './sharedMaps';
import { ListedMap, listedMaps, OpenedMap, openedMap } from './views';

const Title = line(200);
const NewMap = v.object({ title: Title, sample: v.optional(v.pipe(v.string(), v.maxLength(64))) });

function sampleNamed(id: string | undefined): Sample | null {
  if (id === undefined) return null;
  const sample = sampleOf(id);
  if (!sample) throw invalidField('sample', 'There is no such sample.');
  return sample;
}

export function mapRoutes(services: Services) {
  const { storage, sessions, documents, summaries, events, now } = services;
  const person = signedIn(sessions);
  return new Hono<AppEnv>()
    .get(
      '/api/workspaces/:id/maps',
      describe({
        summary: 'The maps of a workspace that one may see, last edited first',
        tag: 'maps',
        json: v.array(ListedMap),
        problems: ['not-found'],
      }),
      person,
      ids('id'),
      async (c) => {
        const userId = c.var.signedIn.user.id;
        const workspace = await workspaceFor(storage, userId, c.req.valid('param').id, 'see');
        const maps = await mapsFor(storage, { ...workspace, userId }, workspace.id);
        return c.json(await listedMaps(services, maps));
      },
    )
    .post(
      '/api/workspaces/:id/maps',
      describe({
        summary: 'Make a map, empty or from a sample',
        tag: 'maps',
        status: 201,
        json: OpenedMap,
        problems: ['invalid', 'not-found'],
      }),
      person,
      ids('id'),
      body(NewMap),
      async (c) => {
        const userId = c.var.signedIn.user.id;
        const { title, sample } = c.req.valid('json');
        const workspace = await workspaceFor(storage, userId, c.req.valid('param').id, 'create maps');
        const creator = { ...workspace, userId };
        const id = await createMap(services, creator, { title, sample: sampleNamed(sample) });
        // The map is made whatever becomes of its picture.
        await summaries.refresh(id).catch(() => summaries.changed(id));
        events.tell({ kind: 'maps', mapId: id });
        // A sample may have brought partners.
        if (sample !== undefined) events.tell({ kind: 'workspace', workspaceId: workspace.id });
        return c.json(await openedMap(services, await mapFor(storage, userId, id, 'see')), 201);
      },
    )
    .get(
      '/api/shared-maps',
      describe({
        summary: 'Maps of workspaces that one is no member of, by grant or link',
        tag: 'maps',
        json: v.array(SharedMap),
      }),
      person,
      async (c) => c.json(await sharedMaps(services, c.var.signedIn.user.id)),
    )
    .get(
      '/api/maps/:id',
      describe({
        summary: 'A map, with what is needed to open it',
        tag: 'maps',
        json: OpenedMap,
        problems: ['not-found', 'link-revoked', 'link-expired', 'deleted'],
      }),
      person,
      ids('id'),
      async (c) => {
        const shown = await mapFor(storage, c.var.signedIn.user.id, c.req.valid('param').id, 'see');
        return c.json(await openedMap(services, shown));
      },
    )
    .patch(
      '/api/maps/:id',
      describe({
        summary: 'Rename a map',
        tag: 'maps',
        json: OpenedMap,
        problems: ['invalid', 'not-found', 'not-allowed', 'deleted', 'unavailable'],
      }),
      person,
      ids('id'),
      body(v.object({ title: Title })),
      async (c) => {
        const userId = c.var.signedIn.user.id;
        const { id: mapId } = c.req.valid('param');
        const { title } = c.req.valid('json');
        await mapFor(storage, userId, mapId, 'edit');
        await renameMap(documents, { mapId, userId, title });
        events.tell({ kind: 'maps', mapId });
        return c.json(await openedMap(services, await mapFor(storage, userId, mapId, 'see')));
      },
    )
    .delete(
      '/api/maps/:id',
      describe({
        summary: 'Delete a map',
        tag: 'maps',
        status: 204,
        problems: ['not-found', 'not-allowed', 'deleted'],
      }),
      person,
      ids('id'),
      async (c) => {
        const { id: mapId } = c.req.valid('param');
        await mapFor(storage, c.var.signedIn.user.id, mapId, 'delete');
        await storage.maps.setDeletedAt(mapId, now(), c.var.signedIn.user.id);
        documents.revoke({ mapId });
        events.tell({ kind: 'maps', mapId });
        events.tell({ kind: 'access', mapId });
        return c.body(null, 204);
      },
    );
}
