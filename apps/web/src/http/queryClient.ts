import { MutationCache, QueryCache, QueryClient } from '@tanstack/solid-query';
import { answeredStatus, problemCode } from './RequestError';

const MOST_RETRIES = 2;

/** A refusal stays one; only silence and the server's own trouble are worth another try. */
export function isWorthRetrying(failures: number, error: unknown): boolean {
  const status = answeredStatus(error);
  return failures < MOST_RETRIES && (status === null || status >= 500);
}

/** @param onSignedOut Called when any answer says that nobody is signed in (any more). */
export function createQueryClient(onSignedOut: () => void): QueryClient {
  const onError = (error: unknown) => {
    if (problemCode(error) === 'signed-out') onSignedOut();
  };
  return new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: { retry: isWorthRetrying, staleTime: 10_000, networkMode: 'always' },
      // A request that was sent may have been done: people decide about doing it again.
      mutations: { retry: false, networkMode: 'always' },
    },
  });
}
