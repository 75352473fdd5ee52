import type { User } from './Users';

export interface Session {
  /** A hash of the secret in the cookie, never the secret. */
  readonly id: string;
  readonly userId: string;
  /** Epoch milliseconds: for the absolute limit. */
  readonly createdAt: number;
  /** Epoch milliseconds: the idle limit, moved by renewal. */
  readonly expiresAt: number;
}

/**
 * Signed-in sessions: what Lucia's `Adapter` needs. Knows no clock: expired sessions are found like others
 * until they are purged.
 */
export interface Sessions {
  insert(session: Session): Promise<void>;
  /** The session with its user. */
  find(id: string): Promise<{ session: Session; user: User } | null>;
  ofUser(userId: string): Promise<Session[]>;
  /** Does nothing when the session is gone. */
  setExpiry(id: string, expiresAt: number): Promise<void>;
  remove(id: string): Promise<void>;
  /** @param except a session that stays (of the person who changes the password, say) */
  removeOfUser(userId: string, except?: string): Promise<void>;
  /** Removes those that expired at `now` or before. @returns how many */
  purgeExpired(now: number): Promise<number>;
}
