import { describe, expect, it } from 'vitest';
import { failureOf, RequestError } from '../http/RequestError';
import { refusalWords, unopenedWords } from './refusals';

const refused = (status: number, code: string) =>
  new RequestError(failureOf(status, { status, code, detail: '' }));

describe('refusals', () => {
  it.each([
    [refused(401, 'signed-out'), 'sign-in'],
    [refused(403, 'not-allowed'), 'maps'],
    [refused(404, 'not-found'), 'maps'],
    [refused(410, 'deleted'), 'maps'],
    [refused(503, 'unavailable'), 'retry'],
    [new RequestError({ kind: 'unreachable' }), 'retry'],
  ])('W4.4 says what next when a map cannot be opened', (error, next) => {
    expect(unopenedWords(error).next).toBe(next);
  });

  it('W4.4 tells a deleted map from one that is not there', () => {
    expect(unopenedWords(refused(410, 'deleted')).title).not.toBe(
      unopenedWords(refused(404, 'not-found')).title,
    );
  });

  it('W4.5 says what next when an open map is refused', () => {
    expect(refusalWords('too-old').next).toBe('reload');
    expect(refusalWords('signed-out').next).toBe('sign-in');
    expect(refusalWords('deleted').next).toBe('maps');
  });
});
