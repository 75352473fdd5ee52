import { describe, expect, it } from 'vitest';
import { failureOf, RequestError } from '../http/RequestError';
import { endedInvitation, endedLink } from './endedWords';

const problem = (status: number, code: string) =>
  new RequestError(failureOf(status, { status, code, detail: 'Said by the server.' }));
const SILENCE = new RequestError({ kind: 'unreachable' });

describe('links that lead nowhere', () => {
  it('W21.2 tells used, revoked, expired and unknown invitations apart', () => {
    const errors = ['invite-used', 'invite-revoked', 'invite-expired'].map((code) => problem(410, code));
    const words = [...errors, problem(404, 'not-found')].map(endedInvitation);
    expect(new Set(words.map(({ title }) => title)).size).toBe(4);
    expect(words.every(({ retry }) => !retry)).toBe(true);
  });

  it('W22.4 tells revoked, expired and unknown links and deleted maps apart', () => {
    const errors = ['link-revoked', 'link-expired', 'deleted'].map((code) => problem(410, code));
    const words = [...errors, problem(404, 'not-found')].map(endedLink);
    expect(new Set(words.map(({ title }) => title)).size).toBe(4);
    expect(words.every(({ retry }) => !retry)).toBe(true);
  });

  it.each([SILENCE, problem(503, 'unavailable'), problem(429, 'too-many-requests')])(
    'W21.2 offers another try where the server may answer later: %s',
    (error) => {
      expect(endedInvitation(error)).toMatchObject({ retry: true, text: error.message });
      expect(endedLink(error)).toMatchObject({ retry: true, text: error.message });
    },
  );
});
