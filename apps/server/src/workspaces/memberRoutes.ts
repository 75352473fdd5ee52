import { Hono } from 'hono';
import * as v from 'valibot';
import { signedIn } from '../auth/signedIn';
import { describe } from '../http/describe';
import type { AppEnv } from '../http/environment';
import { body, ids } from '../http/validate';
import type { Services } from '../services';
import { workspaceFor } from './access';
import { changeMember, listMembers, Member, MemberChange, removeMember } from './members';

export function memberRoutes(services: Services) {
  const { storage, sessions } = services;
  const person = signedIn(sessions);
  return new Hono<AppEnv>()
    .get(
      '/api/workspaces/:id/members',
      describe({
        summary: 'Who belongs to a workspace',
        tag: 'workspaces',
        json: v.array(Member),
        problems: ['not-found'],
      }),
      person,
      ids('id'),
      async (c) => {
        const { id } = c.req.valid('param');
        await workspaceFor(storage, c.var.signedIn.user.id, id, 'see members');
        return c.json(await listMembers(storage, id));
      },
    )
    .patch(
      '/api/workspaces/:id/members/:userId',
      describe({
        summary: "Change a member's role or organisation",
        tag: 'workspaces',
        json: Member,
        problems: ['invalid', 'not-found', 'not-allowed', 'last-owner'],
      }),
      person,
      ids('id', 'userId'),
      body(MemberChange),
      async (c) => {
        const { id: workspaceId, userId } = c.req.valid('param');
        const which = { workspaceId, userId, actorId: c.var.signedIn.user.id };
        return c.json(await changeMember(services, which, c.req.valid('json')));
      },
    )
    .delete(
      '/api/workspaces/:id/members/:userId',
      describe({
        summary: 'Remove a member, or leave',
        detail: 'Ends their access to the maps, what they were given on them, and their open invitations.',
        tag: 'workspaces',
        status: 204,
        problems: ['not-found', 'not-allowed', 'last-owner'],
      }),
      person,
      ids('id', 'userId'),
      async (c) => {
        const { id: workspaceId, userId } = c.req.valid('param');
        await removeMember(services, { workspaceId, userId, actorId: c.var.signedIn.user.id });
        return c.body(null, 204);
      },
    );
}
