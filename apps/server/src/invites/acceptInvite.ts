import { type FieldError, invalidField, Problem } from '../errors';
import type { Services } from '../services';
import type { Invite } from '../storage/repositories/Invites';
import type { User } from '../storage/repositories/Users';
import type { Transaction } from '../storage/Storage';
import { openInvite } from './invites';

/** What somebody without an account fills in. */
export interface Form {
  email?: string | undefined;
  name?: string | undefined;
  password?: string | undefined;
}

/** A guest who accepts becomes a new person, and keeps the maps that they were let into. */
export type Accepting = { kind: 'member'; user: User } | { kind: 'new'; form: Form; guestId: string | null };

/**
 * Makes who has the token a member of the workspace, once. Looked at twice: before the costly hashing, and in the
 * transaction, because of several at once only one may win.
 */
export async function acceptInvite(
  services: Services,
  token: string,
  accepting: Accepting,
): Promise<{ userId: string }> {
  const invite = await openInvite(services.storage, token);
  const userId =
    accepting.kind === 'member'
      ? await acceptAs(services, token, accepting.user)
      : await acceptAsNew(services, token, invite, accepting);
  const { workspaceId } = invite;
  services.documents.revoke({ userId });
  services.events.tell({ kind: 'members', workspaceId });
  services.events.tell({ kind: 'invites', workspaceId });
  services.events.tell({ kind: 'access', workspaceId, userIds: [userId] });
  return { userId };
}

async function acceptAs({ storage }: Services, token: string, user: User): Promise<string> {
  await storage.transaction(async (tx) => {
    const invite = await openInvite(tx, token);
    refuseOtherEmail(invite, user.email);
    await spend(tx, invite, user.id);
  });
  return user.id;
}

async function acceptAsNew(
  services: Services,
  token: string,
  invite: Invite,
  { form, guestId }: Extract<Accepting, { kind: 'new' }>,
): Promise<string> {
  const { storage, passwords, newId, now } = services;
  const { email, name, password } = filledIn(form);
  refuseOtherEmail(invite, email);
  if (await storage.users.byEmail(email)) throw emailTaken();
  const passwordHash = await passwords.hash(password);
  const user = { id: newId(), email, name, kind: 'member', createdAt: now(), passwordHash } as const;
  await storage.transaction(async (tx) => {
    const stillOpen = await openInvite(tx, token);
    if ((await tx.users.insert(user)) === 'email-taken') throw emailTaken();
    await spend(tx, stillOpen, user.id);
    if (guestId !== null) await keepLinks(tx, guestId, user);
  });
  return user.id;
}

async function spend(tx: Transaction, { id, workspaceId, organisationId, role }: Invite, userId: string) {
  const inserted = await tx.members.insert({ workspaceId, userId, role, organisationId });
  // Thrown inside the transaction: the invitation stays open for somebody else.
  if (inserted === 'already-member') throw new Problem('already-member');
  if (!(await tx.invites.accept(id, userId))) throw new Problem('invite-used');
}

async function keepLinks(tx: Transaction, guestId: string, user: { id: string; createdAt: number }) {
  for (const { id, state } of await tx.links.heldBy(guestId)) {
    if (state === 'open') await tx.links.hold(id, user.id, user.createdAt);
  }
}

function filledIn({ email, name, password }: Form): { email: string; name: string; password: string } {
  if (email !== undefined && name !== undefined && password !== undefined) return { email, name, password };
  const errors: FieldError[] = Object.entries({ email, name, password })
    .filter(([, value]) => value === undefined)
    .map(([field]) => ({ field, message: 'Is required.' }));
  throw new Problem('invalid', { errors });
}

function refuseOtherEmail(invite: Invite, email: string | null): void {
  if (invite.email !== null && invite.email !== email) {
    throw invalidField('email', 'This invitation is for another e-mail address.');
  }
}

function emailTaken(): Problem {
  return new Problem('email-taken', {
    detail: 'This e-mail has an account. Sign in first, then open the link again.',
    errors: [{ field: 'email', message: 'Has an account already.' }],
  });
}
