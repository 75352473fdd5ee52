import type { Services } from '../services';

/** Who is in a map by a link that has expired is out, and told. */
export async function endExpired(
  { storage, documents, events, log }: Pick<Services, 'storage' | 'documents' | 'events' | 'log'>,
  mapId: string,
): Promise<void> {
  documents.revoke({ mapId });
  events.tell({ kind: 'access', mapId, whoMay: 'share' });
  try {
    const holders = (await storage.links.holdersOf(mapId)).filter(({ state }) => state === 'expired');
    events.tell({ kind: 'access', mapId, userIds: holders.map(({ userId }) => userId) });
  } catch (err) {
    log.error({ err, mapId }, 'the guests of an expired link could not be told');
  }
}
