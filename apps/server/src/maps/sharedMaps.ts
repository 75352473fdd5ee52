import * as v from 'valibot';
import { must } from '../must';
import type { Services } from '../services';
import type { MapRecord } from '../storage/repositories/Maps';
import type { Repositories } from '../storage/Storage';
import { Organisation, shownOrganisation } from '../workspaces/organisations';
import { linkedRoles } from './access';
import { type MapRole, roleOn } from './policy';
import { ListedMap, listedMaps } from './views';

/** A map of a workspace that one is no member of. */
export const SharedMap = v.object({
  ...ListedMap.entries,
  workspace: v.object({
    id: v.string(),
    name: v.string(),
    /** Those that show in this map's entry, in their order. */
    organisations: v.array(Organisation),
  }),
});
type SharedMap = v.InferOutput<typeof SharedMap>;

/** Maps of other workspaces: granted to this person, or opened by a link that has not ended. Last edited first. */
export async function sharedMaps(services: Services, userId: string): Promise<SharedMap[]> {
  const { storage } = services;
  const own = new Set((await storage.workspaces.ofUser(userId)).map(({ id }) => id));
  const shown = (await rolesOutside(services, userId))
    .filter(({ map }) => map.deletedAt === null && !own.has(map.workspaceId))
    .sort((a, b) => b.map.editedAt - a.map.editedAt || (a.map.id < b.map.id ? -1 : 1));
  const listed = await listedMaps(services, shown);
  const ids = [...new Set(shown.map(({ map }) => map.workspaceId))];
  const workspaces = new Map(
    await Promise.all(ids.map(async (id) => [id, await readWorkspace(storage, id)] as const)),
  );
  return listed.map((map, index) => {
    const { id, name, organisations } = must(workspaces.get(must(shown[index]).map.workspaceId));
    const named = new Set([
      ...map.organisations.map(({ id }) => id),
      ...map.people.map((one) => one.organisationId),
    ]);
    return {
      ...map,
      workspace: { id, name, organisations: organisations.filter((one) => named.has(one.id)) },
    };
  });
}

async function readWorkspace({ workspaces, organisations }: Repositories, id: string) {
  const { name } = must(await workspaces.byId(id));
  return { id, name, organisations: (await organisations.ofWorkspace(id)).map(shownOrganisation) };
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
