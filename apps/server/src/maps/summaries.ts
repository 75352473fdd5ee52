import { readJourney } from '@journey-canvas/journey';
import pLimit from 'p-limit';
import type { Logger } from 'pino';
import type { MapSummary } from '../storage/repositories/Maps';
import type { Storage } from '../storage/Storage';
import type { MapDocuments } from './documents';
import { surroundingsOf } from './findings';
import { summaryOf } from './summaryOf';

/** What lists show of a journey follows this long after a commit … */
const DELAY_MS = 1000;
/** … and computing it takes no more than this share of the time, however large the map. */
const SHARE_OF_TIME = 0.02;
const CATCH_UP_AT_ONCE = 50;

/** Keeps the maps' summaries (owners, findings, thumbnails) in step with their journeys. */
export interface Summaries {
  /** The journey, or something its rules look at, has changed. */
  changed(mapId: string): void;
  /** Summarises now what is there now. */
  refresh(mapId: string): Promise<void>;
  /** Summarises what a crash left behind. */
  catchUp(): Promise<void>;
  /** Resolves when nothing is under way any more; what was only planned is left to the next start. */
  stop(): Promise<void>;
}

export interface Timers {
  set(callback: () => void, delayMs: number): unknown;
  clear(timer: unknown): void;
}

interface SummariesOptions {
  /** A map's summary is stored; whether other organisations than before have touchpoints in it. */
  onSummarised?: (mapId: string, changes: { owners: boolean }) => void;
  storage: Storage;
  documents: Pick<MapDocuments, 'read'>;
  log: Logger;
  now: () => number;
  timers: Timers;
}

export function createSummaries({
  storage,
  documents,
  log,
  now,
  timers,
  onSummarised,
}: SummariesOptions): Summaries {
  const planned = new Map<string, unknown>();
  /** When a map may be summarised again. */
  const restUntil = new Map<string, number>();
  const oneByOne = pLimit(1);
  let stopped = false;

  const summarise = (mapId: string) =>
    oneByOne(async () => {
      const map = await storage.maps.byId(mapId);
      if (!map || map.deletedAt !== null) return;
      const start = now();
      const surroundings = await surroundingsOf(storage, map, start);
      const read = await documents.read(mapId, (doc, position) => ({
        position,
        journey: readJourney(doc).journey,
      }));
      const summary = summaryOf(read.journey, surroundings);
      await storage.maps.summarise(mapId, read.position, summary);
      onSummarised?.(mapId, { owners: ownersOf(summary) !== ownersOf(map) });
      const end = now();
      restUntil.set(mapId, end + (end - start) / SHARE_OF_TIME);
    });

  const run = (mapId: string) => {
    planned.delete(mapId);
    summarise(mapId).catch((error) => log.error({ err: error, mapId }, 'the summary of a map failed'));
  };

  return {
    changed(mapId) {
      if (stopped || planned.has(mapId)) return;
      const rest = (restUntil.get(mapId) ?? 0) - now();
      planned.set(
        mapId,
        timers.set(() => run(mapId), Math.max(DELAY_MS, rest)),
      );
    },
    refresh: summarise,
    async catchUp() {
      for (const mapId of await storage.maps.unsummarised(CATCH_UP_AT_ONCE)) {
        if (!stopped) this.changed(mapId);
      }
    },
    async stop() {
      stopped = true;
      for (const timer of planned.values()) timers.clear(timer);
      planned.clear();
      await oneByOne(async () => {});
    },
  };
}

function ownersOf({ owners }: Pick<MapSummary, 'owners'>): string {
  return owners
    .map(({ organisationId }) => organisationId)
    .sort()
    .join(' ');
}
