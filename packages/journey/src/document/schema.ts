import * as v from 'valibot';
import { Card } from '../model/card';
import { FreeShape, lackedByFree, MAX_NOTE_TEXT } from '../model/free';
import { Friction } from '../model/friction';
import type { EntityId, EntityKind } from '../model/journey';
import { Lane } from '../model/lane';
import { Meta } from '../model/meta';
import { Metric } from '../model/metric';
import { Path } from '../model/path';
import { Stage } from '../model/stage';
import { Touchpoint } from '../model/touchpoint';

/** The form of the document that this code reads and writes; kept at `version` in its meta. */
export const DOCUMENT_VERSION = 1;

const MODELS = {
  meta: Meta,
  stage: Stage,
  lane: Lane,
  touchpoint: Touchpoint,
  path: Path,
  card: Card,
  friction: Friction,
  metric: Metric,
  free: FreeShape,
} as const;

/** The map's own fields (`meta`) count as an entity of which there is one. */
export type DocumentKind = keyof typeof MODELS;

/** Names what an edit is about: an entity, or the map itself. */
export type DocumentReference<K extends DocumentKind = DocumentKind> = {
  [Kind in K]: Kind extends EntityKind
    ? { readonly kind: Kind; readonly id: EntityId<Kind> }
    : { readonly kind: Kind };
}[K];

type Entries<K extends DocumentKind> = (typeof MODELS)[K]['entries'];

/**
 * How a field is kept follows from its model, so that it is declared once:
 *
 * | model                  | kept as                                                                       |
 * |------------------------|-------------------------------------------------------------------------------|
 * | a bare `string()`      | text: a Y.Text made with its entity                                           |
 * | `array(…)`             | set: `field/<member>` → true, or false once taken out; members sort as strings |
 * | `record(…)`            | record: `field/<key>` → value, or null once taken out                         |
 * | anything else          | register: one JSON value; absent means its default                            |
 */
type CodecOf<Schema> = Schema extends { readonly pipe: readonly unknown[] }
  ? 'register'
  : Schema extends { readonly type: 'string' }
    ? 'text'
    : Schema extends { readonly type: 'array' }
      ? 'set'
      : Schema extends { readonly type: 'record' }
        ? 'record'
        : 'register';

type FieldsWith<K extends DocumentKind, Codec> = {
  [F in keyof Entries<K>]: F extends 'id' ? never : CodecOf<Entries<K>[F]> extends Codec ? F : never;
}[keyof Entries<K>] &
  string;

/** Fields that have an edit of their own, for what they refer to has to be looked at. */
type Guarded = 'place' | 'order' | 'route' | 'spot';
/** The fields that are typed into. */
export type TextField<K extends DocumentKind> = FieldsWith<K, 'text'>;
/** The fields that are set as a whole. */
export type SettableField<K extends DocumentKind> = Exclude<
  FieldsWith<K, 'register' | 'set' | 'record'>,
  Guarded
>;
export type FieldValue<K extends DocumentKind, F extends string> = F extends keyof Entries<K>
  ? Entries<K>[F] extends v.GenericSchema
    ? v.InferOutput<Entries<K>[F]>
    : never
  : never;

export type Field =
  | { readonly name: string; readonly codec: 'text' }
  | {
      readonly name: string;
      readonly codec: 'register';
      readonly schema: v.GenericSchema;
      /** What an absent register means; undefined: it must be there. */
      readonly fallback: unknown;
    }
  | { readonly name: string; readonly codec: 'set'; readonly member: v.GenericSchema }
  | {
      readonly name: string;
      readonly codec: 'record';
      readonly key: v.GenericSchema;
      readonly value: v.GenericSchema;
    };

/** How one kind of entity lives in the document. */
export interface EntitySchema {
  readonly kind: DocumentKind;
  /** The root Y.Map: of id → Y.Map, or for meta the entity itself. */
  readonly root: string;
  readonly id: v.GenericSchema;
  readonly fields: readonly Field[];
  /** Whether any field is a set or a record, kept under keys with a slash. */
  readonly hasMembers: boolean;
  readonly byName: ReadonlyMap<string, Field>;
  /** The first field that an entity lacks to be whole, where that depends on its other fields; null: none. */
  readonly lacks: (field: (name: string) => unknown) => string | null;
  /** Letters that may be typed into one of its texts; what is there already is read whatever its length. */
  readonly mostLetters: number;
}

/** What stands for the id of the map's own fields where one is needed. */
export const META_ID = 'meta';

const NO_FALLBACKS: Readonly<Record<string, unknown>> = {};

function fallbackOf(schema: v.GenericSchema): unknown {
  if (schema.type === 'nullable') return null;
  return schema.type === 'boolean' ? false : undefined;
}

function fieldOf(name: string, schema: v.GenericSchema, fallbacks: Readonly<Record<string, unknown>>): Field {
  const bare = !('pipe' in schema);
  if (bare && schema.type === 'string') return { name, codec: 'text' };
  if (bare && schema.type === 'array') {
    return { name, codec: 'set', member: (schema as unknown as { item: v.GenericSchema }).item };
  }
  if (bare && schema.type === 'record') {
    const { key, value } = schema as unknown as { key: v.GenericSchema; value: v.GenericSchema };
    return { name, codec: 'record', key, value };
  }
  return { name, codec: 'register', schema, fallback: fallbacks[name] ?? fallbackOf(schema) };
}

type Special = Partial<Pick<EntitySchema, 'lacks' | 'mostLetters'>>;

function entitySchema(
  kind: DocumentKind,
  root: string,
  fallbacks = NO_FALLBACKS,
  { lacks = () => null, mostLetters = Number.POSITIVE_INFINITY }: Special = {},
): EntitySchema {
  const entries: Readonly<Record<string, v.GenericSchema>> = MODELS[kind].entries;
  const fields = Object.entries(entries)
    .filter(([name]) => name !== 'id')
    .map(([name, schema]) => fieldOf(name, schema, fallbacks));
  const byName = new Map(fields.map((field) => [field.name, field]));
  const hasMembers = fields.some(({ codec }) => codec === 'set' || codec === 'record');
  const id = entries.id ?? v.literal(META_ID);
  return { kind, root, id, fields, hasMembers, byName, lacks, mostLetters };
}

const FREE_FALLBACKS = { fill: 'none', dash: 'solid', scale: 'medium', align: 'start', bend: 0, heads: 'to' };

/** One row per kind; only defaults that don't follow from the model (null, false, empty) are spelt out. */
export const SCHEMA: Readonly<Record<DocumentKind, EntitySchema>> = {
  meta: entitySchema('meta', 'meta', { kind: 'customer-journey', state: 'current' }),
  stage: entitySchema('stage', 'stages'),
  lane: entitySchema('lane', 'lanes'),
  touchpoint: entitySchema('touchpoint', 'touchpoints'),
  path: entitySchema('path', 'paths'),
  card: entitySchema('card', 'cards'),
  friction: entitySchema('friction', 'frictions'),
  metric: entitySchema('metric', 'metrics', { unit: '', direction: 'up' }),
  free: entitySchema('free', 'freeform', FREE_FALLBACKS, { lacks: lackedByFree, mostLetters: MAX_NOTE_TEXT }),
};

/** In the order in which a reader meets them. */
export const ENTITY_KINDS = [
  'stage',
  'lane',
  'touchpoint',
  'path',
  'card',
  'friction',
  'metric',
  'free',
] as const satisfies readonly EntityKind[];

/** Where "deleted" is kept: `false`, or since when (milliseconds of the epoch). */
export const DELETED = 'deleted';
export const VERSION = 'version';

/** The key of a member of a set or record. */
export function memberKey(field: string, member: string): string {
  return `${field}/${member}`;
}
