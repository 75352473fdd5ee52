import { LIMITS } from './limits';

/** Who is behind a presence: set by the server, whatever the client sent. */
export interface PresenceUser {
  readonly id: string;
  readonly name: string;
  readonly organisationId: string | null;
  readonly guest: boolean;
}

/** The key of a presence that belongs to the server. */
export const USER_KEY = 'user';

export type PresenceState = Readonly<Record<string, unknown>>;

export type PresenceReading =
  | { readonly kind: 'present'; readonly state: PresenceState }
  | { readonly kind: 'gone' }
  | { readonly kind: 'invalid'; readonly problem: string };

/** Reads the JSON of an awareness entry as a client may send it: `null`, or an object within the limit. */
export function parsePresence(json: string): PresenceReading {
  if (utf8Length(json) > LIMITS.awarenessBytes) {
    return { kind: 'invalid', problem: `more than ${LIMITS.awarenessBytes} bytes` };
  }
  const value = parsed(json);
  if (value === null) {
    return { kind: 'gone' };
  }
  if (typeof value !== 'object' || Array.isArray(value)) {
    return { kind: 'invalid', problem: 'not an object' };
  }
  return { kind: 'present', state: value as PresenceState };
}

/** Reads the server's part of a presence; null when it is missing or not whole. */
export function readPresenceUser(state: PresenceState): PresenceUser | null {
  const user = state[USER_KEY];
  if (typeof user !== 'object' || user === null) {
    return null;
  }
  const { id, name, organisationId, guest } = user as Record<string, unknown>;
  const organised = organisationId === null || typeof organisationId === 'string';
  return typeof id === 'string' && typeof name === 'string' && organised && typeof guest === 'boolean'
    ? { id, name, organisationId, guest }
    : null;
}

export function utf8Length(text: string): number {
  return new TextEncoder().encode(text).length;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch {
    return undefined;
  }
}
