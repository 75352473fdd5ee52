import * as Y from 'yjs';
import type { Services } from '../services';
import { SYSTEM_AUTHOR } from '../storage/DocumentLog';
import type { Membership } from '../storage/repositories/Workspaces';
import type { Transaction } from '../storage/Storage';
import { journeyDocumentId } from './documents';
import { mapFieldsOf } from './mapFields';

export type Creator = Membership & { readonly userId: string };

/** A map's first state, ready to be stored. */
export interface NewJourney {
  readonly mapId: string;
  readonly update: Uint8Array;
  readonly clientId: number;
  readonly fields: ReturnType<typeof mapFieldsOf>;
}

/** Fills a document and takes down its state; the document itself is thrown away. */
export function newJourney(mapId: string, fill: (doc: Y.Doc) => void): NewJourney {
  const doc = new Y.Doc();
  try {
    fill(doc);
    const update = Y.encodeStateAsUpdate(doc);
    return { mapId, update, clientId: doc.clientID, fields: mapFieldsOf(doc) };
  } finally {
    doc.destroy();
  }
}

/** Puts the map into its list, for nobody to see yet. Inside a transaction, before {@link storeJourney}. */
export async function storeMap(
  { now }: Pick<Services, 'now'>,
  { maps }: Pick<Transaction, 'maps'>,
  { mapId, fields }: NewJourney,
  { userId: createdBy, organisationId, id: workspaceId }: Creator,
): Promise<void> {
  // The database takes no NUL; a title of the document may have one.
  const title = fields.title.replaceAll('\0', '');
  await maps.insert({
    id: mapId,
    workspaceId,
    organisationId,
    createdBy,
    createdAt: now(),
    ...fields,
    title,
  });
}

/** Makes the map's document: from here on the map is found. */
export async function storeJourney(
  { newId }: Pick<Services, 'newId'>,
  { log }: Pick<Transaction, 'log'>,
  { mapId, update, clientId }: NewJourney,
): Promise<void> {
  const clients = new Map([[clientId, SYSTEM_AUTHOR]]);
  await log.create(journeyDocumentId(mapId), mapId, newId(), update, SYSTEM_AUTHOR, clients);
}
