import { Problem } from '../errors';
import type { Grant } from '../storage/repositories/Grants';
import type { MapRecord } from '../storage/repositories/Maps';
import type { Repositories } from '../storage/Storage';
import { can, type MapAction, type MapRole, roleOn } from './policy';

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
  | { readonly kind: 'deleted' };

type Stored = Pick<Repositories, 'maps' | 'members' | 'grants'>;

export async function accessToMap(stored: Stored, userId: string, mapId: string): Promise<MapAccess> {
  const map = await stored.maps.byId(mapId);
  if (!map) return { kind: 'not-found' };
  const member = await stored.members.find(map.workspaceId, userId);
  const grants = await stored.grants.ofMap(mapId);
  const organisationId = member?.organisationId ?? null;
  const role = roleOn(map, { userId, workspaceRole: member?.role ?? null, organisationId }, grants);
  if (role === null) return { kind: 'not-found' };
  return map.deletedAt === null ? { kind: 'allowed', map, role, organisationId } : { kind: 'deleted' };
}

/** The map, for doing this with it; otherwise the problem to answer with. */
export async function mapFor(
  stored: Stored,
  userId: string,
  mapId: string,
  action: MapAction,
): Promise<{ map: MapRecord; role: MapRole }> {
  const access = await accessToMap(stored, userId, mapId);
  if (access.kind !== 'allowed') throw new Problem(access.kind);
  if (!can(access.role, action)) throw new Problem('not-allowed');
  return access;
}

/** The maps of a workspace that this member may see, with the role on each. */
export async function mapsFor(
  stored: Stored,
  person: { userId: string; role: 'owner' | 'admin' | 'member'; organisationId: string },
  workspaceId: string,
): Promise<{ map: MapRecord; role: MapRole }[]> {
  const grants = byMap(await stored.grants.ofWorkspace(workspaceId));
  const facts = { ...person, workspaceRole: person.role };
  const maps = await stored.maps.ofWorkspace(workspaceId);
  return maps.flatMap((map) => {
    const role = roleOn(map, facts, grants.get(map.id) ?? []);
    return role === null ? [] : [{ map, role }];
  });
}

function byMap(grants: readonly Grant[]): ReadonlyMap<string, readonly Grant[]> {
  const groups = new Map<string, Grant[]>();
  for (const grant of grants) groups.set(grant.mapId, [...(groups.get(grant.mapId) ?? []), grant]);
  return groups;
}
