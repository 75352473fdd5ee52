import { whoMay } from '../maps/whoMay';
import type { Repositories } from '../storage/Storage';
import type { Audience } from './EventHub';
import type { Hint } from './hint';

type Stored = Pick<Repositories, 'maps' | 'members' | 'grants' | 'links'>;

/** Whom a hint is for. Null: for nobody, there is no such map. */
export async function audienceOf(stored: Stored, hint: Hint): Promise<Audience | null> {
  const { mapId, userIds } = hint;
  if (userIds !== undefined) return { hint, userIds: new Set(userIds) };
  if (mapId === undefined) return { hint, userIds: await membersOf(stored, hint.workspaceId) };
  const map = await stored.maps.byId(mapId);
  if (map === null) return null;
  return {
    hint: { ...hint, workspaceId: map.workspaceId },
    userIds: await whoMay(stored, map, hint.whoMay ?? 'see'),
  };
}

async function membersOf({ members }: Stored, workspaceId: string | undefined): Promise<ReadonlySet<string>> {
  const found = workspaceId === undefined ? [] : await members.ofWorkspace(workspaceId);
  return new Set(found.map(({ userId }) => userId));
}
