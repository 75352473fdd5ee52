import type { UserKind } from './Users';

export type LinkRole = 'commenter' | 'viewer';
export type LinkState = 'open' | 'revoked' | 'expired';

/** A link that gives a role on one map to whoever opens it. */
export interface ShareLink {
  readonly id: string;
  readonly mapId: string;
  readonly token: string;
  readonly role: LinkRole;
  readonly createdBy: string;
  /** Epoch milliseconds, like the instants below. */
  readonly createdAt: number;
  /** Null: it stays until it is revoked. */
  readonly expiresAt: number | null;
  readonly revokedAt: number | null;
  /** By the storage's clock, when it was read. */
  readonly state: LinkState;
}
export type NewLink = Omit<ShareLink, 'revokedAt' | 'state'>;

/** Somebody who joined through a link. */
export interface LinkHolder {
  readonly linkId: string;
  /** Of the link, as the next one. */
  readonly role: LinkRole;
  readonly state: LinkState;
  readonly userId: string;
  readonly name: string;
  readonly kind: UserKind;
  /** Epoch milliseconds. */
  readonly joinedAt: number;
}

export interface Links {
  insert(link: NewLink): Promise<void>;
  byToken(token: string): Promise<ShareLink | null>;
  /** Open ones and those that ended after `endedSince` (epoch milliseconds), newest first. */
  ofMap(mapId: string, endedSince: number): Promise<ShareLink[]>;
  /** @returns whether the map has such a link; one that was revoked before stays as it was */
  revoke(mapId: string, id: string): Promise<boolean>;
  /** Does nothing for who holds it already. */
  hold(linkId: string, userId: string, joinedAt: number): Promise<void>;
  countHolders(linkId: string): Promise<number>;
  /** Of all links of the map, ended ones too, in the order they joined. */
  holdersOf(mapId: string): Promise<LinkHolder[]>;
  /** The links that a person holds, ended ones too: all, or those on one map, or on the maps of one workspace. */
  heldBy(userId: string, on?: { mapId: string } | { workspaceId: string }): Promise<ShareLink[]>;
  /** Takes a person the links to a workspace's maps. @returns the maps */
  release(workspaceId: string, userId: string): Promise<string[]>;
  /** Epoch milliseconds of the first expiry after `after`; null: none. */
  nextExpiry(after: number): Promise<number | null>;
  /** Maps with links that expired after `after`, by the storage's clock. */
  mapsWithExpired(after: number): Promise<string[]>;
}
