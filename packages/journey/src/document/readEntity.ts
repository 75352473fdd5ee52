import { FreeKind, FreeSpot } from '../model/free';
import type { EntityKind, EntityReference, EntityTypes } from '../model/journey';
import type { Meta } from '../model/meta';
import { Place } from '../model/values';
import { FREE_KIND_WORDS } from '../words/kindWords';
import { emptyMeta } from './content';
import { type FieldProblem, readFields } from './readFields';
import { isRawEntity, isText, type RawEntity } from './roots';
import { DELETED, DOCUMENT_VERSION, type DocumentKind, META_ID, SCHEMA, VERSION } from './schema';
import { check } from './values';

/** An entity that is there but cannot be read. Nothing of it is lost: `repair` sets right what is faulty. */
export interface Unreadable {
  readonly kind: DocumentKind;
  readonly id: string;
  /** Its title, name or text as far as that can be read; of a free shape without words its kind. */
  readonly title: string;
  readonly place: Place | null;
  readonly problems: readonly FieldProblem[];
}

/** An entity that was deleted and can be restored; `at` is when, in milliseconds of the epoch. */
export type Deleted = EntityReference & { readonly title: string; readonly at: number };

export type EntityReading<K extends EntityKind = EntityKind> =
  | { readonly state: 'live'; readonly value: EntityTypes[K]['value'] }
  | { readonly state: 'deleted'; readonly deleted: Deleted; readonly spot: FreeSpot | null }
  | { readonly state: 'unreadable'; readonly unreadable: Unreadable; readonly spot: FreeSpot | null };

/** Reads one entity as found under its id; never throws, whatever that is. */
export function readEntity<K extends EntityKind>(kind: K, id: string, found: unknown): EntityReading<K> {
  if (!isRawEntity(found)) {
    return { state: 'unreadable', unreadable: unreadable(kind, id, null, [NOT_AN_ENTITY]), spot: null };
  }
  const deleted = deletedAt(found);
  if (typeof deleted === 'number') {
    const reference = { kind, id } as EntityReference;
    const told = { ...reference, title: titleOf(kind, found), at: deleted };
    return { state: 'deleted', deleted: told, spot: spotOf(kind, found) };
  }
  const { value, problems } = readFields(kind, found);
  const checkedId = check(SCHEMA[kind].id, id);
  if (!checkedId.ok) problems.unshift({ field: 'id', problem: checkedId.problem });
  if (deleted === 'faulty') problems.unshift({ field: DELETED, problem: 'Neither false nor a time' });
  const lacking = problems.length > 0 ? null : SCHEMA[kind].lacks((name) => value[name]);
  if (lacking !== null) problems.push({ field: lacking, problem: 'Missing' });
  if (problems.length > 0) {
    const told = unreadable(kind, id, found, problems);
    return { state: 'unreadable', unreadable: told, spot: spotOf(kind, found) };
  }
  // Every field has passed its own schema, and these together are the model's.
  return { state: 'live', value: { id, ...value } as EntityTypes[K]['value'] };
}

const NOT_AN_ENTITY: FieldProblem = { field: '', problem: 'Not an entity' };

/** What was read of the map itself. */
export interface MetaReading {
  readonly meta: Meta;
  readonly unreadable: Unreadable | null;
  /** The document's version when this code is too old for it, else null. */
  readonly newerVersion: number | null;
}

/** What the map says of itself: always readable, with defaults in the place of what is not. */
export function readMeta(found: RawEntity | null): MetaReading {
  // A document that nothing has reached yet is empty, not faulty.
  if (found === null || found.size === 0) {
    return { meta: emptyMeta(''), unreadable: null, newerVersion: null };
  }
  const { value, problems } = readFields('meta', found);
  return {
    meta: { ...emptyMeta(''), ...value },
    unreadable: problems.length > 0 ? unreadable('meta', META_ID, found, problems) : null,
    newerVersion: newerVersion(found),
  };
}

/** The version of a document that is newer than this code, else null. */
export function newerVersion(meta: RawEntity | null): number | null {
  const version = meta?.get(VERSION);
  return typeof version === 'number' && version > DOCUMENT_VERSION ? version : null;
}

/** Since when it is deleted, false when it is not. */
export function deletedAt(entity: RawEntity): number | false | 'faulty' {
  const deleted = entity.get(DELETED) ?? false;
  if (deleted === false) return false;
  return typeof deleted === 'number' && Number.isFinite(deleted) && deleted >= 0 ? deleted : 'faulty';
}

function unreadable(
  kind: DocumentKind,
  id: string,
  found: RawEntity | null,
  problems: readonly FieldProblem[],
): Unreadable {
  return {
    kind,
    id,
    title: found === null ? '' : titleOf(kind, found),
    place: found === null ? null : placeOf(found),
    problems,
  };
}

/** The first text of a kind is what it is called by. */
function titleOf(kind: DocumentKind, found: RawEntity): string {
  return textTitle(kind, found) || (kind === 'free' ? freeTitle(found) : '');
}

/** Without a note's text: the words of a text, an arrow or a frame, what an image shows, else what kind it is. */
function freeTitle(found: RawEntity): string {
  const words = found.get('words');
  if (typeof words === 'string' && words !== '') return words;
  const image = found.get('image');
  const alt: unknown = typeof image === 'object' && image !== null ? Reflect.get(image, 'alt') : '';
  if (typeof alt === 'string' && alt !== '') return alt;
  const kind = check(FreeKind, found.get('kind'));
  return kind.ok ? FREE_KIND_WORDS[kind.value as FreeKind] : '';
}

function textTitle(kind: DocumentKind, found: RawEntity): string {
  const field = SCHEMA[kind].fields.find(({ codec }) => codec === 'text');
  const text = field === undefined ? undefined : found.get(field.name);
  if (isText(text)) return text.toString();
  return typeof text === 'string' ? text : '';
}

/** Where a free shape says it lies, as far as that can be read. */
function spotOf(kind: DocumentKind, found: RawEntity): FreeSpot | null {
  if (kind !== 'free') return null;
  const checked = check(FreeSpot, found.get('spot'));
  return checked.ok ? (checked.value as FreeSpot) : null;
}

/** The cell that an entity says it sits in; null when it names none that could exist. */
export function placeOf(found: RawEntity): Place | null {
  const checked = check(Place, found.get('place'));
  return checked.ok ? (checked.value as Place) : null;
}
