import { imageIdsOf, purgeDeleted, readJourney } from '@journey-canvas/journey';
import type { Logger } from 'pino';
import type { EventHub } from '../events/EventHub';
import { SYSTEM_AUTHOR } from '../storage/DocumentLog';
import type { Storage } from '../storage/Storage';
import type { MapDocuments } from './documents';

const DAY_MS = 24 * 60 * 60 * 1000;
/** How long what was deleted can be brought back: maps, and what is in them. */
export const KEPT_MS = 30 * DAY_MS;
/** A map that nobody has edited since then has nothing left to purge, unless the server was down. */
const LOOK_BACK_MS = KEPT_MS + 7 * DAY_MS;
/** Between two documents, so that not all of them are in memory at once. */
const PAUSE_MS = 200;
const MAPS_AT_ONCE = 20;

/** Takes out for good what was deleted more than 30 days ago. */
export interface Upkeep {
  /** Maps each time; what is in maps once a day. Call it every hour or so; a second call meanwhile does nothing. */
  run(): Promise<void>;
  /** Resolves when nothing is under way any more. */
  stop(): Promise<void>;
}

interface UpkeepOptions {
  readonly storage: Storage;
  readonly documents: Pick<MapDocuments, 'read' | 'edit' | 'forgetDeleted'>;
  readonly events: Pick<EventHub, 'tell'>;
  readonly log: Logger;
  readonly now: () => number;
  /** Runs `callback` after a while. @returns what calls it off */
  readonly after: (delayMs: number, callback: () => void) => () => void;
}

export function createUpkeep(options: UpkeepOptions): Upkeep {
  const { storage, events, log, now } = options;
  const pauses = createPauses(options.after);
  let running: Promise<void> | null = null;
  let stopped = false;
  let lookedAt: number | null = null;

  async function removeMaps(before: number): Promise<void> {
    for (let more = true; more && !stopped; ) {
      const ids = await storage.maps.removable(before, MAPS_AT_ONCE);
      for (const id of ids) {
        const workspaceId = await removeMap(storage, id, before);
        if (workspaceId !== null) events.tell({ kind: 'maps', workspaceId });
      }
      if (ids.length > 0) log.info({ maps: ids.length }, 'maps deleted more than 30 days ago are gone');
      more = ids.length === MAPS_AT_ONCE;
    }
  }

  async function purgeDocuments(at: number): Promise<void> {
    const since = lookedAt === null ? 0 : at - LOOK_BACK_MS;
    for (const mapId of await storage.maps.editedSince(since)) {
      if (stopped) return;
      await purgeDocument(options, mapId, at - KEPT_MS).catch((err) =>
        log.error({ err, mapId }, 'what was deleted from a map stays'),
      );
      await pauses.wait(PAUSE_MS);
    }
    lookedAt = at;
  }

  async function work(): Promise<void> {
    const at = now();
    await removeMaps(at - KEPT_MS);
    if (lookedAt === null || at - lookedAt >= DAY_MS) await purgeDocuments(at);
  }

  return {
    run() {
      if (stopped) return Promise.resolve();
      running ??= work().finally(() => {
        running = null;
      });
      return running;
    },
    async stop() {
      stopped = true;
      pauses.end();
      await running?.catch(() => {});
    },
  };
}

/** Unless somebody has brought it back meanwhile. @returns its workspace, if it was a map that anybody knew of */
function removeMap(storage: Storage, id: string, before: number): Promise<string | null> {
  return storage.transaction(async ({ maps }) => {
    const map = await maps.byId(id);
    if (map !== null && (map.deletedAt === null || map.deletedAt >= before)) return null;
    await maps.remove(id);
    return map?.workspaceId ?? null;
  });
}

async function purgeDocument(
  { storage, documents }: UpkeepOptions,
  mapId: string,
  before: number,
): Promise<void> {
  const isDue = await documents.read(mapId, (doc) => readJourney(doc).deleted.some(({ at }) => at < before));
  let gone = 0;
  if (isDue) {
    await documents.edit(mapId, SYSTEM_AUTHOR, (doc) => {
      gone = purgeDeleted(doc, before);
    });
  }
  // Until its log is compacted, the words are still in it.
  if (gone > 0) await documents.forgetDeleted(mapId, 'journey');
  const shown = await documents.read(mapId, imageIdsOf);
  await storage.images.removeOthers(mapId, [...shown], before);
}

/** Pauses that can be cut short. */
function createPauses(after: UpkeepOptions['after']) {
  let cut = () => {};
  let ended = false;
  return {
    wait(delayMs: number): Promise<void> {
      if (ended) return Promise.resolve();
      return new Promise((resolve) => {
        const cancel = after(delayMs, resolve);
        cut = () => {
          cancel();
          resolve();
        };
      });
    },
    end() {
      ended = true;
      cut();
    },
  };
}
