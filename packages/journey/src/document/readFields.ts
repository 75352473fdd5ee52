import { isText, type RawEntity } from './roots';
import { type DocumentKind, type Field, memberKey, SCHEMA } from './schema';
import { type Checked, check } from './values';

export interface FieldProblem {
  /** The field, or `field/member` for one member of a set or record; empty when it is the entity as a whole. */
  readonly field: string;
  readonly problem: string;
}

export interface FieldsRead {
  /** The fields that can be read. */
  readonly value: Record<string, unknown>;
  readonly problems: FieldProblem[];
}

type Member = readonly [member: string, value: unknown];
type FieldWith<Codec> = Extract<Field, { codec: Codec }>;

/** Reads every field of an entity, each for itself. */
export function readFields(kind: DocumentKind, found: RawEntity): FieldsRead {
  const read: FieldsRead = { value: {}, problems: [] };
  const members = membersOf(kind, found);
  for (const field of SCHEMA[kind].fields) {
    if (field.codec === 'text') readText(field.name, found.get(field.name), read);
    else if (field.codec === 'register') readRegister(field, found.get(field.name), read);
    else if (field.codec === 'set') readSet(field, members.get(field.name) ?? [], read);
    else readRecord(field, members.get(field.name) ?? [], read);
  }
  return read;
}

/** The members of the entity's sets and records, sorted, by field. */
function membersOf(kind: DocumentKind, found: RawEntity): Map<string, Member[]> {
  const members = new Map<string, Member[]>();
  if (!SCHEMA[kind].hasMembers) return members;
  for (const [key, value] of found.entries()) {
    const slash = key.indexOf('/');
    if (slash < 0) continue;
    const field = key.slice(0, slash);
    const list = members.get(field) ?? [];
    members.set(field, list);
    list.push([key.slice(slash + 1), value]);
  }
  for (const list of members.values()) list.sort(([a], [b]) => (a < b ? -1 : 1));
  return members;
}

function readText(name: string, text: unknown, { value, problems }: FieldsRead): void {
  if (isText(text)) value[name] = text.toString();
  else problems.push({ field: name, problem: text === undefined ? 'No text' : 'Not a text' });
}

function readRegister(field: FieldWith<'register'>, stored: unknown, { value, problems }: FieldsRead): void {
  if (stored === undefined && field.fallback !== undefined) {
    value[field.name] = field.fallback;
    return;
  }
  const checked = check(field.schema, stored);
  if (checked.ok) value[field.name] = checked.value;
  else problems.push({ field: field.name, problem: checked.problem });
}

function readSet(field: FieldWith<'set'>, members: readonly Member[], { value, problems }: FieldsRead): void {
  const inside: unknown[] = [];
  for (const [member, present] of members) {
    if (present === false) continue;
    const checked = present === true ? check(field.member, member) : NEITHER;
    if (checked.ok) inside.push(checked.value);
    else problems.push({ field: memberKey(field.name, member), problem: checked.problem });
  }
  value[field.name] = inside;
}

const NEITHER: Checked = { ok: false, problem: 'Neither true nor false' };

function readRecord(
  field: FieldWith<'record'>,
  members: readonly Member[],
  { value, problems }: FieldsRead,
): void {
  const inside: [string, unknown][] = [];
  for (const [member, stored] of members) {
    if (stored === null) continue;
    const key = checkRecordKey(field.key, member);
    const checked = key.ok ? check(field.value, stored) : key;
    if (checked.ok) inside.push([member, checked.value]);
    else problems.push({ field: memberKey(field.name, member), problem: checked.problem });
  }
  value[field.name] = Object.fromEntries(inside);
}

/** Names that mean something to every JavaScript object are no keys: readers of the JSON would drop them. */
const INHERITED = new Set(['__proto__', 'constructor', 'prototype']);

export function checkRecordKey(schema: Parameters<typeof check>[0], key: string): Checked {
  return INHERITED.has(key) ? { ok: false, problem: 'A key that objects inherit' } : check(schema, key);
}
