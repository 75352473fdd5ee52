import { Anchor } from '@journey-canvas/journey';
import { Hono } from 'hono';
import * as v from 'valibot';
import { signedIn } from '../auth/signedIn';
import { Problem } from '../errors';
import { describe } from '../http/describe';
import type { AppEnv } from '../http/environment';
import { body, headers, ids } from '../http/validate';
import { mapFor } from '../maps/access';
import type { Services } from '../services';
import { deleteThread, setResolved } from './changeComments';
import { threadFor } from './find';
import { CommentText, KeyHeader, keyIn } from './text';
import { ShownThread, threadOf, threadsOf } from './views';
import { startThread } from './writeComments';

export function threadRoutes(services: Services) {
  const { storage, sessions, rateLimits } = services;
  const person = signedIn(sessions);
  return new Hono<AppEnv>()
    .get(
      '/api/maps/:id/threads',
      describe({
        summary: 'What is said about a map, oldest first',
        tag: 'discussion',
        json: v.array(ShownThread),
        problems: ['not-found', 'deleted'],
      }),
      person,
      ids('id'),
      async (c) => {
        const { map } = await mapFor(storage, c.var.signedIn.user.id, c.req.valid('param').id, 'see');
        return c.json(await threadsOf(storage, map.id));
      },
    )
    .post(
      '/api/maps/:id/threads',
      describe({
        summary: 'Begin a conversation about a place of a map',
        detail: 'With an `Idempotency-Key` it is begun once, however often it is asked for.',
        tag: 'discussion',
        status: 201,
        repeats: true,
        json: ShownThread,
        problems: ['invalid', 'not-found', 'not-allowed', 'deleted', 'limit-reached', 'too-many-requests'],
      }),
      person,
      ids('id'),
      headers(KeyHeader),
      body(v.object({ anchor: Anchor, text: CommentText })),
      async (c) => {
        const authorId = c.var.signedIn.user.id;
        const { map, organisationId } = await mapFor(storage, authorId, c.req.valid('param').id, 'comment');
        await rateLimits.comment(authorId);
        const { anchor, text } = c.req.valid('json');
        const writing = { authorId, organisationId, key: keyIn(c.req.valid('header')), text };
        const { thread, isNew } = await startThread(services, map.id, anchor, writing);
        return c.json(thread, isNew ? 201 : 200);
      },
    )
    .patch(
      '/api/threads/:id',
      describe({
        summary: 'Resolve a conversation, or open it again',
        tag: 'discussion',
        json: ShownThread,
        problems: ['invalid', 'not-found', 'not-allowed', 'deleted', 'too-many-requests'],
      }),
      person,
      ids('id'),
      body(v.object({ resolved: v.boolean('Must be true or false.') })),
      async (c) => {
        const userId = c.var.signedIn.user.id;
        const { thread } = await threadFor(storage, userId, c.req.valid('param').id, 'comment');
        await rateLimits.comment(userId);
        await setResolved(services, thread, c.req.valid('json').resolved, userId);
        const shown = await threadOf(storage, thread.id);
        // Somebody may have deleted it a moment ago.
        if (shown === null) throw new Problem('not-found');
        return c.json(shown);
      },
    )
    .delete(
      '/api/threads/:id',
      describe({
        summary: 'Delete a conversation: one’s own that nobody has answered, or any as an owner of the map',
        tag: 'discussion',
        status: 204,
        problems: ['not-found', 'not-allowed', 'deleted', 'too-many-requests'],
      }),
      person,
      ids('id'),
      async (c) => {
        const userId = c.var.signedIn.user.id;
        const { thread, role } = await threadFor(storage, userId, c.req.valid('param').id, 'comment');
        await rateLimits.comment(userId);
        await deleteThread(services, thread, { userId, role });
        return c.body(null, 204);
      },
    );
}
