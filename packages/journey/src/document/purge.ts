import type * as Y from 'yjs';
import type { EntityKind } from '../model/journey';
import { namedFrame } from './namedFrame';
import { deletedAt } from './readEntity';
import { type RawEntity, rawEntities, rootOf } from './roots';
import { ENTITY_KINDS } from './schema';

/**
 * Takes what was deleted before a moment (milliseconds of the epoch) out of the document for good, in one transaction.
 * For the server alone. A deleted frame stays while a shape that stays lies in it: where that shape is would be lost.
 *
 * @returns how many entities went
 */
export function purgeDeleted(doc: Y.Doc, before: number): number {
  return doc.transact(() => {
    let gone = 0;
    for (const kind of ENTITY_KINDS) {
      const root = rootOf(doc, kind);
      for (const id of purged(doc, kind, before)) {
        root?.delete(id);
        gone += 1;
      }
    }
    return gone;
  });
}

function purged(doc: Y.Doc, kind: EntityKind, before: number): ReadonlySet<string> {
  const entities = new Map(rawEntities(doc, kind));
  const ids = new Set<string>();
  for (const [id, entity] of entities) {
    const at = deletedAt(entity);
    if (typeof at === 'number' && at < before) ids.add(id);
  }
  if (kind === 'free' && ids.size > 0) keepFrames(entities, ids);
  return ids;
}

function keepFrames(entities: ReadonlyMap<string, RawEntity>, ids: Set<string>): void {
  for (const [id, entity] of entities) {
    if (ids.has(id)) continue;
    for (let frame = namedFrame(entity); frame !== null && ids.delete(frame); ) {
      const outer = entities.get(frame);
      frame = outer === undefined ? null : namedFrame(outer);
    }
  }
}
