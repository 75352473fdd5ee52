import { Hono } from 'hono';
import * as v from 'valibot';
import { signedIn } from '../auth/signedIn';
import { Problem } from '../errors';
import { describe } from '../http/describe';
import type { AppEnv } from '../http/environment';
import { body, ids, line } from '../http/validate';
import type { Services } from '../services';
import { workspaceFor } from '../workspaces/access';
import { accessToMap, deletedMapsFor, mapFor } from './access';
import { duplicateMap } from './duplicateMap';
import { can } from './policy';
import { DeletedMap, deletedMaps, OpenedMap, openedMap } from './views';

/** Maps are copied, and brought back after they were deleted. */
export function shelfRoutes(services: Services) {
  const { storage, sessions, summaries, events } = services;
  const person = signedIn(sessions);
  /** The map is there whatever becomes of its picture. */
  const shown = async (userId: string, mapId: string) => {
    await summaries.refresh(mapId).catch(() => summaries.changed(mapId));
    events.tell({ kind: 'maps', mapId });
    return openedMap(services, await mapFor(storage, userId, mapId, 'see'));
  };
  return new Hono<AppEnv>()
    .post(
      '/api/maps/:id/duplicate',
      describe({
        summary: 'Make a copy of a map in its workspace',
        detail: 'With its pictures; without comments, grants, links and what was deleted.',
        tag: 'maps',
        status: 201,
        json: OpenedMap,
        problems: ['invalid', 'not-found', 'not-allowed', 'deleted', 'unavailable'],
      }),
      person,
      ids('id'),
      body(v.object({ title: v.optional(line(200)) })),
      async (c) => {
        const userId = c.var.signedIn.user.id;
        const { map } = await mapFor(storage, userId, c.req.valid('param').id, 'see');
        const workspaces = await storage.workspaces.ofUser(userId);
        if (!workspaces.some(({ id }) => id === map.workspaceId)) {
          throw new Problem('not-allowed', { detail: 'Only members of its workspace can copy a map.' });
        }
        const workspace = await workspaceFor(storage, userId, map.workspaceId, 'create maps');
        const { title } = c.req.valid('json');
        const copyId = await duplicateMap(services, map.id, { ...workspace, userId }, title);
        return c.json(await shown(userId, copyId), 201);
      },
    )
    .get(
      '/api/workspaces/:id/deleted-maps',
      describe({
        summary: 'The deleted maps that one may bring back, last deleted first',
        tag: 'maps',
        json: v.array(DeletedMap),
        problems: ['not-found'],
      }),
      person,
      ids('id'),
      async (c) => {
        const userId = c.var.signedIn.user.id;
        const workspace = await workspaceFor(storage, userId, c.req.valid('param').id, 'see');
        const maps = await deletedMapsFor(storage, { ...workspace, userId }, workspace.id);
        return c.json(await deletedMaps(services, maps));
      },
    )
    .post(
      '/api/maps/:id/restore',
      describe({
        summary: 'Bring a deleted map back',
        detail: 'For whoever may delete it, within 30 days. One that is there stays as it is.',
        tag: 'maps',
        json: OpenedMap,
        problems: ['not-found', 'not-allowed', 'link-revoked', 'link-expired'],
      }),
      person,
      ids('id'),
      async (c) => {
        const userId = c.var.signedIn.user.id;
        const { id } = c.req.valid('param');
        const access = await accessToMap(storage, userId, id);
        if (access.kind !== 'allowed' && access.kind !== 'deleted') throw new Problem(access.kind);
        if (!can(access.role, 'delete')) throw new Problem('not-allowed');
        if (access.kind === 'deleted') {
          await storage.maps.setDeletedAt(id, null);
          // Pages that were open when it was deleted open it again.
          events.tell({ kind: 'access', mapId: id });
        }
        return c.json(await shown(userId, id));
      },
    );
}
