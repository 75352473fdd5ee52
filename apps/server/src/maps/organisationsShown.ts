import { readJourney } from '@journey-canvas/journey';
import type { Services } from '../services';
import type { MapRecord } from '../storage/repositories/Maps';
import type { Organisation } from '../storage/repositories/Organisations';
import { whoSees } from './access';
import { can, type MapRole } from './policy';

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
    ...(await inJourney(services, map.id)),
    ...(await ofPeople(services, map)),
  ]);
  return all.filter(({ id }) => shown.has(id));
}

function inJourney({ documents }: Services, mapId: string): Promise<string[]> {
  return documents.read(mapId, (doc) => {
    const { touchpoints, cards } = readJourney(doc).journey;
    return [...touchpoints.values(), ...cards.values()].flatMap(({ owner }) => owner?.id ?? []);
  });
}

/** Of those who see the map, and of those who once said something there. */
async function ofPeople({ storage }: Services, map: MapRecord): Promise<(string | null)[]> {
  const present = await whoSees(storage, map);
  const members = (await storage.members.ofWorkspace(map.workspaceId)).filter(({ userId }) =>
    present.has(userId),
  );
  const comments = await storage.comments.ofMap(map.id);
  return [...members, ...comments].map(({ organisationId }) => organisationId);
}
