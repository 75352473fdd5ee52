import type { RefusalReason } from '@journey-canvas/sync/client';
import { answeredStatus, problemCode } from '../http/RequestError';

/** Why a map cannot be worked on, in words: what happened, what is safe, what next. */
export interface RefusalWords {
  readonly title: string;
  readonly text: string;
  readonly next: 'maps' | 'reload' | 'sign-in' | 'retry';
  /** `locked`: somebody decided so; nothing is wrong. */
  readonly sign?: 'locked';
}

const NO_ACCESS: RefusalWords = {
  title: 'You do not have this map',
  text: 'It may have been shared with somebody else, or your access ended. Ask whoever sent you here. What was saved before is safe.',
  next: 'maps',
  sign: 'locked',
};
const LINK_REVOKED: RefusalWords = {
  title: 'The link you came by was taken back',
  text: 'It does not open this map any more. What you wrote is kept. Ask whoever sent it for a new one.',
  next: 'maps',
  sign: 'locked',
};
const LINK_EXPIRED: RefusalWords = {
  title: 'The link you came by has expired',
  text: 'It was made for a limited time. What you wrote is kept. Ask whoever sent it for a new one.',
  next: 'maps',
  sign: 'locked',
};
const NOT_THERE: RefusalWords = {
  title: 'There is no such map',
  text: 'The address may be mistyped, or the map was never yours to see.',
  next: 'maps',
};
const DELETED: RefusalWords = {
  title: 'This map was deleted',
  text: 'Nobody can open it any more. Ask whoever runs your workspace if that was a mistake.',
  next: 'maps',
};
const SIGNED_OUT: RefusalWords = {
  title: 'You are signed out',
  text: 'Sign in again and you come back to this map.',
  next: 'sign-in',
};
const RELOAD: RefusalWords = {
  title: 'This tab is too old',
  text: 'The server was updated. Reload to go on; changes kept on this device go out after that.',
  next: 'reload',
};

const BY_REASON: Record<RefusalReason, RefusalWords> = {
  'signed-out': SIGNED_OUT,
  'not-allowed': NO_ACCESS,
  'not-found': NOT_THERE,
  deleted: DELETED,
  'too-old': RELOAD,
  'lineage-mismatch': {
    title: 'This map was replaced',
    text: 'It was restored or replaced on the server. Reload to see what is there now; export the changes of this device first.',
    next: 'reload',
  },
  'too-large': {
    title: 'A change is too large',
    text: 'The server took everything before it. Export a copy, then reload and make the change in smaller pieces.',
    next: 'reload',
  },
  'client-id-taken': {
    title: 'This tab got mixed up with another',
    text: 'Somebody else writes under the same number. Reload for a new one; export the changes of this device first.',
    next: 'reload',
  },
  'bad-message': {
    title: 'The server could not read this tab',
    text: 'Nothing else was touched. Export a copy if you changed something, then reload.',
    next: 'reload',
  },
  refused: {
    title: 'The server refuses this map',
    text: 'It gave a reason that this page does not know. Reload; if it happens again, tell whoever runs this server.',
    next: 'reload',
  },
};

/** For a connection that has stopped. */
export function refusalWords(reason: RefusalReason): RefusalWords {
  return BY_REASON[reason];
}

/** For a map that could not be opened in the first place. */
export function unopenedWords(error: unknown): RefusalWords {
  const code = problemCode(error);
  if (code === 'signed-out') return SIGNED_OUT;
  if (code === 'link-revoked') return LINK_REVOKED;
  if (code === 'link-expired') return LINK_EXPIRED;
  switch (answeredStatus(error)) {
    case 403:
      return NO_ACCESS;
    case 404:
      return NOT_THERE;
    case 410:
      return DELETED;
    case null:
      return {
        title: 'The map is not stored on this device',
        text: 'The server does not answer, so it cannot be opened now. Check the connection, then try again.',
        next: 'retry',
      };
    default:
      return {
        title: 'The map could not be opened',
        text: 'Something went wrong on the server. Nothing was changed. Try again in a moment.',
        next: 'retry',
      };
  }
}
