import { Comment } from '@journey-canvas/journey';
import { Hono } from 'hono';
import * as v from 'valibot';
import { signedIn } from '../auth/signedIn';
import { Problem } from '../errors';
import { describe } from '../http/describe';
import type { AppEnv } from '../http/environment';
import { body, headers, ids } from '../http/validate';
import type { Services } from '../services';
import { deleteComment, setCommentText } from './changeComments';
import { commentFor, threadFor } from './find';
import { mayDeleteComment, mayEditComment } from './policy';
import { CommentText, KeyHeader, keyIn } from './text';
import { type ShownThread, threadOf } from './views';
import { addReply } from './writeComments';

export function commentRoutes(services: Services) {
  const { storage, sessions, rateLimits } = services;
  const person = signedIn(sessions);
  return new Hono<AppEnv>()
    .post(
      '/api/threads/:id/comments',
      describe({
        summary: 'Say something in a conversation',
        detail: 'With an `Idempotency-Key` it is said once, however often it is asked for.',
        tag: 'discussion',
        status: 201,
        repeats: true,
        json: Comment,
        problems: ['invalid', 'not-found', 'not-allowed', 'deleted', 'limit-reached', 'too-many-requests'],
      }),
      person,
      ids('id'),
      headers(KeyHeader),
      body(v.object({ text: CommentText })),
      async (c) => {
        const authorId = c.var.signedIn.user.id;
        const found = await threadFor(storage, authorId, c.req.valid('param').id, 'comment');
        await rateLimits.comment(authorId);
        const key = keyIn(c.req.valid('header'));
        const writing = { authorId, organisationId: found.organisationId, key, ...c.req.valid('json') };
        const { thread, commentId, isNew } = await addReply(services, found.thread, writing);
        return c.json(commentIn(thread, commentId), isNew ? 201 : 200);
      },
    )
    .patch(
      '/api/comments/:id',
      describe({
        summary: 'Change what one has said',
        tag: 'discussion',
        json: Comment,
        problems: ['invalid', 'not-found', 'not-allowed', 'deleted', 'too-many-requests'],
      }),
      person,
      ids('id'),
      body(v.object({ text: CommentText })),
      async (c) => {
        const userId = c.var.signedIn.user.id;
        const { comment, thread, role } = await commentFor(storage, userId, c.req.valid('param').id);
        if (!mayEditComment(comment, { userId, role })) throw new Problem('not-allowed');
        await rateLimits.comment(userId);
        await setCommentText(services, comment, thread.mapId, c.req.valid('json').text);
        return c.json(commentIn(await threadOf(storage, thread.id), comment.id));
      },
    )
    .delete(
      '/api/comments/:id',
      describe({
        summary: 'Take back what one has said; an owner of the map may take back anything',
        tag: 'discussion',
        status: 204,
        problems: ['not-found', 'not-allowed', 'deleted', 'too-many-requests'],
      }),
      person,
      ids('id'),
      async (c) => {
        const userId = c.var.signedIn.user.id;
        const { comment, thread, role } = await commentFor(storage, userId, c.req.valid('param').id);
        if (!mayDeleteComment(comment, { userId, role })) throw new Problem('not-allowed');
        await rateLimits.comment(userId);
        await deleteComment(services, comment, thread.mapId);
        return c.body(null, 204);
      },
    );
}

/** Somebody may have deleted the conversation a moment ago. */
function commentIn(thread: ShownThread | null, commentId: string): Comment {
  const comment = thread?.comments.find(({ id }) => id === commentId);
  if (!comment) throw new Problem('not-found');
  return comment;
}
