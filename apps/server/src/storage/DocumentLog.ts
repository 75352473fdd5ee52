import type { Meta } from '@journey-canvas/journey';

/** One Yjs update (format V1) as it was received. */
export interface LogEntry {
  readonly update: Uint8Array;
  /** The user who sent it, or {@link SYSTEM_AUTHOR}. */
  readonly author: string;
  /** When it was received, epoch milliseconds. */
  readonly at: number;
}

/** The author of what the server writes by itself (creation, purge). Does not count as an edit of the map. */
export const SYSTEM_AUTHOR = 'system';

/** What a map's lists show of its `meta`: follows in the commit of the update that changed it. */
export type MapFields = Readonly<Pick<Meta, 'title' | 'kind' | 'state'>>;

/** Everything committed of one document. */
export interface StoredDocument {
  readonly lineage: string;
  /** Number of updates committed since the document was made; the first one has position 1. */
  readonly position: number;
  /** The merged updates up to the last compaction, or null before the first one. */
  readonly snapshot: Uint8Array | null;
  /** The updates after the snapshot, oldest first. */
  readonly updates: readonly Uint8Array[];
  /** Yjs client id → the user it belongs to. Survives compaction. */
  readonly clients: ReadonlyMap<number, string>;
}

/**
 * The update log: the truth of every document. What `append` has resolved survives the death of the process
 * and of the machine. A document's id is `{mapId}/{name}`. Rejections are `StorageError`s.
 */
export interface DocumentLog {
  /**
   * Makes a document with its first update, at position 1.
   * @param clients the client ids that the first update was written with
   * @throws `document-exists`
   */
  create(
    documentId: string,
    mapId: string,
    lineage: string,
    firstUpdate: Uint8Array,
    author: string,
    clients?: ReadonlyMap<number, string>,
  ): Promise<void>;

  /**
   * Null for a document that was never made; a document that cannot be read in full rejects.
   * @throws `damaged-document` when an update between the snapshot and the position is missing
   */
  load(documentId: string): Promise<StoredDocument | null>;

  /**
   * Commits a group: all of it or nothing, ahead of everything else that waits for the database. The map's
   * "edited at" and "edited by" follow in the same commit, and so do `fields` when given.
   * @param newClients client ids first used in this group
   * @returns the position of the last entry
   * @throws `unknown-document`; `client-taken` when a client id belongs to another user
   */
  append(
    documentId: string,
    entries: readonly LogEntry[],
    newClients: ReadonlyMap<number, string>,
    fields?: MapFields,
  ): Promise<number>;

  /**
   * Replaces the updates up to and including `upTo` by a snapshot that holds them all, in one transaction.
   * Does nothing when a snapshot of that position or a later one is there.
   * @throws `unknown-document`; `beyond-committed` when `upTo` is not committed yet
   */
  compact(documentId: string, snapshot: Uint8Array, upTo: number): Promise<void>;

  /** The last committed position. @throws `unknown-document` */
  position(documentId: string): Promise<number>;
}

/** The name in a document id of that map. Throws on any other id: nobody but a bug makes one. */
export function documentName(documentId: string, mapId: string): string {
  const [map, name, ...rest] = documentId.split('/');
  if (map === mapId && name && rest.length === 0) return name;
  throw new Error(`"${documentId}" is no document of map "${mapId}".`);
}
