import { Hono } from 'hono';
import * as v from 'valibot';
import { signedIn } from '../auth/signedIn';
import { describe } from '../http/describe';
import type { AppEnv } from '../http/environment';
import { body, ids } from '../http/validate';
import type { Services } from '../services';
import { mapFor } from './access';
import { NewGrant, putGrant, removeGrant, ShownGrant, shownGrants } from './grants';

export function grantRoutes(services: Services) {
  const { storage, sessions } = services;
  const person = signedIn(sessions);
  return new Hono<AppEnv>()
    .get(
      '/api/maps/:id/grants',
      describe({
        summary: 'Who else has access to a map',
        tag: 'maps',
        json: v.array(ShownGrant),
        problems: ['not-found', 'not-allowed', 'deleted'],
      }),
      person,
      ids('id'),
      async (c) => {
        const { id } = c.req.valid('param');
        const { map } = await mapFor(storage, c.var.signedIn.user.id, id, 'see grants');
        return c.json(await shownGrants(services, map));
      },
    )
    .post(
      '/api/maps/:id/grants',
      describe({
        summary: 'Give a person or an organisation a role on a map',
        tag: 'maps',
        status: 201,
        json: ShownGrant,
        problems: ['invalid', 'not-found', 'not-allowed', 'deleted'],
      }),
      person,
      ids('id'),
      body(NewGrant),
      async (c) => {
        const { id } = c.req.valid('param');
        const { map } = await mapFor(storage, c.var.signedIn.user.id, id, 'share');
        return c.json(await putGrant(services, map, c.req.valid('json')), 201);
      },
    )
    .delete(
      '/api/maps/:id/grants/:grantId',
      describe({
        summary: 'Take a role on a map away',
        tag: 'maps',
        status: 204,
        problems: ['not-found', 'not-allowed', 'deleted'],
      }),
      person,
      ids('id', 'grantId'),
      async (c) => {
        const { id, grantId } = c.req.valid('param');
        const { map } = await mapFor(storage, c.var.signedIn.user.id, id, 'share');
        await removeGrant(services, map, grantId);
        return c.body(null, 204);
      },
    );
}
