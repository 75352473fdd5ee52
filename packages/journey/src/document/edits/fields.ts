import { type JourneyEditor, type Pen, penOf } from '../editor';
import { InvalidEdit } from '../invalidEdit';
import type { RawEntity } from '../roots';
import {
  type DocumentKind,
  type DocumentReference,
  type Field,
  type FieldValue,
  memberKey,
  SCHEMA,
  type SettableField,
} from '../schema';
import { sameValue } from '../values';
import { newValue } from './addEntity';
import { mustBeLive } from './lookUp';

/** They have edits of their own, which look at what they refer to. */
const GUARDED: ReadonlySet<string> = new Set(['place', 'order', 'route', 'spot']);

/**
 * Sets a field to a value. Of a set or record only the members that differ are written, so that what somebody
 * else adds to it at the same time stays. Setting what is there already writes nothing.
 *
 * @throws InvalidEdit `gone`, or `invalid` with the field named
 */
export function setField<K extends DocumentKind, F extends SettableField<K>>(
  editor: JourneyEditor,
  reference: DocumentReference<K>,
  field: F,
  value: FieldValue<K, F>,
): void {
  const pen = penOf(editor);
  const declared = SCHEMA[reference.kind].byName.get(field);
  if (declared === undefined || declared.codec === 'text' || GUARDED.has(field)) {
    throw new InvalidEdit('invalid', `${reference.kind} has no field ${field} to set`, field);
  }
  const entity = mustBeLive(pen.doc, reference);
  if (value === undefined) throw new InvalidEdit('invalid', `${field}: No value`, field);
  const checked = newValue(declared, value);
  const lacking = SCHEMA[reference.kind].lacks((name) => (name === field ? checked : entity.get(name)));
  if (lacking !== null) throw new InvalidEdit('invalid', `${lacking}: Missing`, lacking);
  pen.record(() => writeField(pen, entity, declared, checked));
}

function writeField(
  pen: Pen,
  entity: RawEntity,
  field: Exclude<Field, { codec: 'text' }>,
  value: unknown,
): void {
  if (field.codec === 'register') {
    if (entity.has(field.name) || !sameValue(value, field.fallback)) pen.write(entity, field.name, value);
    return;
  }
  const taken = field.codec === 'set' ? false : null;
  const wanted = new Map<string, unknown>(
    field.codec === 'set'
      ? (value as string[]).map((member) => [member, true])
      : Object.entries(value as object),
  );
  const prefix = memberKey(field.name, '');
  for (const key of [...entity.keys()]) {
    if (key.startsWith(prefix) && !wanted.has(key.slice(prefix.length))) pen.write(entity, key, taken);
  }
  for (const [member, stored] of wanted) pen.write(entity, memberKey(field.name, member), stored);
}
