import { queryOptions } from '@tanstack/solid-query';
import * as v from 'valibot';
import { request, send } from '../http/request';

const Named = v.object({ id: v.string(), name: v.string() });
const Invite = v.object({
  id: v.string(),
  role: v.picklist(['admin', 'member']),
  organisationId: v.string(),
  email: v.nullable(v.string()),
  /** Epoch milliseconds, as all times here. */
  createdAt: v.number(),
  createdBy: Named,
  expiresAt: v.number(),
  state: v.picklist(['open', 'accepted', 'revoked', 'expired']),
  acceptedBy: v.optional(v.nullable(Named)),
});
/** An invitation to a workspace, as its admins see it. */
export type Invite = v.InferOutput<typeof Invite>;

const MadeInvite = v.object({ ...Invite.entries, url: v.string() });
/** A fresh invitation: only now with the link. */
export type MadeInvite = v.InferOutput<typeof MadeInvite>;

export interface NewInvite {
  role: Invite['role'];
  organisationId: string;
  email?: string;
  expiresAt: number;
}

const pathOf = (workspaceId: string) => `/api/workspaces/${encodeURIComponent(workspaceId)}/invites`;

export function invitesKey(workspaceId: string) {
  return ['workspaces', workspaceId, 'invites'] as const;
}

export function invitesQuery(workspaceId: string) {
  return queryOptions({
    queryKey: invitesKey(workspaceId),
    queryFn: ({ signal }) => request(v.array(Invite), pathOf(workspaceId), { signal }),
    staleTime: 0,
  });
}

export async function createInvite(workspaceId: string, invite: NewInvite): Promise<MadeInvite> {
  return request(MadeInvite, pathOf(workspaceId), { method: 'POST', body: invite });
}

export async function revokeInvite(workspaceId: string, inviteId: string): Promise<void> {
  await send(`${pathOf(workspaceId)}/${encodeURIComponent(inviteId)}`, { method: 'DELETE' });
}
