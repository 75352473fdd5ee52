import { createHash } from 'node:crypto';
import { parse as parseCookies } from 'hono/utils/cookie';
import { type Adapter, type DatabaseSession, Lucia, TimeSpan } from 'lucia';
import type { Session, Sessions as StoredSessions } from '../storage/repositories/Sessions';
import type { User } from '../storage/repositories/Users';

declare module 'lucia' {
  interface Register {
    Lucia: ReturnType<typeof createLucia>;
    DatabaseUserAttributes: { user: User };
    DatabaseSessionAttributes: { createdAt: number };
  }
}

const DAY_MS = 24 * 60 * 60 * 1000;
/** A session ends this long after it was last used … */
export const IDLE_LIMIT_MS = 14 * DAY_MS;
/** … and this long after sign-in, however much it is used. */
export const ABSOLUTE_LIMIT_MS = 90 * DAY_MS;
export const SESSION_COOKIE = 'journey_canvas_session';

export interface SignedIn {
  readonly user: User;
  /** Names the session without giving it away; for closing what belongs to it. */
  readonly sessionId: string;
  /** Epoch milliseconds, unless it is used before. */
  readonly expiresAt: number;
}

/** Who is signed in. The only place that knows Lucia. */
export interface Sessions {
  /** A `Set-Cookie` for a new session. */
  start(userId: string): Promise<string>;
  /** Whom a `Cookie` header belongs to. Using a session past half of its idle time renews it. */
  read(cookieHeader: string | null | undefined): Promise<SignedIn | null>;
  /** @returns the session that ended, if any, and a `Set-Cookie` that removes the cookie */
  end(cookieHeader: string | null | undefined): Promise<{ ended: SignedIn | null; cookie: string }>;
  /** Forgets expired sessions. */
  purge(): Promise<void>;
}

interface SessionOptions {
  stored: StoredSessions;
  /** Epoch milliseconds. */
  now: () => number;
  /** The cookie is for https alone. */
  secure: boolean;
}

function createLucia({ stored, now, secure }: SessionOptions) {
  return new Lucia(createAdapter(stored, now), {
    sessionExpiresIn: new TimeSpan(IDLE_LIMIT_MS, 'ms'),
    // The server decides when a session ends, and sockets renew it too: the cookie itself outlives it.
    sessionCookie: { name: SESSION_COOKIE, expires: false, attributes: { secure, sameSite: 'lax' } },
    getUserAttributes: ({ user }) => ({ user }),
    getSessionAttributes: ({ createdAt }) => ({ createdAt }),
  });
}

export function createSessions(options: SessionOptions): Sessions {
  const { now } = options;
  const lucia = createLucia(options);
  const read: Sessions['read'] = async (header) => {
    const secret = secretIn(header);
    if (secret === null) return null;
    const { session, user } = await lucia.validateSession(secret);
    if (!session) return null;
    const absoluteEnd = session.createdAt + ABSOLUTE_LIMIT_MS;
    if (absoluteEnd <= now()) {
      await lucia.invalidateSession(secret);
      return null;
    }
    const idleEnd = session.expiresAt.getTime() + (now() - Date.now());
    return {
      user: user.user,
      sessionId: hashedSessionId(secret),
      expiresAt: Math.min(idleEnd, absoluteEnd),
    };
  };

  return {
    start: async (userId) => {
      const { id } = await lucia.createSession(userId, { createdAt: now() });
      return lucia.createSessionCookie(id).serialize();
    },
    read,
    end: async (header) => {
      const ended = await read(header);
      const secret = secretIn(header);
      if (secret !== null) await lucia.invalidateSession(secret);
      return { ended, cookie: lucia.createBlankSessionCookie().serialize() };
    },
    purge: () => lucia.deleteExpiredSessions(),
  };
}

/** Not Lucia's own reader: that one throws on any cookie that is not well encoded, other apps' included. */
function secretIn(cookieHeader: string | null | undefined): string | null {
  return (cookieHeader && parseCookies(cookieHeader, SESSION_COOKIE)[SESSION_COOKIE]) || null;
}

/** What is kept of a session's secret: somebody who reads the database cannot sign in with it. */
export function hashedSessionId(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url');
}

/**
 * Lucia over our repository. Lucia hands raw ids in and acts on the ids that come back, so every method hashes
 * what it gets and `getSessionAndUser` returns the raw one. Lucia reads the system's clock; times are shifted
 * on the way, so that `now` decides when a session ends.
 */
export function createAdapter(stored: StoredSessions, now: () => number): Adapter {
  const shift = () => now() - Date.now();
  const toLucia = (session: Session, id: string): DatabaseSession => ({
    id,
    userId: session.userId,
    expiresAt: new Date(session.expiresAt - shift()),
    attributes: { createdAt: session.createdAt },
  });
  return {
    async getSessionAndUser(secret) {
      const found = await stored.find(hashedSessionId(secret));
      if (!found) return [null, null];
      const { session, user } = found;
      return [
        toLucia(session, secret),
        user.disabledAt === null ? { id: user.id, attributes: { user } } : null,
      ];
    },
    getUserSessions: async (userId) =>
      (await stored.ofUser(userId)).map((session) => toLucia(session, session.id)),
    setSession: ({ id, userId, expiresAt, attributes }) =>
      stored.insert({
        id: hashedSessionId(id),
        userId,
        createdAt: attributes.createdAt,
        expiresAt: expiresAt.getTime() + shift(),
      }),
    updateSessionExpiration: (secret, expiresAt) =>
      stored.setExpiry(hashedSessionId(secret), expiresAt.getTime() + shift()),
    deleteSession: (secret) => stored.remove(hashedSessionId(secret)),
    deleteUserSessions: (userId) => stored.removeOfUser(userId),
    deleteExpiredSessions: async () => {
      await stored.purgeExpired(now());
    },
  };
}
