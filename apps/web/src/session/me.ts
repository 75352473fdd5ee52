import { queryOptions } from '@tanstack/solid-query';
import * as v from 'valibot';
import { request } from '../http/request';

export const WorkspaceRole = v.picklist(['owner', 'admin', 'member']);

const Me = v.object({
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
    queryFn: ({ signal }) => request(Me, '/api/me', { signal }),
    staleTime: 60_000,
  });
}
