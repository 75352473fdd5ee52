import { queryOptions } from '@tanstack/solid-query';
import * as v from 'valibot';
import { request } from '../http/request';
import { MapSummary } from '../workspaces/maps';
import { Organisation } from '../workspaces/organisations';

const SharedMap = v.object({
  ...MapSummary.entries,
  /** With the organisations that show in the map's entry. */
  workspace: v.object({ id: v.string(), name: v.string(), organisations: v.array(Organisation) }),
});
/** A map of a workspace that one is no member of: shared with oneself, or opened by a link. */
export type SharedMap = v.InferOutput<typeof SharedMap>;

const sharedMapsKey = ['shared-maps'] as const;

export function sharedMapsQuery() {
  return queryOptions({
    queryKey: sharedMapsKey,
    queryFn: ({ signal }) => request(v.array(SharedMap), '/api/shared-maps', { signal }),
    staleTime: 0,
  });
}
