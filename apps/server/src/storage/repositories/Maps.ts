import type { MapFields } from '../DocumentLog';

/** How many findings of each severity the rules report. */
export interface FindingCounts {
  readonly error: number;
  readonly warning: number;
  readonly info: number;
}

/** How many touchpoints an organisation owns; null stands for those without an owner. */
export interface OwnerCount {
  readonly organisationId: string | null;
  readonly count: number;
}

/**
 * A journey map as lists show it. Title, kind and state follow the document's `meta` in the same commit;
 * counts follow with `summarise`.
 */
export interface MapRecord extends MapFields {
  readonly id: string;
  readonly workspaceId: string;
  /** The creator's organisation, which may edit; null when it is gone. */
  readonly organisationId: string | null;
  readonly createdBy: string;
  /** Epoch milliseconds. */
  readonly createdAt: number;
  /** Epoch milliseconds of the last edit by a person. */
  readonly editedAt: number;
  /** The person of the last edit. */
  readonly editedBy: string;
  /** Epoch milliseconds; null while the map is there. */
  readonly deletedAt: number | null;
  /** Who deleted it; null while it is there, or when that is not known. */
  readonly deletedBy: string | null;
  /** Of the `journey` document. */
  readonly lineage: string;
  readonly touchpoints: number;
  readonly owners: readonly OwnerCount[];
  readonly findings: FindingCounts;
}

export interface NewMap extends MapFields {
  readonly id: string;
  readonly workspaceId: string;
  readonly organisationId: string | null;
  readonly createdBy: string;
  /** Epoch milliseconds. */
  readonly createdAt: number;
}

/** What is computed from a committed state of the journey, for lists. */
export interface MapSummary {
  readonly owners: readonly OwnerCount[];
  readonly findings: FindingCounts;
  /** SVG, one for each theme. */
  readonly thumbnail: Record<ThumbnailTheme, string>;
}
export type ThumbnailTheme = 'light' | 'dark';

/**
 * Maps without their documents. A map is found once its `journey` document is made, so do both in one
 * transaction: `tx.maps.insert(…)`, then `tx.log.create(…)`.
 */
export interface Maps {
  insert(map: NewMap): Promise<void>;
  /** Deleted ones too: see `deletedAt`. */
  byId(id: string): Promise<MapRecord | null>;
  /** Without deleted ones, last edited first. */
  ofWorkspace(workspaceId: string): Promise<MapRecord[]>;
  /** Deleted ones alone, last deleted first. */
  deletedOf(workspaceId: string): Promise<MapRecord[]>;
  /**
   * Epoch milliseconds, or null to restore.
   * @param by the user who deletes it
   * @returns whether there is such a map
   */
  setDeletedAt(id: string, at: number | null, by?: string): Promise<boolean>;
  /** Removes a map for good, with its documents, pictures and all that is said about it; found or not. */
  remove(id: string): Promise<void>;
  /**
   * Ids of maps that nobody can bring back: deleted before `before` (epoch milliseconds), or begun before then
   * and never finished (without a `journey`).
   */
  removable(before: number, limit: number): Promise<string[]>;
  /** Ids of maps that are there and were edited at `since` (epoch milliseconds) or later. */
  editedSince(since: number): Promise<string[]>;
  /**
   * Stores a summary of the journey as of `position`, unless one of a later position is there.
   * @returns whether it was stored
   */
  summarise(id: string, position: number, summary: MapSummary): Promise<boolean>;
  /** Ids of maps whose summary is older than their journey (after a crash, say), at most `limit`. */
  unsummarised(limit: number): Promise<string[]>;
  /** Null before the first summary. */
  thumbnail(id: string, theme: ThumbnailTheme): Promise<string | null>;
}
