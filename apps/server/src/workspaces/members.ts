import * as v from 'valibot';
import { invalidField, Problem } from '../errors';
import { Id } from '../http/validate';
import { must } from '../must';
import type { Services } from '../services';
import type { Member as StoredMember } from '../storage/repositories/Members';
import type { Repositories } from '../storage/Storage';
import { workspaceFor } from './access';
import { mayChangeMember, mayRemoveMember } from './policy';

const Role = v.picklist(['owner', 'admin', 'member'], 'Must be "owner", "admin" or "member".');

export const Member = v.object({
  userId: v.string(),
  name: v.string(),
  email: v.nullable(v.string()),
  role: Role,
  organisationId: v.string(),
  /** Epoch milliseconds; absent for who made the workspace. */
  joinedAt: v.optional(v.number()),
});
type Member = v.InferOutput<typeof Member>;

export const MemberChange = v.object({ role: v.optional(Role), organisationId: v.optional(Id) });
type MemberChange = v.InferOutput<typeof MemberChange>;

/** Whose member, and who asks. */
interface Which {
  readonly workspaceId: string;
  readonly userId: string;
  readonly actorId: string;
}

/** Those who may sign in, by name. */
export async function listMembers(
  { members, invites }: Pick<Repositories, 'members' | 'invites'>,
  workspaceId: string,
): Promise<Member[]> {
  const found = await members.ofWorkspace(workspaceId);
  const joined = await invites.acceptedAt(workspaceId);
  return found
    .filter(({ disabledAt }) => disabledAt === null)
    .map(({ userId, name, email, role, organisationId }) => {
      const joinedAt = joined.get(userId);
      return { userId, name, email, role, organisationId, ...(joinedAt !== undefined && { joinedAt }) };
    });
}

export async function changeMember(services: Services, which: Which, change: MemberChange): Promise<Member> {
  const { storage, documents, events } = services;
  const { workspaceId, userId } = which;
  const changes = {
    ...(change.role !== undefined && { role: change.role }),
    ...(change.organisationId !== undefined && { organisationId: change.organisationId }),
  };
  await storage.transaction(async (tx) => {
    const { own, theirs } = await bothOf(tx, which);
    const next = change.role ?? theirs.role;
    if (!mayChangeMember(own, theirs.role, next)) throw new Problem('not-allowed');
    await refuseOtherOrganisation(tx, workspaceId, change.organisationId);
    if (next !== 'owner') await keepAnOwner(tx, theirs);
    await tx.members.update(workspaceId, userId, changes);
    // Who invites no more could otherwise come back in by an invitation of their own.
    if (next === 'member') await tx.invites.revokeOf(workspaceId, userId);
  });
  documents.revoke({ userId });
  events.tell({ kind: 'members', workspaceId });
  events.tell({ kind: 'invites', workspaceId });
  events.tell({ kind: 'access', workspaceId, userIds: [userId] });
  return must((await listMembers(storage, workspaceId)).find((member) => member.userId === userId));
}

/** Takes somebody, or oneself, out of a workspace, with what they were given on its maps. */
export async function removeMember(services: Services, which: Which): Promise<void> {
  const { storage, documents, summaries, events } = services;
  const { workspaceId, userId, actorId } = which;
  const maps = await storage.transaction(async (tx) => {
    const { own, theirs } = await bothOf(tx, which);
    if (!mayRemoveMember(own, theirs.role, actorId === userId)) throw new Problem('not-allowed');
    await keepAnOwner(tx, theirs);
    await tx.invites.revokeOf(workspaceId, userId);
    await tx.links.release(workspaceId, userId);
    const granted = await tx.grants.removeOfUser(workspaceId, userId);
    await tx.members.remove(workspaceId, userId);
    return granted;
  });
  documents.revoke({ userId });
  for (const mapId of maps) summaries.changed(mapId);
  events.tell({ kind: 'members', workspaceId });
  events.tell({ kind: 'invites', workspaceId });
  events.tell({ kind: 'access', workspaceId, userIds: [userId] });
}

async function bothOf(tx: Repositories, { workspaceId, userId, actorId }: Which) {
  const { role: own } = await workspaceFor(tx, actorId, workspaceId, 'see members');
  const theirs = await tx.members.find(workspaceId, userId);
  if (theirs === null) throw new Problem('not-found');
  return { own, theirs };
}

async function refuseOtherOrganisation(
  { organisations }: Repositories,
  workspaceId: string,
  organisationId: string | undefined,
): Promise<void> {
  if (organisationId === undefined) return;
  if ((await organisations.byId(organisationId))?.workspaceId === workspaceId) return;
  throw invalidField('organisationId', 'The workspace has no such organisation.');
}

/** Somebody who may sign in must stay owner. Asked in the transaction that takes one away. */
async function keepAnOwner({ members }: Repositories, { workspaceId, userId, role }: StoredMember) {
  if (role !== 'owner') return;
  const stays = (await members.ofWorkspace(workspaceId)).some(
    (other) => other.role === 'owner' && other.userId !== userId && other.disabledAt === null,
  );
  if (!stays) throw new Problem('last-owner');
}
