import {
  createJourney,
  emptyJourney,
  type JourneyContent,
  OrganisationReference,
  type Sample,
} from '@journey-canvas/journey';
import * as v from 'valibot';
import * as Y from 'yjs';
import type { Services } from '../services';
import { SYSTEM_AUTHOR } from '../storage/DocumentLog';
import type { Membership } from '../storage/repositories/Workspaces';
import type { Repositories } from '../storage/Storage';
import { isSameName } from '../workspaces/organisations';
import { journeyDocumentId } from './documents';

interface NewMap {
  title: string;
  sample: Sample | null;
}

/** Makes a map with its document: both or neither. */
export async function createMap(
  services: Services,
  creator: Membership & { userId: string },
  { title, sample }: NewMap,
): Promise<string> {
  const { storage, newId, now } = services;
  const mapId = newId();
  const createdAt = now();
  await storage.transaction(async (tx) => {
    const content = sample
      ? sample.content({
          organisations: await organisationsOf(sample, services, tx, creator),
          today: new Date(createdAt).toISOString().slice(0, 10),
        })
      : emptyJourney(title);
    const { kind, state } = content.meta;
    const { userId: createdBy, organisationId, id: workspaceId } = creator;
    await tx.maps.insert({
      id: mapId,
      workspaceId,
      organisationId,
      createdBy,
      createdAt,
      title,
      kind,
      state,
    });
    const { update, clientId } = seed({ ...content, meta: { ...content.meta, title } });
    const clients = new Map([[clientId, SYSTEM_AUTHOR]]);
    const documentId = journeyDocumentId(mapId);
    await tx.log.create(documentId, mapId, newId(), update, SYSTEM_AUTHOR, clients);
  });
  return mapId;
}

function seed(content: JourneyContent): { update: Uint8Array; clientId: number } {
  const doc = new Y.Doc();
  createJourney(doc, content);
  const update = Y.encodeStateAsUpdate(doc);
  doc.destroy();
  return { update, clientId: doc.clientID };
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
