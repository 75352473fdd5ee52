import { expect, it, vi } from 'vitest';
import { createQueryClient, isWorthRetrying } from './queryClient';
import { failureOf, RequestError } from './RequestError';

const refused = (status: number, code: string) =>
  new RequestError(failureOf(status, { status, code, detail: '' }));

it('W2.4 retries silence and trouble on the server, never a refusal', () => {
  expect(isWorthRetrying(0, new RequestError({ kind: 'unreachable' }))).toBe(true);
  expect(isWorthRetrying(0, refused(503, 'unavailable'))).toBe(true);
  expect(isWorthRetrying(0, refused(404, 'not-found'))).toBe(false);
  expect(isWorthRetrying(0, refused(429, 'too-many-requests'))).toBe(false);
  expect(isWorthRetrying(2, new RequestError({ kind: 'unreachable' }))).toBe(false);
});

it('W1.4 notices from any answer that nobody is signed in, but not from wrong credentials', async () => {
  const onSignedOut = vi.fn();
  const client = createQueryClient(onSignedOut);
  const ask = (error: unknown) =>
    client
      .fetchQuery({ queryKey: [error], retry: false, queryFn: () => Promise.reject(error) })
      .catch(() => {});
  await ask(refused(401, 'wrong-credentials'));
  expect(onSignedOut).not.toHaveBeenCalled();
  await ask(refused(401, 'signed-out'));
  expect(onSignedOut).toHaveBeenCalledTimes(1);
});
