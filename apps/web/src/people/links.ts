import { queryOptions } from '@tanstack/solid-query';
import * as v from 'valibot';
import { request, send } from '../http/request';

export const LinkRole = v.picklist(['commenter', 'viewer']);
export type LinkRole = v.InferOutput<typeof LinkRole>;

const Link = v.object({
  id: v.string(),
  /** Missing where it is not to be copied any more. */
  url: v.optional(v.nullable(v.string())),
  role: LinkRole,
  /** Epoch milliseconds, as all times here. */
  createdAt: v.number(),
  createdBy: v.object({ id: v.string(), name: v.string() }),
  /** null: never. */
  expiresAt: v.nullable(v.number()),
  state: v.picklist(['open', 'revoked', 'expired']),
  /** Who came by it, guests and people with an account. */
  guests: v.array(v.object({ userId: v.string(), name: v.string(), joinedAt: v.number() })),
});
/** A link to a map, as its owners see it. */
export type Link = v.InferOutput<typeof Link>;

export interface NewLink {
  role: LinkRole;
  expiresAt?: number;
}

const pathOf = (mapId: string) => `/api/maps/${encodeURIComponent(mapId)}/links`;

export function linksKey(mapId: string) {
  return ['maps', mapId, 'links'] as const;
}

export function linksQuery(mapId: string) {
  return queryOptions({
    queryKey: linksKey(mapId),
    queryFn: ({ signal }) => request(v.array(Link), pathOf(mapId), { signal }),
    staleTime: 0,
  });
}

export async function createLink(mapId: string, link: NewLink): Promise<Link> {
  return request(Link, pathOf(mapId), { method: 'POST', body: link });
}

export async function revokeLink(mapId: string, linkId: string): Promise<void> {
  await send(`${pathOf(mapId)}/${encodeURIComponent(linkId)}`, { method: 'DELETE' });
}
