import { queryOptions } from '@tanstack/solid-query';
import * as v from 'valibot';
import { request } from '../http/request';
import { Me } from '../session/me';
import { Organisation } from '../workspaces/organisations';
import { LinkRole } from './links';

const SharedLink = v.object({
  map: v.object({ id: v.string(), title: v.string() }),
  role: LinkRole,
  invitedBy: v.object({ name: v.string(), organisation: v.nullable(v.string()) }),
  /** Who has the map open now. */
  people: v.array(v.object({ name: v.string(), organisationId: v.nullable(v.string()) })),
  /** Those of the people. */
  organisations: v.array(Organisation),
  signedInAs: v.nullable(v.string()),
});
/** A link to a map, as somebody sees it who has it. */
export type SharedLink = v.InferOutput<typeof SharedLink>;

const pathOf = (token: string) => `/api/links/${encodeURIComponent(token)}`;

export function sharedLinkQuery(token: string) {
  return queryOptions({
    queryKey: ['shared-links', token] as const,
    queryFn: ({ signal }) => request(SharedLink, pathOf(token), { signal }),
    staleTime: 0,
  });
}

export function linkThumbnail(token: string, theme: 'light' | 'dark'): string {
  return `${pathOf(token)}/thumbnail?theme=${theme}`;
}

const Joined = v.object({ ...Me.entries, mapId: v.string() });
export type Joined = v.InferOutput<typeof Joined>;

/** @param name Of somebody new; without one, whoever is signed in joins. */
export async function joinByLink(token: string, name?: string): Promise<Joined> {
  const body = name === undefined ? {} : { name };
  return request(Joined, `${pathOf(token)}/join`, { method: 'POST', body });
}
