import type * as Y from 'yjs';
import type { EntityReference } from '../model/journey';
import { deletedAt } from './readEntity';
import { registerState } from './register';
import { rawEntity } from './roots';
import { DELETED } from './schema';

/**
 * The Yjs client that deleted a thing: presence tells who that is, while they are here.
 *
 * @returns null when it is not deleted
 */
export function deleterOf(doc: Y.Doc, reference: EntityReference): number | null {
  const entity = rawEntity(doc, reference);
  if (entity === null || typeof deletedAt(entity) !== 'number') return null;
  return registerState(entity, DELETED).write?.client ?? null;
}
