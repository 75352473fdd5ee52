import type { Services } from '../services';
import type { MapRecord } from '../storage/repositories/Maps';
import type { Organisation } from '../storage/repositories/Organisations';
import { can, type MapRole } from './policy';
import { whoMay } from './whoMay';

/**
 * The organisations that somebody gets to know with a map. Its workspace's members, and who edits, get all; guests
 * and others from outside only those that show: owners in the journey, and those whose people may be met there.
 */
export async function organisationsShown(
  services: Services,
  { map, role, isMember }: { map: MapRecord; role: MapRole; isMember: boolean },
): Promise<Organisation[]> {
  const all = await services.storage.organisations.ofWorkspace(map.workspaceId);
  if (isMember || can(role, 'edit')) return all;
  const shown = new Set([
    map.organisationId,
    ...(await services.journeyOwners.of(map.id)),
    ...(await ofPeople(services, map)),
  ]);
  return all.filter(({ id }) => shown.has(id));
}

/** Of those who see the map, and of those who once said something there. */
async function ofPeople({ storage }: Services, map: MapRecord): Promise<string[]> {
  const present = await whoMay(storage, map, 'see');
  const members = (await storage.members.ofWorkspace(map.workspaceId)).filter(({ userId }) =>
    present.has(userId),
  );
  const ofAuthors = await storage.comments.organisationsOf(map.id);
  return [...members.map(({ organisationId }) => organisationId), ...ofAuthors];
}
