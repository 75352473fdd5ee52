import { queryOptions } from '@tanstack/solid-query';
import * as v from 'valibot';
import { request, send } from '../http/request';
import { WorkspaceRole as Role } from '../session/me';

export type WorkspaceRole = v.InferOutput<typeof Role>;

const Member = v.object({
  userId: v.string(),
  name: v.string(),
  email: v.nullable(v.string()),
  role: Role,
  organisationId: v.string(),
  /** Epoch milliseconds. */
  joinedAt: v.optional(v.number()),
});
/** Somebody who belongs to a workspace. */
export type Member = v.InferOutput<typeof Member>;

const pathOf = (workspaceId: string) => `/api/workspaces/${encodeURIComponent(workspaceId)}/members`;
const pathOfOne = (workspaceId: string, userId: string) =>
  `${pathOf(workspaceId)}/${encodeURIComponent(userId)}`;

export function membersKey(workspaceId: string) {
  return ['workspaces', workspaceId, 'members'] as const;
}

export function membersQuery(workspaceId: string) {
  return queryOptions({
    queryKey: membersKey(workspaceId),
    queryFn: ({ signal }) => request(v.array(Member), pathOf(workspaceId), { signal }),
    staleTime: 0,
  });
}

export type MemberChange = Partial<Pick<Member, 'role' | 'organisationId'>>;

export async function changeMember(workspaceId: string, userId: string, change: MemberChange): Promise<void> {
  await send(pathOfOne(workspaceId, userId), { method: 'PATCH', body: change });
}

/** Also how one leaves by oneself. */
export async function removeMember(workspaceId: string, userId: string): Promise<void> {
  await send(pathOfOne(workspaceId, userId), { method: 'DELETE' });
}
