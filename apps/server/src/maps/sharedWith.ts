import type { MapRecord } from '../storage/repositories/Maps';
import type { Repositories } from '../storage/Storage';
import { can, type MapRole, roleOn } from './policy';

type Stored = Pick<Repositories, 'members' | 'grants'>;
type Shown = { map: MapRecord; role: MapRole };

/**
 * For each map the organisations that it is for: the creator's, those with a grant, and those of members who see it
 * otherwise. Only of maps whose grants the person who asks may know.
 */
export async function sharedWith(
  stored: Stored,
  shown: readonly Shown[],
): Promise<ReadonlyMap<string, string[]>> {
  const known = shown.filter(({ role }) => can(role, 'see grants')).map(({ map }) => map);
  const ofWorkspace = grouped(known, ({ workspaceId }) => workspaceId);
  const answers = new Map<string, string[]>();
  for (const [workspaceId, maps] of ofWorkspace) {
    for (const [id, organisations] of await inWorkspace(stored, workspaceId, maps))
      answers.set(id, organisations);
  }
  return answers;
}

async function inWorkspace(
  { members, grants }: Stored,
  workspaceId: string,
  maps: readonly MapRecord[],
): Promise<[mapId: string, organisations: string[]][]> {
  const people = (await members.ofWorkspace(workspaceId)).filter(({ disabledAt }) => disabledAt === null);
  const granted = grouped(await grants.ofWorkspace(workspaceId), ({ mapId }) => mapId);
  return maps.map((map) => {
    const own = granted.get(map.id) ?? [];
    const reached = people.filter(({ userId, role, organisationId }) =>
      roleOn(map, { userId, workspaceRole: role, organisationId }, own),
    );
    const organisations = [map, ...own, ...reached].flatMap(({ organisationId }) => organisationId ?? []);
    return [map.id, [...new Set(organisations)]];
  });
}

function grouped<T>(ones: readonly T[], keyOf: (one: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const one of ones) {
    const group = groups.get(keyOf(one));
    if (group) group.push(one);
    else groups.set(keyOf(one), [one]);
  }
  return groups;
}
