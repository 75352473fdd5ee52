import { queryOptions } from '@tanstack/solid-query';
import * as v from 'valibot';
import { request, send } from '../http/request';

export const GRANTED_ROLES = ['editor', 'commenter', 'viewer'] as const;
export type GrantedRole = (typeof GRANTED_ROLES)[number];

const Grant = v.object({
  id: v.string(),
  subject: v.union([
    v.object({ userId: v.string(), name: v.string() }),
    v.object({ organisationId: v.string(), name: v.string() }),
  ]),
  role: v.picklist(GRANTED_ROLES),
});
/** A role that a person or an organisation was given on a map. */
export type Grant = v.InferOutput<typeof Grant>;

export type GrantSubject = { userId: string } | { organisationId: string };

/** The person's or organisation's id; ids of both kinds are never the same. */
export function subjectId(subject: GrantSubject): string {
  return 'userId' in subject ? subject.userId : subject.organisationId;
}

const pathOf = (mapId: string) => `/api/maps/${encodeURIComponent(mapId)}/grants`;

export function grantsKey(mapId: string) {
  return ['maps', mapId, 'grants'] as const;
}

export function grantsQuery(mapId: string) {
  return queryOptions({
    queryKey: grantsKey(mapId),
    queryFn: ({ signal }) => request(v.array(Grant), pathOf(mapId), { signal }),
    staleTime: 0,
  });
}

/** Gives a role; whoever has one already gets the new one. */
export async function putGrant(mapId: string, subject: GrantSubject, role: GrantedRole): Promise<void> {
  await send(pathOf(mapId), { method: 'POST', body: { subject: bare(subject), role } });
}

export async function removeGrant(mapId: string, grantId: string): Promise<void> {
  await send(`${pathOf(mapId)}/${encodeURIComponent(grantId)}`, { method: 'DELETE' });
}

/** The server takes the id alone, and a listed subject has a name too. */
function bare(subject: GrantSubject): GrantSubject {
  return 'userId' in subject ? { userId: subject.userId } : { organisationId: subject.organisationId };
}
