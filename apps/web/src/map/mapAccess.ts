import type { AccessAnswer } from '@journey-canvas/sync/client';
import { queryOptions } from '@tanstack/solid-query';
import * as v from 'valibot';
import { RequestError } from '../http/RequestError';
import { request } from '../http/request';
import { MapRole } from '../workspaces/maps';
import { Organisation } from '../workspaces/organisations';

const MapAccess = v.object({
  id: v.string(),
  workspaceId: v.string(),
  title: v.string(),
  role: MapRole,
  /** Names this generation of the document; goes into the socket's address. */
  lineage: v.string(),
  organisations: v.array(Organisation),
  /** The creator's, in which everybody edits. */
  organisationId: v.optional(v.nullable(v.string()), null),
  createdBy: v.optional(v.nullable(v.object({ id: v.string(), name: v.string() })), null),
});
/** What is needed to open a map. */
export type MapAccess = v.InferOutput<typeof MapAccess>;

function fetchAccess(mapId: string, signal?: AbortSignal): Promise<MapAccess> {
  return request(MapAccess, `/api/maps/${encodeURIComponent(mapId)}`, { signal });
}

export function mapQuery(mapId: string) {
  return queryOptions({
    queryKey: ['maps', mapId] as const,
    queryFn: ({ signal }) => fetchAccess(mapId, signal),
    staleTime: 0,
    refetchOnWindowFocus: false,
  });
}

export function mayEdit(role: MapAccess['role']): boolean {
  return role === 'owner' || role === 'editor';
}

type Refused = Extract<AccessAnswer, { kind: 'refused' }>['status'];
const REFUSED: readonly Refused[] = [401, 403, 404, 410];

/** What an attempt to open the map says about access, in the words of the connection. */
export async function askAccess(ask: () => Promise<MapAccess>): Promise<AccessAnswer> {
  try {
    const { role, lineage } = await ask();
    return { kind: 'allowed', canWrite: mayEdit(role), lineage };
  } catch (error) {
    return answerOf(error);
  }
}

function answerOf(error: unknown): AccessAnswer {
  if (!(error instanceof RequestError)) throw error;
  const { failure } = error;
  if (failure.kind !== 'problem') return { kind: 'unreachable' };
  const status = REFUSED.find((candidate) => candidate === failure.status);
  return status === undefined ? { kind: 'unreachable' } : { kind: 'refused', status };
}

/** Asks for the map past the cache: access may just have changed. */
export function askAgain(mapId: string): Promise<MapAccess> {
  return fetchAccess(mapId);
}

/** Asks anew, in the words of the connection. */
export function askAccessTo(mapId: string): () => Promise<AccessAnswer> {
  return () => askAccess(() => askAgain(mapId));
}
