import type { LinkHolder } from '../storage/repositories/Links';
import type { MapRecord } from '../storage/repositories/Maps';
import type { Repositories } from '../storage/Storage';
import { can, type LinkedRole, type MapAction, type PersonFacts, roleOn } from './policy';

type Stored = Pick<Repositories, 'members' | 'grants' | 'links'>;

/**
 * Everybody who may do this with the map, whether it is deleted or not: the workspace's members, and others by
 * grants and links.
 */
export async function whoMay(
  stored: Stored,
  map: MapRecord,
  action: MapAction,
): Promise<ReadonlySet<string>> {
  const grants = await stored.grants.ofMap(map.id);
  const linked = linkedRolesOf(await stored.links.holdersOf(map.id));
  const people = new Map<string, PersonFacts>();
  for (const userId of [...grants.flatMap((grant) => grant.userId ?? []), ...linked.keys()]) {
    people.set(userId, { userId, workspaceRole: null, organisationId: null });
  }
  for (const { userId, role, organisationId } of await stored.members.ofWorkspace(map.workspaceId)) {
    people.set(userId, { userId, workspaceRole: role, organisationId });
  }
  const may = [...people.values()].filter((person) =>
    can(roleOn(map, person, grants, linked.get(person.userId)), action),
  );
  return new Set(may.map(({ userId }) => userId));
}

function linkedRolesOf(holders: readonly LinkHolder[]): ReadonlyMap<string, readonly LinkedRole[]> {
  const roles = new Map<string, LinkedRole[]>();
  for (const { userId, role, state } of holders) {
    if (state === 'open') roles.set(userId, [...(roles.get(userId) ?? []), role]);
  }
  return roles;
}
