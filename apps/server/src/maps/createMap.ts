import { createJourney, emptyJourney, OrganisationReference, type Sample } from '@journey-canvas/journey';
import * as v from 'valibot';
import type { Services } from '../services';
import type { Membership } from '../storage/repositories/Workspaces';
import type { Repositories } from '../storage/Storage';
import { isSameName } from '../workspaces/organisations';
import { type Creator, newJourney, storeJourney, storeMap } from './storeMap';

interface NewMap {
  title: string;
  sample: Sample | null;
}

/** Makes a map with its document: both or neither. */
export async function createMap(
  services: Services,
  creator: Creator,
  { title, sample }: NewMap,
): Promise<string> {
  const { storage, newId, now } = services;
  const mapId = newId();
  await storage.transaction(async (tx) => {
    const content = sample
      ? sample.content({
          organisations: await organisationsOf(sample, services, tx, creator),
          today: new Date(now()).toISOString().slice(0, 10),
        })
      : emptyJourney(title);
    const meta = { ...content.meta, title };
    const journey = newJourney(mapId, (doc) => createJourney(doc, { ...content, meta }));
    await storeMap(services, tx, journey, creator);
    await storeJourney(services, tx, journey);
  });
  return mapId;
}

/** The vendor stands in for the sample's; its partners are found by name or made. */
async function organisationsOf(
  sample: Sample,
  { newId, now }: Services,
  { organisations }: Repositories,
  { id: workspaceId, organisationId }: Membership,
): Promise<Record<string, OrganisationReference>> {
  const there = await organisations.ofWorkspace(workspaceId);
  const vendor =
    there.find(({ id, kind }) => id === organisationId && kind === 'vendor') ??
    there.find(({ kind }) => kind === 'vendor');
  const found: Record<string, OrganisationReference> = {};
  for (const { key, name, kind } of sample.organisations) {
    const known = kind === 'vendor' ? vendor : there.find((other) => isSameName(other.name, name));
    const organisation =
      known ?? (await organisations.insert({ id: newId(), workspaceId, name, kind, createdAt: now() }));
    found[key] = reference(organisation);
  }
  return found;
}

function reference({ id, name }: { id: string; name: string }): OrganisationReference {
  return v.parse(OrganisationReference, { id, name });
}
