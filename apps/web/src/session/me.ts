import { queryOptions } from '@tanstack/solid-query';
import * as v from 'valibot';
import { RequestError } from '../http/RequestError';
import { request } from '../http/request';
import { setupQuery } from './setup';

export const WorkspaceRole = v.picklist(['owner', 'admin', 'member']);

export const Me = v.object({
  user: v.object({
    id: v.string(),
    name: v.string(),
    email: v.nullable(v.string()),
    kind: v.picklist(['member', 'guest']),
  }),
  workspaces: v.array(
    v.object({
      id: v.string(),
      name: v.string(),
      role: WorkspaceRole,
      organisationId: v.optional(v.nullable(v.string()), null),
    }),
  ),
});
/** Who is signed in, and where they belong. */
export type Me = v.InferOutput<typeof Me>;

export const meKey = ['me'] as const;

export function meQuery() {
  return queryOptions({
    queryKey: meKey,
    queryFn: async ({ signal, client }) => {
      // A visitor without a session is no error, and leaves none in the console.
      const known = client.getQueryData(meKey) !== undefined;
      if (!known && !(await client.fetchQuery(setupQuery())).signedIn) throw signedOut();
      return request(Me, '/api/me', { signal });
    },
    staleTime: 60_000,
  });
}

function signedOut(): RequestError {
  return new RequestError({
    kind: 'problem',
    status: 401,
    code: 'signed-out',
    detail: 'Sign in to go on.',
    fields: {},
  });
}
