import * as Y from 'yjs';
import type { EntityKind } from '../model/journey';
import { type DocumentKind, type DocumentReference, SCHEMA } from './schema';

export type RawEntity = Y.Map<unknown>;

/** The root Y.Map of a kind; null when this document already holds something else under its name. */
export function rootOf(doc: Y.Doc, kind: DocumentKind): Y.Map<unknown> | null {
  try {
    return doc.getMap<unknown>(SCHEMA[kind].root);
  } catch {
    return null;
  }
}

export function isRawEntity(value: unknown): value is RawEntity {
  return value instanceof Y.Map;
}

/** A Y.Text proper: its XML kin answer to other rules. */
export function isText(value: unknown): value is Y.Text {
  return value instanceof Y.Text && !(value instanceof Y.XmlText);
}

/** The Y.Map of an entity, deleted or not; null when there is none. */
export function rawEntity(doc: Y.Doc, reference: DocumentReference): RawEntity | null {
  const root = rootOf(doc, reference.kind);
  if (reference.kind === 'meta') return root;
  const entity = root?.get(reference.id);
  return isRawEntity(entity) ? entity : null;
}

/** Every entity of a kind with its Y.Map, deleted ones included. */
export function* rawEntities(doc: Y.Doc, kind: EntityKind): Generator<[id: string, entity: RawEntity]> {
  for (const [id, entity] of rootOf(doc, kind)?.entries() ?? []) {
    if (isRawEntity(entity)) yield [id, entity];
  }
}
