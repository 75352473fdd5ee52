import { queryOptions } from '@tanstack/solid-query';
import * as v from 'valibot';
import { request } from '../http/request';
import type { OrganisationLook } from '../ui/organisationMark';
import { organisationLook } from '../ui/organisationMark';

export const Organisation = v.object({
  id: v.string(),
  name: v.string(),
  kind: v.picklist(['vendor', 'partner']),
  /** Slot of the palette, 1 to 8. */
  colour: v.nullable(v.number()),
  position: v.number(),
});
export type Organisation = v.InferOutput<typeof Organisation>;

/** An organisation with how it is drawn. */
export interface OrganisationView extends OrganisationLook {
  id: string;
  name: string;
  kind: 'vendor' | 'partner';
}

/** In the workspace's order, which also gives out the marks. */
export function organisationViews(organisations: readonly Organisation[]): OrganisationView[] {
  return [...organisations]
    .sort((a, b) => a.position - b.position)
    .map(({ id, name, kind, colour }, index) => ({ id, name, kind, ...organisationLook(index, colour) }));
}

export function organisationsQuery(workspaceId: string) {
  return queryOptions({
    queryKey: ['workspaces', workspaceId, 'organisations'] as const,
    queryFn: ({ signal }) =>
      request(v.array(Organisation), `/api/workspaces/${encodeURIComponent(workspaceId)}/organisations`, {
        signal,
      }),
  });
}
