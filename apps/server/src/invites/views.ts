import { createHash } from 'node:crypto';
import * as v from 'valibot';
import { must } from '../must';
import type { Invite } from '../storage/repositories/Invites';
import type { Repositories } from '../storage/Storage';

const Person = v.object({ id: v.string(), name: v.string() });

/** An invitation as those who may invite see it. */
export const ShownInvite = v.object({
  id: v.string(),
  role: v.picklist(['admin', 'member']),
  organisationId: v.string(),
  /** Null: for whoever has the link. */
  email: v.nullable(v.string()),
  /** Epoch milliseconds. */
  createdAt: v.number(),
  createdBy: Person,
  /** Epoch milliseconds. */
  expiresAt: v.number(),
  state: v.picklist(['open', 'accepted', 'revoked', 'expired']),
  acceptedBy: v.optional(Person),
});
export type ShownInvite = v.InferOutput<typeof ShownInvite>;

/** One that was just made: its token is shown this once. */
export const MadeInvite = v.object({ ...ShownInvite.entries, token: v.string(), url: v.string() });

/** An invitation as who has its link sees it. */
export const Invitation = v.object({
  workspace: v.object({ name: v.string() }),
  organisation: v.object({
    name: v.string(),
    kind: v.picklist(['vendor', 'partner']),
    /** Slot of the palette. */
    colour: v.number(),
  }),
  role: v.picklist(['admin', 'member']),
  /** Null: for anybody. */
  email: v.nullable(v.string()),
  /** A name. */
  invitedBy: v.string(),
  /** Epoch milliseconds. */
  expiresAt: v.number(),
});

/** What is kept of a token: somebody who reads the database cannot use it. */
export function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}

export async function shownInvites(
  { users }: Pick<Repositories, 'users'>,
  invites: readonly Invite[],
): Promise<ShownInvite[]> {
  const ids = invites.flatMap(({ createdBy, acceptedBy }) => [
    createdBy,
    ...(acceptedBy ? [acceptedBy] : []),
  ]);
  const names = new Map((await users.byIds([...new Set(ids)])).map(({ id, name }) => [id, name]));
  const person = (id: string) => ({ id, name: names.get(id) ?? '' });
  return invites.map((invite) => {
    const { id, role, organisationId, email, createdAt, expiresAt, state } = invite;
    return {
      ...{ id, role, organisationId, email, createdAt, expiresAt, state },
      createdBy: person(invite.createdBy),
      ...(invite.acceptedBy !== null && { acceptedBy: person(invite.acceptedBy) }),
    };
  });
}

export async function invitationOf(
  { users, workspaces, organisations }: Pick<Repositories, 'users' | 'workspaces' | 'organisations'>,
  { workspaceId, organisationId, createdBy, role, email, expiresAt }: Invite,
): Promise<v.InferOutput<typeof Invitation>> {
  const workspace = must(await workspaces.byId(workspaceId));
  const { name, kind, colour } = must(await organisations.byId(organisationId));
  const inviter = await users.byId(createdBy);
  return {
    workspace: { name: workspace.name },
    organisation: { name, kind, colour },
    role,
    email,
    invitedBy: inviter?.name ?? '',
    expiresAt,
  };
}
