import { answeredStatus, errorMessage, problemCode } from '../http/RequestError';

/** Why a link does not lead anywhere: what happened and what to do. */
export interface EndedWords {
  readonly title: string;
  readonly text: string;
  /** The server may answer another time. */
  readonly retry: boolean;
}

const ended = (title: string, text: string): EndedWords => ({ title, text, retry: false });

const UNKNOWN_INVITE = ended(
  'This invitation is not known here',
  'The link may be incomplete: copy all of it, to its last letter. Otherwise ask whoever sent it for a new one.',
);
const INVITES: Record<string, EndedWords> = {
  'invite-used': ended(
    'This invitation was used',
    'An invitation works once. If it was you who used it, sign in as usual; if not, ask for a new one.',
  ),
  'invite-revoked': ended(
    'This invitation was taken back',
    'An admin of the workspace revoked it. Ask them for a new one if that was not meant.',
  ),
  'invite-expired': ended(
    'This invitation has expired',
    'Nobody used it in time. Ask whoever sent it for a new one.',
  ),
};
const UNKNOWN_LINK = ended(
  'This link is not known here',
  'It may be incomplete: copy all of it, to its last letter. Otherwise ask whoever sent it for a new one.',
);
const LINKS: Record<string, EndedWords> = {
  'link-revoked': ended(
    'This link was taken back',
    'It does not open the map any more. What was written by those who came by it is kept. Ask whoever sent it for a new one.',
  ),
  'link-expired': ended(
    'This link has expired',
    'It was made for a limited time. Ask whoever sent it for a new one.',
  ),
  deleted: ended('This map was deleted', 'Its link leads nowhere now. Ask whoever sent it.'),
};

function wordsOf(
  error: unknown,
  known: Record<string, EndedWords>,
  unknown: EndedWords,
  what: string,
): EndedWords {
  const words = known[problemCode(error) ?? ''];
  if (words) return words;
  if (answeredStatus(error) === 404) return unknown;
  return { title: `${what} could not be looked up`, text: errorMessage(error), retry: true };
}

export function endedInvitation(error: unknown): EndedWords {
  return wordsOf(error, INVITES, UNKNOWN_INVITE, 'The invitation');
}

export function endedLink(error: unknown): EndedWords {
  return wordsOf(error, LINKS, UNKNOWN_LINK, 'The link');
}
