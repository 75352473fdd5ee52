import { Hono } from 'hono';
import * as v from 'valibot';
import { Email, NewPassword } from '../auth/credentials';
import { Me, readMe } from '../auth/me';
import { signedIn } from '../auth/signedIn';
import { clientAddress } from '../http/clientAddress';
import { describe } from '../http/describe';
import type { AppEnv } from '../http/environment';
import { publicOrigin } from '../http/origin';
import { body, ids, line } from '../http/validate';
import { must } from '../must';
import type { Services } from '../services';
import { workspaceFor } from '../workspaces/access';
import { acceptInvite } from './acceptInvite';
import { createInvite, listInvites, NewInvite, openInvite, revokeInvite } from './invites';
import { Invitation, invitationOf, MadeInvite, ShownInvite } from './views';

const Accept = v.object({
  email: v.optional(Email),
  name: v.optional(line(120)),
  password: v.optional(NewPassword),
});
const ENDED = ['invite-used', 'invite-revoked', 'invite-expired'] as const;

export function inviteRoutes(services: Services) {
  const { storage, sessions, settings, documents, events, rateLimits } = services;
  const person = signedIn(sessions);
  const behindProxy = settings.publicUrl !== null;
  return new Hono<AppEnv>()
    .get(
      '/api/workspaces/:id/invites',
      describe({
        summary: 'Invitations: open ones, and those that ended within 30 days',
        tag: 'workspaces',
        json: v.array(ShownInvite),
        problems: ['not-found', 'not-allowed'],
      }),
      person,
      ids('id'),
      async (c) => {
        const { id } = c.req.valid('param');
        await workspaceFor(storage, c.var.signedIn.user.id, id, 'invite');
        return c.json(await listInvites(services, id));
      },
    )
    .post(
      '/api/workspaces/:id/invites',
      describe({
        summary: 'Invite somebody',
        detail: 'The token, and the link with it, are shown this once.',
        tag: 'workspaces',
        status: 201,
        json: MadeInvite,
        problems: ['invalid', 'not-found', 'not-allowed', 'limit-reached'],
      }),
      person,
      ids('id'),
      body(NewInvite),
      async (c) => {
        const { id: workspaceId } = c.req.valid('param');
        const userId = c.var.signedIn.user.id;
        await workspaceFor(storage, userId, workspaceId, 'invite');
        const made = await createInvite(services, { workspaceId, userId }, c.req.valid('json'));
        return c.json({ ...made, url: `${publicOrigin(c.req.url, settings)}/invite/${made.token}` }, 201);
      },
    )
    .delete(
      '/api/workspaces/:id/invites/:inviteId',
      describe({
        summary: 'Revoke an invitation',
        tag: 'workspaces',
        status: 204,
        problems: ['not-found', 'not-allowed', 'invite-used'],
      }),
      person,
      ids('id', 'inviteId'),
      async (c) => {
        const { id, inviteId } = c.req.valid('param');
        await workspaceFor(storage, c.var.signedIn.user.id, id, 'invite');
        await revokeInvite(services, id, inviteId);
        return c.body(null, 204);
      },
    )
    .get(
      '/api/invites/:token',
      describe({
        summary: 'What an invitation is to',
        tag: 'auth',
        json: Invitation,
        open: true,
        problems: ['not-found', 'too-many-requests', ...ENDED],
      }),
      ids('token'),
      async (c) => {
        await rateLimits.look(clientAddress(c, behindProxy));
        return c.json(await invitationOf(storage, await openInvite(storage, c.req.valid('param').token)));
      },
    )
    .post(
      '/api/invites/:token/accept',
      describe({
        summary: 'Join a workspace by an invitation',
        detail:
          'Signed in, `{}` is enough. Otherwise, and for guests, it makes an account with all three fields.',
        tag: 'auth',
        json: Me,
        open: true,
        problems: ['invalid', 'not-found', 'email-taken', 'already-member', 'too-many-requests', ...ENDED],
      }),
      ids('token'),
      body(Accept),
      async (c) => {
        await rateLimits.accept(clientAddress(c, behindProxy));
        const { token } = c.req.valid('param');
        const cookie = c.req.header('cookie');
        const user = (await sessions.read(cookie))?.user ?? null;
        if (user?.kind === 'member') {
          await acceptInvite(services, token, { kind: 'member', user });
          return c.json(await readMe(storage, user));
        }
        const form = c.req.valid('json');
        const { userId } = await acceptInvite(services, token, {
          kind: 'new',
          form,
          guestId: user?.id ?? null,
        });
        const { ended } = await sessions.end(cookie);
        if (ended) {
          documents.revoke({ sessionId: ended.sessionId });
          events.signedOut(ended.sessionId);
        }
        c.header('Set-Cookie', await sessions.start(userId));
        return c.json(await readMe(storage, must(await storage.users.byId(userId))));
      },
    );
}
