import * as v from 'valibot';
import { invalidField, Problem } from '../errors';
import { Id } from '../http/validate';
import type { Services } from '../services';
import type { Grant, GrantSubject } from '../storage/repositories/Grants';
import type { MapRecord } from '../storage/repositories/Maps';
import type { Storage } from '../storage/Storage';
import { GRANTED_ROLES } from './policy';

const Role = v.picklist(GRANTED_ROLES, 'Must be "editor", "commenter" or "viewer".');

export const NewGrant = v.object({
  subject: v.union(
    [v.strictObject({ userId: Id }), v.strictObject({ organisationId: Id })],
    'Must be { userId } or { organisationId }.',
  ),
  role: Role,
});

export const ShownGrant = v.object({
  id: v.string(),
  subject: v.union([
    v.object({ userId: v.string(), name: v.string() }),
    v.object({ organisationId: v.string(), name: v.string() }),
  ]),
  role: Role,
  /** Epoch milliseconds. */
  createdAt: v.number(),
});
type ShownGrant = v.InferOutput<typeof ShownGrant>;

/** Gives a person or an organisation a role on a map; one that has a role gets the new one. */
export async function putGrant(
  { storage, documents, summaries, events, newId, now }: Services,
  map: MapRecord,
  { subject, role }: v.InferOutput<typeof NewGrant>,
): Promise<ShownGrant> {
  const name = await nameOf(storage, map, subject);
  const grant = await storage.grants.put({ id: newId(), mapId: map.id, subject, role, createdAt: now() });
  documents.revoke({ mapId: map.id });
  summaries.changed(map.id);
  events.tell({ kind: 'access', mapId: map.id });
  return shown(grant, name);
}

export async function removeGrant(
  { storage, documents, summaries, events }: Services,
  map: MapRecord,
  grantId: string,
): Promise<void> {
  const grant = await storage.grants.remove(map.id, grantId);
  if (!grant) throw new Problem('not-found');
  documents.revoke({ mapId: map.id });
  summaries.changed(map.id);
  const { id: mapId, workspaceId } = map;
  events.tell({ kind: 'access', mapId });
  events.tell({ kind: 'access', mapId, workspaceId, userIds: await subjectsOf(storage, map, grant) });
}

async function subjectsOf({ members }: Storage, map: MapRecord, grant: Grant): Promise<string[]> {
  if (grant.userId !== null) return [grant.userId];
  const all = await members.ofWorkspace(map.workspaceId);
  return all.filter((one) => one.organisationId === grant.organisationId).map(({ userId }) => userId);
}

export async function shownGrants({ storage }: Services, map: MapRecord): Promise<ShownGrant[]> {
  const grants = await storage.grants.ofMap(map.id);
  const users = await storage.users.byIds(grants.flatMap(({ userId }) => userId ?? []));
  const organisations = await storage.organisations.ofWorkspace(map.workspaceId);
  const names = new Map([...users, ...organisations].map(({ id, name }) => [id, name]));
  return grants.map((grant) => shown(grant, names.get(grant.userId ?? grant.organisationId ?? '') ?? ''));
}

function shown({ id, userId, organisationId, role, createdAt }: Grant, name: string): ShownGrant {
  const subject = userId !== null ? { userId, name } : { organisationId: organisationId ?? '', name };
  return { id, subject, role, createdAt };
}

/** The subject's name; refuses those that there are not, and organisations of other workspaces. */
async function nameOf(storage: Storage, map: MapRecord, subject: GrantSubject): Promise<string> {
  if ('userId' in subject) {
    const user = await storage.users.byId(subject.userId);
    if (!user || user.disabledAt !== null) throw invalidField('subject.userId', 'There is no such person.');
    // Who has a guest's cookie is known by a name alone: links give roles to guests, and no right to edit.
    if (user.kind === 'guest')
      throw invalidField('subject.userId', 'Guests get their role from a link. Invite them first.');
    return user.name;
  }
  const organisation = await storage.organisations.byId(subject.organisationId);
  if (organisation?.workspaceId !== map.workspaceId) {
    throw invalidField('subject.organisationId', 'The workspace has no such organisation.');
  }
  return organisation.name;
}
