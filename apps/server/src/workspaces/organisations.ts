import * as v from 'valibot';
import { Problem } from '../errors';
import { line } from '../http/validate';
import type { Services } from '../services';
import {
  ORGANISATION_COLOURS,
  type Organisation as StoredOrganisation,
} from '../storage/repositories/Organisations';

export const Organisation = v.object({
  id: v.string(),
  name: v.string(),
  kind: v.picklist(['vendor', 'partner']),
  /** Slot of the palette, 1 to 8. */
  colour: v.number(),
  /** Order in the workspace, from 0. */
  position: v.number(),
});
export type Organisation = v.InferOutput<typeof Organisation>;

const Colour = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(ORGANISATION_COLOURS));

export const NewOrganisation = v.object({
  name: line(120),
  kind: v.picklist(['vendor', 'partner'], 'Must be "vendor" or "partner".'),
  colour: v.optional(Colour),
});
export type NewOrganisation = v.InferOutput<typeof NewOrganisation>;

export const OrganisationChange = v.object({ name: v.optional(line(120)), colour: v.optional(Colour) });
export type OrganisationChange = v.InferOutput<typeof OrganisationChange>;

export function shownOrganisation({ id, name, kind, colour, position }: StoredOrganisation): Organisation {
  return { id, name, kind, colour, position };
}

/** Names tell organisations apart on a map, so a workspace has each only once. */
export function isSameName(a: string, b: string): boolean {
  return a.localeCompare(b, 'en', { sensitivity: 'accent' }) === 0;
}

export async function addOrganisation(
  { storage, events, newId, now }: Services,
  workspaceId: string,
  { name, kind, colour }: NewOrganisation,
): Promise<Organisation> {
  const added = await storage.transaction(async (tx) => {
    refuseTakenName(await tx.organisations.ofWorkspace(workspaceId), name);
    const organisation = { id: newId(), workspaceId, name, kind, createdAt: now() };
    const stored = await tx.organisations.insert({ ...organisation, ...(colour && { colour }) });
    return shownOrganisation(stored);
  });
  events.tell({ kind: 'workspace', workspaceId });
  return added;
}

/** Documents refer to organisations by id, so none of them changes; their pictures do. */
export async function changeOrganisation(
  services: Services,
  workspaceId: string,
  organisationId: string,
  { name, colour }: OrganisationChange,
): Promise<Organisation> {
  const changed = await services.storage.transaction(async ({ organisations }) => {
    const all = await organisations.ofWorkspace(workspaceId);
    const before = all.find(({ id }) => id === organisationId);
    if (!before) throw new Problem('not-found');
    const others = all.filter((other) => other !== before);
    if (name !== undefined) refuseTakenName(others, name);
    const changes = { ...(name !== undefined && { name }), ...(colour !== undefined && { colour }) };
    await organisations.update(organisationId, changes);
    return shownOrganisation({ ...before, ...changes });
  });
  await tellOfOrganisation(services, workspaceId, organisationId);
  return changed;
}

/** Members are told, and who has a map open where it may show. */
async function tellOfOrganisation(
  { storage, documents, summaries, events }: Services,
  workspaceId: string,
  organisationId: string,
): Promise<void> {
  events.tell({ kind: 'workspace', workspaceId });
  for (const { id: mapId, owners } of await storage.maps.ofWorkspace(workspaceId)) {
    if (owners.some((owner) => owner.organisationId === organisationId)) summaries.changed(mapId);
    if (documents.people(mapId).length > 0) events.tell({ kind: 'access', mapId });
  }
}

function refuseTakenName(others: readonly StoredOrganisation[], name: string): void {
  if (others.some((other) => isSameName(other.name, name))) {
    throw new Problem('name-taken', { errors: [{ field: 'name', message: 'There is already one.' }] });
  }
}
