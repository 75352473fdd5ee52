import { createJourney, type JourneyContent } from '@journey-canvas/journey';
import { Problem } from '../../errors';
import { IMAGE_QUOTA } from '../../images/quota';
import type { Services } from '../../services';
import type { Organisation } from '../../storage/repositories/Organisations';
import { isSameName } from '../../workspaces/organisations';
import { canInWorkspace } from '../../workspaces/policy';
import { type Creator, newJourney, storeJourney, storeMap } from '../storeMap';
import { matchOrganisations, withOwners } from './matchOrganisations';
import type { JourneyFile } from './readJourneyFile';

const TITLE_LIMIT = 200;

/** Makes a map of a file: the map, its document and its pictures, or nothing. Partners made on the way stay. */
export async function importMap(services: Services, creator: Creator, file: JourneyFile): Promise<string> {
  const { storage, newId } = services;
  const owners = await ownersFor(services, creator, file.content);
  const content = withOwners(
    { ...file.content, meta: await metaFor(services, creator, file.content) },
    owners,
  );
  const journey = newJourney(newId(), (doc) => createJourney(doc, content));
  try {
    await storage.transaction((tx) => storeMap(services, tx, journey, creator));
    await storePictures(services, journey.mapId, creator.userId, file);
    // Last of all: a map without its document is not found, and goes by itself.
    await storage.transaction((tx) => storeJourney(services, tx, journey));
  } catch (error) {
    await storage.maps.remove(journey.mapId).catch(() => {});
    throw error;
  }
  return journey.mapId;
}

/** What each organisation of the file becomes; those that are kept as names are not among them. */
async function ownersFor(
  { storage, events, newId, now }: Services,
  { id: workspaceId, role }: Creator,
  content: JourneyContent,
): Promise<ReadonlyMap<string, Pick<Organisation, 'id' | 'name'>>> {
  const owners = new Map<string, Pick<Organisation, 'id' | 'name'>>();
  const made: Organisation[] = [];
  await storage.transaction(async ({ organisations }) => {
    const there = await organisations.ofWorkspace(workspaceId);
    for (const named of matchOrganisations(content, there, canInWorkspace(role, 'add organisations'))) {
      if (named.match) owners.set(named.id, named.match);
      if (!named.made) continue;
      const { name } = named;
      const known = made.find((other) => isSameName(other.name, name));
      const partner = { id: newId(), workspaceId, name, kind: 'partner', createdAt: now() } as const;
      const own = known ?? (await organisations.insert(partner));
      if (!known) made.push(own);
      owners.set(named.id, own);
    }
  });
  if (made.length > 0) events.tell({ kind: 'workspace', workspaceId });
  return owners;
}

/** One line as a title, and no parent from elsewhere. */
async function metaFor({ storage }: Services, { id }: Creator, { meta }: JourneyContent) {
  const letters = [...meta.title.replaceAll(/[\p{Cc}\p{Cs}]+/gu, ' ').trim()];
  const parent = meta.parent === null ? null : await storage.maps.byId(meta.parent);
  return {
    ...meta,
    title: letters.slice(0, TITLE_LIMIT).join(''),
    parent: parent?.workspaceId === id ? meta.parent : null,
  };
}

async function storePictures(
  { storage, now }: Services,
  mapId: string,
  createdBy: string,
  { pictures }: JourneyFile,
): Promise<void> {
  for (const picture of pictures) {
    const result = await storage.images.insert(
      { ...picture, mapId, createdBy, createdAt: now() },
      IMAGE_QUOTA,
    );
    if (result === 'full') {
      throw new Problem('too-large', { detail: 'The pictures in the file have more than 100 MiB together.' });
    }
  }
}
