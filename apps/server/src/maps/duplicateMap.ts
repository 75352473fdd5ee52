import { copyJourney, InvalidEdit, readJourneyMeta } from '@journey-canvas/journey';
import { Problem } from '../errors';
import type { Services } from '../services';
import { type Creator, newJourney, storeJourney, storeMap } from './storeMap';

/** Of a map's title, in letters. */
const TITLE_LIMIT = 200;

/**
 * Makes another map of what is in this one now, with its pictures; what is said about it, whom it is shared with and
 * what was deleted stay behind. The one who asks has made it, in the map's workspace.
 */
export async function duplicateMap(
  services: Services,
  mapId: string,
  creator: Creator,
  title: string | undefined,
): Promise<string> {
  const { storage, documents, newId } = services;
  const copy = await documents.read(mapId, (from) =>
    newJourney(newId(), (to) => copyInto(from, to, title ?? titleOfCopy(readJourneyMeta(from).title))),
  );
  await storage.transaction(async (tx) => {
    await storeMap(services, tx, copy, creator);
    await tx.images.copy(mapId, copy.mapId);
    await storeJourney(services, tx, copy);
  });
  return copy.mapId;
}

function copyInto(from: Parameters<typeof copyJourney>[0], to: typeof from, title: string): void {
  try {
    copyJourney(from, to, { title });
  } catch (error) {
    if (!(error instanceof InvalidEdit && error.code === 'newer-version')) throw error;
    throw new Problem('unavailable', {
      detail: 'This map was edited by a newer version of the program. Update the server first.',
    });
  }
}

function titleOfCopy(title: string): string {
  const suffix = ' (copy)';
  const letters = [...(title.trim() || 'Untitled map')];
  return letters.slice(0, TITLE_LIMIT - suffix.length).join('') + suffix;
}
