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
  /** What it is called where room is short: the first word, while no other starts with it. */
  short: string;
  kind: 'vendor' | 'partner';
}

/** In the workspace's order. Marks go by the place there: they are the same for those who get only some to know. */
export function organisationViews(organisations: readonly Organisation[]): OrganisationView[] {
  const ordered = [...organisations].sort((a, b) => a.position - b.position);
  const firstWords = ordered.map(({ name }) => firstWord(name));
  return ordered.map(({ id, name, kind, colour, position }, index) => {
    const first = firstWords[index] ?? name;
    const alone = firstWords.filter((word) => word === first).length === 1;
    return {
      id,
      name,
      short: alone && first.length > 2 ? first : name,
      kind,
      ...organisationLook(position, colour),
    };
  });
}

function firstWord(name: string): string {
  return name.trim().split(/\s+/)[0] ?? name;
}

export function organisationsKey(workspaceId: string) {
  return ['workspaces', workspaceId, 'organisations'] as const;
}

export function organisationsQuery(workspaceId: string) {
  return queryOptions({
    queryKey: organisationsKey(workspaceId),
    queryFn: ({ signal }) =>
      request(v.array(Organisation), `/api/workspaces/${encodeURIComponent(workspaceId)}/organisations`, {
        signal,
      }),
  });
}
