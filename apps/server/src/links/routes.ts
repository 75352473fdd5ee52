import { Hono } from 'hono';
import { etag } from 'hono/etag';
import * as v from 'valibot';
import { Me, readMe } from '../auth/me';
import { signedIn } from '../auth/signedIn';
import { clientAddress } from '../http/clientAddress';
import { describe } from '../http/describe';
import type { AppEnv } from '../http/environment';
import { publicOrigin } from '../http/origin';
import { body, ids, line, query } from '../http/validate';
import { mapFor } from '../maps/access';
import { thumbnailOf } from '../maps/thumbnail';
import { must } from '../must';
import type { Services } from '../services';
import { joinByLink } from './joinByLink';
import { createLink, listLinks, NewLink, revokeLink, ShownLink } from './links';
import { Invitation, invitationOf, openLink } from './openLink';

const SVG = 'image/svg+xml';
const Theme = v.optional(v.picklist(['light', 'dark'], 'Must be "light" or "dark".'), 'light');
const MadeLink = v.object({ ...ShownLink.entries, token: v.string(), url: v.string() });
const Joined = v.object({ mapId: v.string(), ...Me.entries });
const ENDED = ['link-revoked', 'link-expired'] as const;

export function linkRoutes(services: Services) {
  const { storage, sessions, settings, rateLimits } = services;
  const person = signedIn(sessions);
  const behindProxy = settings.publicUrl !== null;
  return new Hono<AppEnv>()
    .get(
      '/api/maps/:id/links',
      describe({
        summary: 'Links to a map: open ones, and those that ended within 30 days',
        tag: 'maps',
        json: v.array(ShownLink),
        problems: ['not-found', 'not-allowed', ...ENDED, 'deleted'],
      }),
      person,
      ids('id'),
      async (c) => {
        const { map } = await mapFor(storage, c.var.signedIn.user.id, c.req.valid('param').id, 'share');
        return c.json(await listLinks(services, map, publicOrigin(c.req.url, settings)));
      },
    )
    .post(
      '/api/maps/:id/links',
      describe({
        summary: 'Make a link that lets whoever has it into a map',
        tag: 'maps',
        status: 201,
        json: MadeLink,
        problems: ['invalid', 'not-found', 'not-allowed', ...ENDED, 'deleted', 'limit-reached'],
      }),
      person,
      ids('id'),
      body(NewLink),
      async (c) => {
        const { id: userId } = c.var.signedIn.user;
        const { map } = await mapFor(storage, userId, c.req.valid('param').id, 'share');
        const origin = publicOrigin(c.req.url, settings);
        return c.json(await createLink(services, map, userId, c.req.valid('json'), origin), 201);
      },
    )
    .delete(
      '/api/maps/:id/links/:linkId',
      describe({
        summary: 'Revoke a link',
        detail: 'Who came by it, and may not see the map otherwise, is out within a second.',
        tag: 'maps',
        status: 204,
        problems: ['not-found', 'not-allowed', ...ENDED, 'deleted'],
      }),
      person,
      ids('id', 'linkId'),
      async (c) => {
        const { id, linkId } = c.req.valid('param');
        const { map } = await mapFor(storage, c.var.signedIn.user.id, id, 'share');
        await revokeLink(services, map, linkId);
        return c.body(null, 204);
      },
    )
    .get(
      '/api/links/:token',
      describe({
        summary: 'What a link leads to',
        tag: 'maps',
        json: Invitation,
        open: true,
        problems: ['not-found', 'deleted', 'too-many-requests'],
        gone: ENDED,
      }),
      ids('token'),
      async (c) => {
        await rateLimits.look(clientAddress(c, behindProxy));
        const open = await openLink(storage, c.req.valid('param').token);
        const signedInAs = (await sessions.read(c.req.header('cookie')))?.user.name ?? null;
        return c.json(await invitationOf(services, open, signedInAs));
      },
    )
    .get(
      '/api/links/:token/thumbnail',
      describe({
        summary: 'A small picture of the map that a link leads to',
        revalidates: true,
        tag: 'maps',
        media: [SVG],
        open: true,
        problems: ['invalid', 'not-found', 'deleted', 'too-many-requests'],
        gone: ENDED,
      }),
      ids('token'),
      query(v.object({ theme: Theme })),
      etag(),
      async (c) => {
        await rateLimits.look(clientAddress(c, behindProxy));
        const { map } = await openLink(storage, c.req.valid('param').token);
        const svg = await thumbnailOf(services, map.id, c.req.valid('query').theme);
        return c.body(svg, 200, { 'Content-Type': SVG, 'Cache-Control': 'private, no-cache' });
      },
    )
    .post(
      '/api/links/:token/join',
      describe({
        summary: 'Join a map by a link',
        detail:
          'Signed in, as a guest or with an account, `{}` is enough: 200, and the link is theirs. Otherwise a name ' +
          'makes a guest: 201, with a cookie.',
        tag: 'maps',
        status: 201,
        also: 200,
        json: Joined,
        open: true,
        problems: ['invalid', 'not-found', 'deleted', 'limit-reached', 'too-many-requests'],
        gone: ENDED,
      }),
      ids('token'),
      body(v.object({ name: v.optional(line(120)) })),
      async (c) => {
        await rateLimits.join(clientAddress(c, behindProxy));
        const user = (await sessions.read(c.req.header('cookie')))?.user ?? null;
        const { name } = c.req.valid('json');
        const { userId, mapId, isNew } = await joinByLink(services, c.req.valid('param').token, user, name);
        if (isNew) c.header('Set-Cookie', await sessions.start(userId));
        const me = await readMe(storage, must(await storage.users.byId(userId)));
        return c.json({ mapId, ...me }, isNew ? 201 : 200);
      },
    );
}
