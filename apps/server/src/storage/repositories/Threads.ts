/** What a thread of comments is pinned to; the schema is `Anchor` of the journey package. */
export type StoredAnchor = Readonly<Record<string, unknown>>;

/** A conversation about a place of a map; what is said in it are its comments. */
export interface ThreadRecord {
  readonly id: string;
  readonly mapId: string;
  readonly anchor: StoredAnchor;
  /** Who began it, even if the person is gone. */
  readonly createdBy: string;
  /** Epoch milliseconds. */
  readonly createdAt: number;
  /** Epoch milliseconds; null while it is open. */
  readonly resolvedAt: number | null;
  readonly resolvedBy: string | null;
}

export type NewThread = Omit<ThreadRecord, 'resolvedAt' | 'resolvedBy'>;

/** Deleted threads are not found, listed or counted; their rows stay, so that a repeated request finds its key. */
export interface Threads {
  insert(thread: NewThread): Promise<void>;
  byId(id: string): Promise<ThreadRecord | null>;
  /** Oldest first. */
  ofMap(mapId: string): Promise<ThreadRecord[]>;
  count(mapId: string): Promise<number>;
  /** Null to open it again. */
  setResolved(id: string, resolved: { readonly at: number; readonly by: string } | null): Promise<void>;
  setDeletedAt(id: string, at: number): Promise<void>;
}
