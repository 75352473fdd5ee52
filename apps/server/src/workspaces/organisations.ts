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

export const NewOrganisation = v.object({
  name: line(120),
  kind: v.picklist(['vendor', 'partner'], 'Must be "vendor" or "partner".'),
  colour: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(ORGANISATION_COLOURS))),
});
export type NewOrganisation = v.InferOutput<typeof NewOrganisation>;

export function shownOrganisation({ id, name, kind, colour, position }: StoredOrganisation): Organisation {
  return { id, name, kind, colour, position };
}

/** Names tell organisations apart on a map, so a workspace has each only once. */
export function isSameName(a: string, b: string): boolean {
  return a.localeCompare(b, 'en', { sensitivity: 'accent' }) === 0;
}

export async function addOrganisation(
  { storage, newId, now }: Services,
  workspaceId: string,
  { name, kind, colour }: NewOrganisation,
): Promise<Organisation> {
  return storage.transaction(async (tx) => {
    const others = await tx.organisations.ofWorkspace(workspaceId);
    if (others.some((other) => isSameName(other.name, name))) {
      throw new Problem('name-taken', { errors: [{ field: 'name', message: 'There is already one.' }] });
    }
    const organisation = { id: newId(), workspaceId, name, kind, createdAt: now() };
    const stored = await tx.organisations.insert({ ...organisation, ...(colour && { colour }) });
    return shownOrganisation(stored);
  });
}
