/**
 * - `stop`: final. Keep the local edits, say why, offer an export; try again only when a person asks.
 * - `retry`: connect again after a random delay.
 * - `ask`: ask over HTTP what is allowed now, then stop or connect again.
 */
export type ClientDoes = 'stop' | 'retry' | 'ask';

export interface CloseReason {
  readonly code: number;
  readonly name: string;
  /** One plain sentence for people. */
  readonly meaning: string;
  readonly clientDoes: ClientDoes;
}

/**
 * Why a socket is closed: the one table that both sides use. The stock y-websocket client stops on 4400 to 4499
 * and retries on everything else, so every `stop` that is ours lies in that range and everything else outside.
 */
export const CLOSE = {
  badMessage: {
    code: 4400,
    name: 'bad-message',
    meaning: 'The server could not read what this browser sent.',
    clientDoes: 'stop',
  },
  signedOut: { code: 4401, name: 'signed-out', meaning: 'You are signed out.', clientDoes: 'stop' },
  notAllowed: {
    code: 4403,
    name: 'not-allowed',
    meaning: 'You no longer have access to this map.',
    clientDoes: 'stop',
  },
  notFound: { code: 4404, name: 'not-found', meaning: 'There is no such map.', clientDoes: 'stop' },
  lineageMismatch: {
    code: 4409,
    name: 'lineage-mismatch',
    meaning: 'This map was restored or replaced; the copy here belongs to the one before.',
    clientDoes: 'stop',
  },
  deleted: { code: 4410, name: 'deleted', meaning: 'This map was deleted.', clientDoes: 'stop' },
  tooLarge: {
    code: 4413,
    name: 'too-large',
    meaning: 'A change is too large for the server.',
    clientDoes: 'stop',
  },
  clientIdTaken: {
    code: 4422,
    name: 'client-id-taken',
    meaning: 'The edits carry a writer number that belongs to somebody else.',
    clientDoes: 'stop',
  },
  tooOld: {
    code: 4426,
    name: 'too-old',
    meaning: 'This page is older than the server. Reload it.',
    clientDoes: 'stop',
  },
  /** Sent by WebSocket servers of their own accord when a frame exceeds their payload limit. */
  frameTooLarge: {
    code: 1009,
    name: 'too-large',
    meaning: 'A change is too large for the server.',
    clientDoes: 'stop',
  },
  restart: { code: 1012, name: 'restart', meaning: 'The server restarts.', clientDoes: 'retry' },
  internal: { code: 4500, name: 'internal', meaning: 'The server made a mistake.', clientDoes: 'retry' },
  unavailable: {
    code: 4503,
    name: 'unavailable',
    meaning: 'The server cannot open this map at the moment.',
    clientDoes: 'retry',
  },
  slowReader: {
    code: 4508,
    name: 'slow-reader',
    meaning: 'This connection could not keep up.',
    clientDoes: 'retry',
  },
  /** The role of this person changed, up or down: the socket's rights were fixed when it opened. */
  accessChanged: {
    code: 4510,
    name: 'access-changed',
    meaning: 'Your access to this map changed.',
    clientDoes: 'ask',
  },
  tooMany: { code: 4529, name: 'too-many', meaning: 'Too many connections.', clientDoes: 'retry' },
} as const satisfies Record<string, CloseReason>;

export type CloseName = (typeof CLOSE)[keyof typeof CLOSE]['name'];

const byCode = new Map<number, CloseReason>(Object.values(CLOSE).map((reason) => [reason.code, reason]));

/** What a close code means, also for codes that are not in the table (a later server's, a proxy's, 1006). */
export function closeReasonOf(code: number): CloseReason {
  return byCode.get(code) ?? unknownReason(code);
}

function unknownReason(code: number): CloseReason {
  return code >= 4400 && code < 4500
    ? { code, name: 'refused', meaning: 'The server refuses this connection.', clientDoes: 'stop' }
    : { code, name: 'lost', meaning: 'The connection was lost.', clientDoes: 'retry' };
}
