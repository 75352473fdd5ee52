import { readJourney } from '@journey-canvas/journey';
import type { MapDocuments } from './documents';

/** What was read counts this long. Summaries follow after as long, and then pages ask again. */
const FRESH_MS = 1000;
const MAPS_LIMIT = 500;

interface Owners {
  readonly ids: readonly string[];
  readonly position: number;
  readonly readAt: number;
}

/**
 * The organisations that own something in a journey. Kept for a moment: a whole workshop opens a map within a
 * minute, and each time to read all of it would take the server longer than all the rest.
 */
export class JourneyOwners {
  private readonly known = new Map<string, Owners>();

  constructor(private readonly options: { documents: Pick<MapDocuments, 'read'>; now: () => number }) {}

  async of(mapId: string): Promise<readonly string[]> {
    const { documents, now } = this.options;
    const before = this.known.get(mapId);
    if (before && Math.abs(now() - before.readAt) < FRESH_MS) return before.ids;
    const owners = await documents.read(mapId, (doc, position) => ({
      ids: before?.position === position ? before.ids : ownersIn(doc),
      position,
      readAt: now(),
    }));
    this.keep(mapId, owners);
    return owners.ids;
  }

  /** The one that was asked for longest ago makes room. */
  private keep(mapId: string, owners: Owners): void {
    this.known.delete(mapId);
    this.known.set(mapId, owners);
    const [oldest] = this.known.keys();
    if (this.known.size > MAPS_LIMIT && oldest !== undefined) this.known.delete(oldest);
  }
}

function ownersIn(doc: Parameters<typeof readJourney>[0]): string[] {
  const { touchpoints, cards } = readJourney(doc).journey;
  const ids = [...touchpoints.values(), ...cards.values()].flatMap(({ owner }) => owner?.id ?? []);
  return [...new Set<string>(ids)];
}
