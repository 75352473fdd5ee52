import type { RefusalWords } from '../map/refusals';
import { timeOf } from './expiry';

/** What is known about the end of somebody's access to a map that they had open. */
export interface LostAccess {
  /** What the server calls it; null: it has not said. */
  readonly code: string | null;
  /** Epoch milliseconds. */
  readonly at: number;
  /** The workspace that they were taken out of; null: none. */
  readonly workspace: string | null;
  /** Whom to ask; null: nobody is known. */
  readonly ask: string | null;
  /** Nothing of theirs waits to be saved. */
  readonly allSaved: boolean;
}

/** Why an open map was closed: what happened and when, what is safe, whom to ask. */
export function lostAccessWords(lost: LostAccess): RefusalWords {
  const [title, what] = happened(lost);
  const safe = lost.allSaved
    ? 'All that you did before that was saved.'
    : 'What was saved before that is kept.';
  const ask = `Ask ${lost.ask ?? 'whoever shared it'} if this was not meant.`;
  return { title, text: `${what} at ${timeOf(lost.at)}. ${safe} ${ask}`, next: 'maps', sign: 'locked' };
}

function happened({ code, workspace }: LostAccess): [title: string, what: string] {
  if (code === 'link-revoked') return ['The link you came by was taken back', 'It was revoked'];
  if (code === 'link-expired') return ['The link you came by has expired', 'It ran out'];
  if (workspace !== null) return [`You no longer belong to ${workspace}`, 'You were taken out of it'];
  return ['You no longer have this map', 'You, or your organisation, were taken off it'];
}
