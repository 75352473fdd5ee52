import type * as Y from 'yjs';
import type { EntityKind } from '../../model/journey';
import { InvalidEdit } from '../invalidEdit';
import { deletedAt } from '../readEntity';
import { type RawEntity, rawEntities, rawEntity } from '../roots';
import type { DocumentReference } from '../schema';

/** The entity that an edit is about. @throws InvalidEdit `gone` when it is not there, or deleted */
export function mustBeLive(doc: Y.Doc, reference: DocumentReference): RawEntity {
  const entity = rawEntity(doc, reference);
  if (entity !== null && typeof deletedAt(entity) !== 'number') return entity;
  const id = reference.kind === 'meta' ? '' : ` ${reference.id}`;
  throw new InvalidEdit('gone', `There is no ${reference.kind}${id} any more`);
}

export function* liveEntities(doc: Y.Doc, kind: EntityKind): Generator<[id: string, entity: RawEntity]> {
  for (const [id, entity] of rawEntities(doc, kind)) {
    if (typeof deletedAt(entity) !== 'number') yield [id, entity];
  }
}
