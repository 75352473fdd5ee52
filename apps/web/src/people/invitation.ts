import { queryOptions } from '@tanstack/solid-query';
import * as v from 'valibot';
import { request } from '../http/request';
import { Me } from '../session/me';

const Invitation = v.object({
  workspace: v.object({ name: v.string() }),
  organisation: v.object({
    name: v.string(),
    kind: v.picklist(['vendor', 'partner']),
    colour: v.nullable(v.number()),
  }),
  role: v.picklist(['admin', 'member']),
  /** null: whoever has the link. */
  email: v.nullable(v.string()),
  /** Whose name it was made in. */
  invitedBy: v.string(),
  /** Epoch milliseconds. */
  expiresAt: v.number(),
});
/** An invitation, as somebody sees it who has its link. */
export type Invitation = v.InferOutput<typeof Invitation>;

const pathOf = (token: string) => `/api/invites/${encodeURIComponent(token)}`;

export function invitationQuery(token: string) {
  return queryOptions({
    queryKey: ['invitations', token] as const,
    queryFn: ({ signal }) => request(Invitation, pathOf(token), { signal }),
    staleTime: 0,
    // Asked once: after it was accepted it would say that it was used.
    refetchOnWindowFocus: false,
  });
}

export interface NewAccount {
  name: string;
  email: string;
  password: string;
}

/** @param account Of somebody new; without one, whoever is signed in accepts. */
export async function acceptInvitation(token: string, account?: NewAccount): Promise<Me> {
  return request(Me, `${pathOf(token)}/accept`, { method: 'POST', body: account ?? {} });
}
