import type { EntityId, EntityKind } from '../../model/journey';
import { rawEntityOf } from '../create';
import type { Pen } from '../editor';
import { InvalidEdit } from '../invalidEdit';
import { checkRecordKey } from '../readFields';
import { rootOf } from '../roots';
import { DELETED, type DocumentKind, type Field, SCHEMA } from '../schema';
import { mustCheck } from '../values';

/** Puts a new entity into the document, with defaults for what is not given; inside `record`. */
export function addEntity<K extends EntityKind>(
  pen: Pen,
  kind: K,
  given: object,
  id = pen.newId() as EntityId<K>,
): EntityId<K> {
  const root = rootOf(pen.doc, kind);
  if (root === null || root.has(id)) throw new InvalidEdit('invalid', `${kind} ${id} cannot be added`, 'id');
  const value: Record<string, unknown> = {};
  for (const field of SCHEMA[kind].fields) {
    value[field.name] = newValue(field, Reflect.get(given, field.name));
  }
  const lacking = SCHEMA[kind].lacks((name) => value[name]);
  if (lacking !== null) throw invalid(lacking, 'Missing');
  for (const { name, codec } of SCHEMA[kind].fields) {
    if (codec === 'text') mustFitIn(kind, name, String(value[name]).length, 0);
  }
  pen.create(root, id, rawEntityOf(kind, value, false), DELETED, pen.now());
  return id;
}

/** A field's value, checked as a whole; undefined gives its default. */
export function newValue(field: Field, given: unknown): unknown {
  switch (field.codec) {
    case 'text':
      if (given !== undefined && typeof given !== 'string') throw invalid(field.name, 'Not a text');
      return given ?? '';
    case 'register':
      return mustCheck(field.schema, given ?? field.fallback, field.name);
    case 'set':
      if (given !== undefined && !Array.isArray(given)) throw invalid(field.name, 'Not a list');
      return (given ?? []).map((member) => mustCheck(field.member, member, field.name));
    case 'record':
      return newRecord(field, given ?? {});
  }
}

function newRecord(field: Extract<Field, { codec: 'record' }>, given: unknown): object {
  if (typeof given !== 'object' || given === null || Array.isArray(given))
    throw invalid(field.name, 'Not a record');
  return Object.fromEntries(
    Object.entries(given).map(([key, member]) => {
      const checked = checkRecordKey(field.key, key);
      if (!checked.ok) throw invalid(field.name, checked.problem);
      return [key, mustCheck(field.value, member, field.name)];
    }),
  );
}

/** @throws InvalidEdit `invalid` when a text grows beyond what its kind takes */
export function mustFitIn(kind: DocumentKind, field: string, length: number, before: number): void {
  const most = SCHEMA[kind].mostLetters;
  if (length > most && length > before) throw invalid(field, `At most ${most} letters fit`);
}

function invalid(field: string, problem: string): InvalidEdit {
  return new InvalidEdit('invalid', `${field}: ${problem}`, field);
}
