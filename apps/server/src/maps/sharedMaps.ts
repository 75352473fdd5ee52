import * as v from 'valibot';
import type { Services } from '../services';
import type { MapRecord } from '../storage/repositories/Maps';
import { linkedRoles } from './access';
import { type MapRole, roleOn } from './policy';
import { ListedMap, listedMaps } from './views';

/** A map of a workspace that one is no member of. */
export const SharedMap = v.object({
  ...ListedMap.entries,
  workspace: v.object({ id: v.string(), name: v.string() }),
});

/** Maps of other workspaces: granted to this person, or opened by a link that has not ended. Last edited first. */
export async function sharedMaps(
  services: Services,
  userId: string,
): Promise<v.InferOutput<typeof SharedMap>[]> {
  const { workspaces } = services.storage;
  const own = new Set((await workspaces.ofUser(userId)).map(({ id }) => id));
  const shown = (await rolesOutside(services, userId))
    .filter(({ map }) => map.deletedAt === null && !own.has(map.workspaceId))
    .sort((a, b) => b.map.editedAt - a.map.editedAt || (a.map.id < b.map.id ? -1 : 1));
  const listed = await listedMaps(services, shown);
  const names = await Promise.all([...new Set(shown.map(({ map }) => map.workspaceId))].map(workspaces.byId));
  const nameOf = new Map(names.flatMap((workspace) => (workspace ? [[workspace.id, workspace.name]] : [])));
  return listed.map((map, index) => {
    const id = shown[index]?.map.workspaceId ?? '';
    return { ...map, workspace: { id, name: nameOf.get(id) ?? '' } };
  });
}

/** As somebody has them who belongs to none of the workspaces. */
async function rolesOutside(
  { storage }: Services,
  userId: string,
): Promise<{ map: MapRecord; role: MapRole }[]> {
  const grants = await storage.grants.ofUser(userId);
  const held = await storage.links.heldBy(userId);
  const ids = [...new Set([...grants, ...held].map(({ mapId }) => mapId))];
  const maps = await Promise.all(ids.map((id) => storage.maps.byId(id)));
  const outsider = { userId, workspaceRole: null, organisationId: null };
  return maps.flatMap((map) => {
    if (map === null) return [];
    const isIts = ({ mapId }: { mapId: string }) => mapId === map.id;
    const role = roleOn(map, outsider, grants.filter(isIts), linkedRoles(held.filter(isIts)));
    return role === null ? [] : [{ map, role }];
  });
}
