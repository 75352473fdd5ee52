import { queryOptions } from '@tanstack/solid-query';
import * as v from 'valibot';
import { request, send } from '../http/request';

export const MapRole = v.picklist(['owner', 'editor', 'commenter', 'viewer']);
export type MapRole = v.InferOutput<typeof MapRole>;

export const MapKind = v.picklist(['customer-journey', 'micro-journey', 'buyers-journey', 'sales-process']);
export const MapState = v.picklist(['current', 'ideal']);

export const MapSummary = v.object({
  id: v.string(),
  title: v.string(),
  kind: MapKind,
  state: MapState,
  role: MapRole,
  /** Epoch milliseconds. */
  editedAt: v.number(),
  editedBy: v.nullable(v.object({ id: v.string(), name: v.string() })),
  /** Epoch milliseconds. */
  createdAt: v.number(),
  touchpoints: v.number(),
  /** How many touchpoints each organisation owns. */
  organisations: v.array(v.object({ id: v.nullable(v.string()), count: v.number() })),
  /** Organisations that see it; null for those who may not know. */
  sharedWith: v.optional(v.nullable(v.array(v.string())), null),
  findings: v.object({ error: v.number(), warning: v.number(), info: v.number() }),
  /** Who has it open now. */
  people: v.array(
    v.object({
      id: v.string(),
      name: v.string(),
      organisationId: v.optional(v.nullable(v.string()), null),
      guest: v.optional(v.boolean(), false),
    }),
  ),
});
/** A map as the workspace's list shows it. */
export type MapSummary = v.InferOutput<typeof MapSummary>;

const pathOf = (workspaceId: string) => `/api/workspaces/${encodeURIComponent(workspaceId)}/maps`;

export function mapsKey(workspaceId: string) {
  return ['workspaces', workspaceId, 'maps'] as const;
}

export function mapsQuery(workspaceId: string) {
  return queryOptions({
    queryKey: mapsKey(workspaceId),
    queryFn: ({ signal }) => request(v.array(MapSummary), pathOf(workspaceId), { signal }),
    staleTime: 0,
    // Who is in a map, and who edited it last, go on changing while one looks.
    refetchInterval: 15_000,
  });
}

export const SAMPLE_IDS = ['software-reseller', 'industrial-distributor'] as const;
export type SampleId = (typeof SAMPLE_IDS)[number];

export interface NewMap {
  title: string;
  sample?: SampleId;
}

const Made = v.object({ id: v.string() });

/** @returns its id, as all that make a map do */
export async function createMap(workspaceId: string, map: NewMap): Promise<string> {
  return (await request(Made, pathOf(workspaceId), { method: 'POST', body: map })).id;
}

/** Without comments and people; images are copied. */
export async function duplicateMap(mapId: string, title: string): Promise<string> {
  const path = `/api/maps/${encodeURIComponent(mapId)}/duplicate`;
  return (await request(Made, path, { method: 'POST', body: { title } })).id;
}

export async function restoreMap(mapId: string): Promise<void> {
  await send(`/api/maps/${encodeURIComponent(mapId)}/restore`, { method: 'POST' });
}

export async function renameMap(mapId: string, title: string): Promise<void> {
  await send(`/api/maps/${encodeURIComponent(mapId)}`, { method: 'PATCH', body: { title } });
}

export async function deleteMap(mapId: string): Promise<void> {
  await send(`/api/maps/${encodeURIComponent(mapId)}`, { method: 'DELETE' });
}

export function thumbnailAddress(map: MapSummary, theme: 'light' | 'dark'): string {
  // The time of the last edit makes a new picture a new address.
  return `/api/maps/${encodeURIComponent(map.id)}/thumbnail?theme=${theme}&edited=${map.editedAt}`;
}
