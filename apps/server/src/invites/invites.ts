import * as v from 'valibot';
import { Email } from '../auth/credentials';
import { invalidField, Problem } from '../errors';
import { Id } from '../http/validate';
import { must } from '../must';
import type { Services } from '../services';
import type { Invite } from '../storage/repositories/Invites';
import type { Repositories } from '../storage/Storage';
import { workspaceFor } from '../workspaces/access';
import { hashOf, type ShownInvite, shownInvites } from './views';

const DAY_MS = 24 * 60 * 60 * 1000;
export const DEFAULT_TERM_MS = 14 * DAY_MS;
export const LONGEST_TERM_MS = 90 * DAY_MS;
/** Ended ones are listed this long. */
const ENDED_LISTED_MS = 30 * DAY_MS;
const OPEN_LIMIT = 500;

export const NewInvite = v.object({
  role: v.picklist(['admin', 'member'], 'Must be "admin" or "member".'),
  organisationId: Id,
  email: v.optional(Email),
  /** Epoch milliseconds; two weeks from now unless given. */
  expiresAt: v.optional(v.pipe(v.number('Must be a time.'), v.safeInteger('Must be a time.'))),
});
export type NewInvite = v.InferOutput<typeof NewInvite>;

/** Makes an invitation. The token is nowhere else but in what this returns. */
export async function createInvite(
  services: Services,
  { workspaceId, userId }: { workspaceId: string; userId: string },
  { role, organisationId, email: onlyFor, expiresAt }: NewInvite,
): Promise<ShownInvite & { token: string }> {
  const { storage, newId, newToken, now, events } = services;
  const email = onlyFor ?? null;
  const createdAt = now();
  const end = expiresAt ?? createdAt + DEFAULT_TERM_MS;
  if (end <= createdAt || end > createdAt + LONGEST_TERM_MS) {
    throw invalidField('expiresAt', 'Must be in the future, and at most 90 days from now.');
  }
  const token = newToken();
  const invite = { id: newId(), workspaceId, role, organisationId, email, createdBy: userId, createdAt };
  const made = await storage.transaction(async (tx) => {
    await workspaceFor(tx, userId, workspaceId, 'invite');
    await refuseInvite(tx, { workspaceId, organisationId, email });
    await tx.invites.insert({ ...invite, expiresAt: end, tokenHash: hashOf(token) });
    return shownInvites(tx, [{ ...invite, expiresAt: end, ...OPEN }]);
  });
  events.tell({ kind: 'invites', workspaceId });
  return { ...must(made[0]), token };
}

const OPEN = { acceptedAt: null, acceptedBy: null, revokedAt: null, state: 'open' } as const;

async function refuseInvite(
  tx: Repositories,
  { workspaceId, organisationId, email }: Pick<Invite, 'workspaceId' | 'organisationId' | 'email'>,
): Promise<void> {
  const organisation = await tx.organisations.byId(organisationId);
  if (organisation?.workspaceId !== workspaceId) {
    throw invalidField('organisationId', 'The workspace has no such organisation.');
  }
  const known = email === null ? null : await tx.users.byEmail(email);
  if (known && (await tx.members.find(workspaceId, known.id))) {
    throw invalidField('email', 'This person already belongs to the workspace.');
  }
  if ((await tx.invites.countOpen(workspaceId)) >= OPEN_LIMIT) {
    throw new Problem('limit-reached', {
      detail: `There are already ${OPEN_LIMIT} open invitations. Revoke some first.`,
    });
  }
}

export async function listInvites({ storage, now }: Services, workspaceId: string): Promise<ShownInvite[]> {
  return shownInvites(storage, await storage.invites.ofWorkspace(workspaceId, now() - ENDED_LISTED_MS));
}

/** What has ended by itself stays ended; one that was accepted is told apart: its person is a member now. */
export async function revokeInvite(
  { storage, events }: Services,
  workspaceId: string,
  inviteId: string,
): Promise<void> {
  const isRevoked = await storage.invites.revoke(workspaceId, inviteId);
  const invite = await storage.invites.byId(workspaceId, inviteId);
  if (invite === null) throw new Problem('not-found');
  if (invite.state === 'accepted') {
    throw new Problem('invite-used', {
      detail: 'Somebody has already joined by it. Remove the member instead.',
    });
  }
  if (isRevoked) events.tell({ kind: 'invites', workspaceId });
}

/** The open invitation of a token; otherwise the problem to answer with. */
export async function openInvite({ invites }: Pick<Repositories, 'invites'>, token: string): Promise<Invite> {
  const invite = await invites.byTokenHash(hashOf(token));
  if (invite === null) throw new Problem('not-found');
  switch (invite.state) {
    case 'open':
      return invite;
    case 'accepted':
      throw new Problem('invite-used');
    case 'revoked':
      throw new Problem('invite-revoked');
    case 'expired':
      throw new Problem('invite-expired');
  }
}
