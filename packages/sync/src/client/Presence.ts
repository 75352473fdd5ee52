import type { PresenceUser } from '../protocol';

/** Somebody else who is in the document now. */
export interface Peer {
  readonly clientId: number;
  /** As the server knows them. */
  readonly user: PresenceUser;
  readonly fields: Readonly<Record<string, unknown>>;
}

/** Who is here and what they are doing: never stored, and gone when the connection is. */
export interface Presence {
  /**
   * Merges fields into one's own presence; `undefined` takes a field away. Sent at most every 40 ms, the newest
   * values. A presence over `LIMITS.awarenessBytes` goes without its largest fields. `user` belongs to the server
   * and is ignored here.
   */
  set(fields: Readonly<Record<string, unknown>>): void;
  /** Others, by client id, without oneself and without those not heard of for 30 s. The same array until it changes. */
  peers(): readonly Peer[];
  subscribe(listener: (peers: readonly Peer[]) => void): () => void;
}
