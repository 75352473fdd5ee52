import { projectDiscussion, projectThread } from '@journey-canvas/journey';
import type { Logger } from 'pino';
import * as Y from 'yjs';
import { documentIdOf, type MapDocuments } from '../maps/documents';
import type { Timers } from '../maps/summaries';
import { SYSTEM_AUTHOR } from '../storage/DocumentLog';
import type { Storage } from '../storage/Storage';
import { StorageError } from '../storage/StorageError';
import type { RelayOptions } from '../sync/createRelay';
import { threadOf, threadsOf } from './views';

/** After a failure; who opens the document in the meantime brings it up to date. */
const RETRY_MS = 5000;

type Edit = (author: string, change: (doc: Y.Doc) => void) => Promise<void>;

/**
 * Keeps the discussion documents in step with the tables, which are the truth: what was said is stored before it is
 * shown, and a document that missed something is brought up to date when it is opened.
 */
export interface DiscussionProjection {
  /**
   * A thread has changed in the tables. Resolves once its document says so, or could not be made to for now.
   * @param erased what was said is gone from the tables, and must not stay in the document's past either
   */
  changed(mapId: string, threadId: string, erased?: boolean): Promise<void>;
  /** Makes the document of a map that has none. @returns false: there is no such map */
  make(mapId: string): Promise<boolean>;
  /** Makes a document that was just opened say what the tables say. */
  reconcile(mapId: string, edit: Edit): Promise<void>;
  stop(): void;
}

interface ProjectionOptions {
  storage: Storage;
  documents: Pick<MapDocuments, 'edit' | 'forgetDeleted'>;
  log: Logger;
  timers: Timers;
}

/** What the relay asks of the projection; `of` comes late, as each needs the other. */
export function discussionHooks(
  of: () => DiscussionProjection,
): Required<Pick<RelayOptions, 'make' | 'onLoaded'>> {
  return {
    make: async (mapId, document) => document === 'discussion' && (await of().make(mapId)),
    onLoaded: async (mapId, document, edit) => {
      if (document === 'discussion') await of().reconcile(mapId, edit);
    },
  };
}

/** Threads of a map that the next pass takes. */
interface Batch {
  readonly threads: Set<string>;
  erased: boolean;
  done: Promise<void>;
}

export function createProjection(options: ProjectionOptions): DiscussionProjection {
  const { storage, log, timers } = options;
  const gathering = new Map<string, Batch>();
  /** The last pass of each map. One after another, each reading the tables anew: the last one is right. */
  const passes = new Map<string, Promise<void>>();
  const retries = new Set<unknown>();
  let stopped = false;

  function begin(mapId: string): Batch {
    const batch: Batch = { threads: new Set(), erased: false, done: Promise.resolve() };
    gathering.set(mapId, batch);
    batch.done = (passes.get(mapId) ?? Promise.resolve()).then(async () => {
      gathering.delete(mapId);
      await run(mapId, batch);
      if (passes.get(mapId) === batch.done) passes.delete(mapId);
    });
    passes.set(mapId, batch.done);
    return batch;
  }

  async function run(mapId: string, batch: Batch): Promise<void> {
    try {
      await projectBatch(options, mapId, batch);
    } catch (error) {
      log.error({ err: error, mapId }, 'a discussion is behind');
      retryLater(mapId, batch);
    }
  }

  function retryLater(mapId: string, { threads, erased }: Batch): void {
    if (stopped) return;
    const timer = timers.set(() => {
      retries.delete(timer);
      for (const threadId of threads) void changed(mapId, threadId, erased);
    }, RETRY_MS);
    retries.add(timer);
  }

  function changed(mapId: string, threadId: string, erased = false): Promise<void> {
    const batch = gathering.get(mapId) ?? begin(mapId);
    batch.threads.add(threadId);
    batch.erased ||= erased;
    return batch.done;
  }

  return {
    changed,
    make: (mapId) => makeDocument(storage, mapId),
    async reconcile(mapId, edit) {
      const threads = await threadsOf(storage, mapId);
      await edit(SYSTEM_AUTHOR, (doc) => projectDiscussion(doc, threads));
    },
    stop() {
      stopped = true;
      for (const timer of retries) timers.clear(timer);
      retries.clear();
    },
  };
}

async function projectBatch(
  { storage, documents }: ProjectionOptions,
  mapId: string,
  { threads: ids, erased }: Batch,
): Promise<void> {
  const threads = new Map<string, Awaited<ReturnType<typeof threadOf>>>();
  for (const id of ids) threads.set(id, await threadOf(storage, id));
  const project = (doc: Y.Doc) => {
    for (const [id, thread] of threads) projectThread(doc, id, thread);
  };
  await documents.edit(mapId, SYSTEM_AUTHOR, project, 'discussion');
  if (erased) await documents.forgetDeleted(mapId, 'discussion');
}

async function makeDocument(storage: Storage, mapId: string): Promise<boolean> {
  const map = await storage.maps.byId(mapId);
  if (map === null) return false;
  const doc = new Y.Doc();
  projectDiscussion(doc, await threadsOf(storage, mapId));
  const update = Y.encodeStateAsUpdate(doc);
  const clients = new Map([[doc.clientID, SYSTEM_AUTHOR]]);
  doc.destroy();
  try {
    // It follows its journey: where that is replaced, what was said about it is shown anew.
    const id = documentIdOf(mapId, 'discussion');
    await storage.log.create(id, mapId, map.lineage, update, SYSTEM_AUTHOR, clients);
  } catch (error) {
    if (!(error instanceof StorageError && error.code === 'document-exists')) throw error;
  }
  return true;
}
