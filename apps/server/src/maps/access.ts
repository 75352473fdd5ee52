import { Problem } from '../errors';
import type { ShareLink } from '../storage/repositories/Links';
import type { MapRecord } from '../storage/repositories/Maps';
import type { Member } from '../storage/repositories/Members';
import type { Repositories } from '../storage/Storage';
import { can, type LinkedRole, type MapAction, type MapRole, roleOn } from './policy';

/** What somebody may do with a map, or why not. Used by HTTP and by the socket's upgrade alike. */
export type MapAccess =
  | {
      readonly kind: 'allowed';
      readonly map: MapRecord;
      readonly role: MapRole;
      readonly organisationId: string | null;
    }
  /** It does not exist, or must not be seen to. */
  | { readonly kind: 'not-found' }
  /** Whoever could see it learns that it was deleted. */
  | { readonly kind: 'deleted'; readonly map: MapRecord; readonly role: MapRole }
  /** The link that they joined by has ended, and nothing else lets them in. */
  | { readonly kind: 'link-revoked' | 'link-expired' };

type Stored = Pick<Repositories, 'maps' | 'members' | 'grants' | 'links'>;

export async function accessToMap(stored: Stored, userId: string, mapId: string): Promise<MapAccess> {
  const map = await stored.maps.byId(mapId);
  if (!map) return { kind: 'not-found' };
  const member = await stored.members.find(map.workspaceId, userId);
  const grants = await stored.grants.ofMap(mapId);
  const held = await stored.links.heldBy(userId, { mapId });
  const role = roleOn(map, factsOf(userId, member), grants, linkedRoles(held));
  if (role === null) return { kind: endOf(held) ?? 'not-found' };
  const organisationId = member?.organisationId ?? null;
  return map.deletedAt === null
    ? { kind: 'allowed', map, role, organisationId }
    : { kind: 'deleted', map, role };
}

/** What somebody may do without the links that they hold. Null: nothing. */
export async function roleWithoutLinks(
  { members, grants }: Pick<Repositories, 'members' | 'grants'>,
  userId: string,
  map: MapRecord,
): Promise<MapRole | null> {
  const member = await members.find(map.workspaceId, userId);
  return roleOn(map, factsOf(userId, member), await grants.ofMap(map.id));
}

function factsOf(userId: string, member: Member | null) {
  return { userId, workspaceRole: member?.role ?? null, organisationId: member?.organisationId ?? null };
}

/** What links that somebody holds let them do; nothing, once they have ended. */
export function linkedRoles(held: readonly ShareLink[]): LinkedRole[] {
  return held.filter(({ state }) => state === 'open').map(({ role }) => role);
}

/** Of several the one that was joined last. */
function endOf(held: readonly ShareLink[]): 'link-revoked' | 'link-expired' | null {
  const last = held.at(-1);
  if (last === undefined) return null;
  return last.state === 'expired' ? 'link-expired' : 'link-revoked';
}

/** The map, for doing this with it; otherwise the problem to answer with. */
export async function mapFor(
  stored: Stored,
  userId: string,
  mapId: string,
  action: MapAction,
): Promise<Extract<MapAccess, { kind: 'allowed' }>> {
  const access = await accessToMap(stored, userId, mapId);
  if (access.kind !== 'allowed') throw new Problem(access.kind);
  if (!can(access.role, action)) throw new Problem('not-allowed');
  return access;
}

type MemberFacts = { userId: string; role: 'owner' | 'admin' | 'member'; organisationId: string };

/** The maps of a workspace that this member may see, with the role on each. */
export async function mapsFor(
  stored: Stored,
  person: MemberFacts,
  workspaceId: string,
): Promise<{ map: MapRecord; role: MapRole }[]> {
  return withRoles(stored, person, workspaceId, await stored.maps.ofWorkspace(workspaceId));
}

/** The deleted maps of a workspace that this member may bring back. */
export async function deletedMapsFor(
  stored: Stored,
  person: MemberFacts,
  workspaceId: string,
): Promise<{ map: MapRecord; role: MapRole }[]> {
  const deleted = await stored.maps.deletedOf(workspaceId);
  const known = await withRoles(stored, person, workspaceId, deleted);
  return known.filter(({ role }) => can(role, 'delete'));
}

async function withRoles(
  stored: Stored,
  person: MemberFacts,
  workspaceId: string,
  maps: readonly MapRecord[],
): Promise<{ map: MapRecord; role: MapRole }[]> {
  const grants = byMap(await stored.grants.ofWorkspace(workspaceId));
  const held = byMap(await stored.links.heldBy(person.userId, { workspaceId }));
  const facts = { ...person, workspaceRole: person.role };
  return maps.flatMap((map) => {
    const role = roleOn(map, facts, grants.get(map.id) ?? [], linkedRoles(held.get(map.id) ?? []));
    return role === null ? [] : [{ map, role }];
  });
}

function byMap<T extends { mapId: string }>(ones: readonly T[]): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const one of ones) groups.set(one.mapId, [...(groups.get(one.mapId) ?? []), one]);
  return groups;
}
