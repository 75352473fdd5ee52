import type * as Y from 'yjs';
import type { FreeShape } from '../model/free';
import { byOrder, type EntityId, type EntityKind, type EntityTypes } from '../model/journey';
import { type Deleted, type EntityReading, readEntity, type Unreadable } from './readEntity';
import { type FreeReadings, settleSpots } from './readFree';
import { rootOf } from './roots';

/** What was read of all entities of a kind. */
export interface KindReading<K extends EntityKind> {
  /** By id, in its order. */
  readonly entities: ReadonlyMap<string, EntityReading<K>>;
  /** Stages and lanes in their order, the others by id. */
  readonly live: readonly EntityTypes[K]['value'][];
  readonly liveById: ReadonlyMap<EntityId<K>, EntityTypes[K]['value']>;
  readonly unreadable: readonly Unreadable[];
  readonly deleted: readonly Deleted[];
}

export function readKind<K extends EntityKind>(doc: Y.Doc, kind: K): KindReading<K> {
  const found = [...(rootOf(doc, kind)?.entries() ?? [])];
  return kindReading(
    kind,
    found.map(([id, entity]) => [id, readEntity(kind, id, entity)]),
  );
}

/** Reads some entities of a kind again; what reads as before stays the same by identity. */
export function rereadKind<K extends EntityKind>(
  doc: Y.Doc,
  kind: K,
  last: KindReading<K>,
  ids: ReadonlySet<string>,
  same: (a: EntityReading<K>, b: EntityReading<K>) => boolean,
): KindReading<K> {
  const root = rootOf(doc, kind);
  const entities = new Map(last.entities);
  let changed = false;
  for (const id of ids) {
    const before = entities.get(id);
    const after = root?.has(id) ? readEntity(kind, id, root.get(id)) : undefined;
    if (before !== undefined && after !== undefined && same(before, after)) continue;
    if (before === undefined && after === undefined) continue;
    changed = true;
    if (after === undefined) entities.delete(id);
    else entities.set(id, after);
  }
  return changed ? kindReading(kind, [...entities]) : last;
}

function kindReading<K extends EntityKind>(kind: K, entries: [string, EntityReading<K>][]): KindReading<K> {
  entries.sort(([a], [b]) => (a < b ? -1 : 1));
  const live: EntityTypes[K]['value'][] = [];
  const unreadable: Unreadable[] = [];
  const deleted: Deleted[] = [];
  for (const [, reading] of entries) {
    if (reading.state === 'live') live.push(reading.value);
    else if (reading.state === 'deleted') deleted.push(reading.deleted);
    else unreadable.push(reading.unreadable);
  }
  if (kind === 'free') settleSpots(live as FreeShape[], new Map(entries) as FreeReadings);
  const liveById = new Map(live.map((value) => [value.id, value] as const));
  if (kind === 'stage' || kind === 'lane') (live as { order: string; id: string }[]).sort(byOrder);
  return { entities: new Map(entries), live, liveById, unreadable, deleted };
}
