import { describe, expect, it } from 'vitest';
import { failureOf, formProblems, messageOf, RequestError } from './RequestError';

const invalid = {
  type: 'about:blank',
  title: 'Unprocessable Content',
  status: 422,
  code: 'invalid',
  detail: 'Something in the request is not right.',
  errors: [
    { field: 'email', message: 'This is no e-mail address.' },
    { field: 'email', message: 'Too long.' },
    { field: 'workspaceName', message: 'Give it a name.' },
  ],
};

describe('problems', () => {
  it('W2.1 puts the first message of a field beside it', () => {
    const error = new RequestError(failureOf(422, invalid));
    expect(formProblems(error, ['email', 'workspaceName'])).toEqual({
      fields: { email: 'This is no e-mail address.', workspaceName: 'Give it a name.' },
      form: undefined,
    });
  });

  it('W2.2 says for the whole form what has no field there', () => {
    const error = new RequestError(failureOf(422, invalid));
    expect(formProblems(error, ['email'])).toEqual({
      fields: { email: 'This is no e-mail address.' },
      form: 'Give it a name.',
    });
  });

  it('W2.2 says the detail of a problem without fields', () => {
    const error = new RequestError(
      failureOf(409, { status: 409, code: 'email-taken', detail: 'Somebody has already signed up.' }),
    );
    expect(formProblems(error, ['email'])).toEqual({ fields: {}, form: 'Somebody has already signed up.' });
  });

  it('W2.3 tells no answer from an answer that makes no sense', () => {
    expect(failureOf(502, '<html>')).toEqual({ kind: 'unexpected', status: 502 });
    expect(messageOf({ kind: 'unexpected', status: 502 })).toContain('502');
    expect(messageOf({ kind: 'unreachable' })).toContain('does not answer');
  });

  it('W2.3 has words for bugs of the page too', () => {
    expect(formProblems(new TypeError('x is undefined'), []).form).toBe(
      'Something went wrong in this page. Reload it.',
    );
    expect(formProblems(null, [])).toEqual({ fields: {}, form: undefined });
  });
});
