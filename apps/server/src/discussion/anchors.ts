import { type Anchor, readJourney } from '@journey-canvas/journey';
import { invalidField } from '../errors';
import type { MapDocuments } from '../maps/documents';

/** Refuses to pin anything to what is not on the map. */
export async function requireAnchor(
  documents: Pick<MapDocuments, 'read'>,
  mapId: string,
  anchor: Anchor,
): Promise<void> {
  if (anchor.kind === 'point') return;
  const isThere = await documents.read(mapId, (doc) => {
    const { journey } = readJourney(doc);
    return anchor.kind === 'touchpoint'
      ? journey.touchpoints.has(anchor.id)
      : journey.stages.some(({ id }) => id === anchor.id);
  });
  if (!isThere) throw invalidField('anchor', `There is no such ${anchor.kind} on this map.`);
}
