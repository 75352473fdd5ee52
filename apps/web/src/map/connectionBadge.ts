import type { ConnectionState } from '@journey-canvas/sync/client';

/**
 * How long all has to be saved before the badge says so again: while somebody types it says "Saving" without a
 * flicker, and "Saved" is never there for an edit that is not.
 */
export const SAVED_AFTER_MS = 400;
/** How long the connection may be gone before the bar appears. The badge says so at once. */
export const BAR_AFTER_MS = 1000;

export type BadgeKind =
  | 'opening'
  | 'stopped'
  | 'saved'
  | 'saving'
  | 'offline'
  | 'paused'
  | 'not-saved'
  | 'view-only';

export interface ConnectionBadge {
  readonly kind: BadgeKind;
  /** One or two words for the top bar. */
  readonly words: string;
}

type BadgeState = Pick<
  ConnectionState,
  'phase' | 'saved' | 'unsaved' | 'readOnly' | 'refusal' | 'writePaused' | 'storedHere'
>;

const WORDS: Record<BadgeKind, string> = {
  opening: 'Opening',
  stopped: 'Not connected',
  saved: 'Saved',
  saving: 'Saving',
  offline: 'Offline',
  paused: 'Not saved yet',
  'not-saved': 'Not saved',
  'view-only': 'View only',
};

function kindOf(state: BadgeState, settling: boolean): BadgeKind {
  if (state.phase === 'refused') return state.unsaved > 0 ? 'not-saved' : 'stopped';
  if (state.readOnly && state.unsaved > 0) return 'not-saved';
  if (state.phase === 'offline') return 'offline';
  if (state.readOnly) return 'view-only';
  if (state.writePaused && state.unsaved > 0) return 'paused';
  if (state.unsaved > 0 || settling) return 'saving';
  return isAllSaved(state) ? 'saved' : 'opening';
}

/**
 * What the top bar says about the connection.
 * @param settling Edits were under way less than {@link SAVED_AFTER_MS} ago.
 */
export function connectionBadge(state: BadgeState, settling: boolean): ConnectionBadge {
  const kind = kindOf(state, settling);
  return { kind, words: WORDS[kind] };
}

/** Whether everything done here is on the server's disk, this very moment. */
export function isAllSaved(state: Pick<ConnectionState, 'phase' | 'saved'>): boolean {
  return state.phase === 'synced' && state.saved;
}

export interface ConnectionBar {
  readonly tone: 'warning' | 'error';
  /** What happened. */
  readonly lead: string;
  /** What is safe and what is next. */
  readonly text: string;
  readonly exportable: boolean;
}

/** The bar under the top bar, without a number: every letter counts as an edit. Null while there is nothing to say that the badge does not. */
export function connectionBar(state: BadgeState): ConnectionBar | null {
  // A refusal takes the canvas's place and says more.
  if (state.phase === 'refused') return null;
  switch (kindOf(state, false)) {
    case 'offline':
      return offlineBar(state);
    case 'paused':
      return {
        tone: 'warning',
        lead: 'The server cannot store anything right now.',
        text: 'Your changes are kept here and will be saved by themselves.',
        exportable: false,
      };
    case 'not-saved':
      return {
        tone: 'error',
        lead: 'You can no longer edit this map.',
        text: 'What you changed last is on this device only.',
        exportable: true,
      };
    default:
      return null;
  }
}

function offlineBar(state: BadgeState): ConnectionBar {
  if (state.readOnly) {
    return {
      tone: 'warning',
      lead: 'No connection.',
      text: 'What others change shows up when it is back.',
      exportable: false,
    };
  }
  if (!state.storedHere) {
    return {
      tone: 'warning',
      lead: state.unsaved === 0 ? 'No connection.' : 'Your changes wait for the network.',
      text: 'Keep this page open: nothing is stored on this device.',
      exportable: state.unsaved > 0,
    };
  }
  return {
    tone: 'warning',
    lead: state.unsaved === 0 ? 'No connection.' : 'Your changes are kept on this device.',
    text: 'Go on working; changes go out when the network is back.',
    exportable: false,
  };
}
