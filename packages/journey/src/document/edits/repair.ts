import * as Y from 'yjs';
import { LaneId, StageId, TouchpointId } from '../../model/ids';
import type { EntityKind, EntityReference } from '../../model/journey';
import { isOrderKey, orderBetween } from '../../model/order';
import type { Route } from '../../model/path';
import { OrderKey } from '../../model/values';
import { type JourneyEditor, type Pen, penOf } from '../editor';
import { InvalidEdit } from '../invalidEdit';
import { readEntity, readMeta, type Unreadable } from '../readEntity';
import { type RawEntity, rawEntity, rootOf } from '../roots';
import { DELETED, type DocumentKind, type DocumentReference, type Field, SCHEMA } from '../schema';
import { check, wellFormed } from '../values';
import { orderOf } from './place';
import { repairedFreeKind, repairedSpot, replacementFor } from './repairFree';
import { siblings } from './siblings';

/** Stands for the stage or lane of what has none: such a thing shows as unplaced. */
const NOWHERE = 'unplaced';

/**
 * Makes an unreadable entity readable: its faulty fields, and no others, get their defaults, in one undo step.
 * Of a faulty place, spot or route the parts that can be read stay; a faulty place is otherwise nowhere (unplaced).
 *
 * @throws InvalidEdit `not-repairable` when there is no default to give (no entity at all, an impossible id, a
 * path without a start, a drawing without a line); `remove` takes such a thing away
 */
export function repair(editor: JourneyEditor, { kind, id }: Unreadable): void {
  const pen = penOf(editor);
  const reference = { kind, id } as DocumentReference;
  const entity = rawEntity(pen.doc, reference);
  if (entity === null) throw notRepairable(kind, id);
  const writes = new Map<string, unknown>();
  for (const { field } of problemsOf(pen, kind, id)) {
    const value = repaired(pen, kind, field, entity);
    if (value === undefined) throw notRepairable(kind, id, field);
    writes.set(field, value);
  }
  const { lacks } = SCHEMA[kind];
  const after = (name: string) => (writes.has(name) ? writes.get(name) : entity.get(name));
  for (let field = lacks(after); field !== null; field = lacks(after)) {
    const value = replacementFor(field);
    if (value === undefined) throw notRepairable(kind, id, field);
    writes.set(field, value);
  }
  pen.record(() => {
    for (const [key, value] of writes) pen.write(entity, key, value);
  });
}

function problemsOf({ doc }: Pen, kind: DocumentKind, id: string) {
  if (kind === 'meta') return readMeta(rootOf(doc, 'meta')).unreadable?.problems ?? [];
  const reading = readEntity(kind, id, rawEntity(doc, { kind, id } as EntityReference));
  return reading.state === 'unreadable' ? reading.unreadable.problems : [];
}

function notRepairable(kind: DocumentKind, id: string, field?: string): InvalidEdit {
  return new InvalidEdit('not-repairable', `The ${kind} ${id.slice(0, 64)} cannot be repaired`, field);
}

/** What to write in the place of a faulty value; undefined when there is nothing. */
function repaired(pen: Pen, kind: DocumentKind, key: string, entity: RawEntity): unknown {
  if (key === DELETED) return false;
  const stored = entity.get(key);
  const slash = key.indexOf('/');
  const field = SCHEMA[kind].byName.get(slash < 0 ? key : key.slice(0, slash));
  switch (field?.codec) {
    case 'text':
      return new Y.Text(typeof stored === 'string' ? wellFormed(stored) : '');
    case 'set':
      return false;
    case 'record':
      return null;
    case 'register':
      return field.fallback !== undefined ? field.fallback : repairedRegister(pen, kind, field, entity);
    default:
      return undefined;
  }
}

/** Registers without a default. */
function repairedRegister(
  pen: Pen,
  kind: DocumentKind,
  field: Extract<Field, { codec: 'register' }>,
  entity: RawEntity,
): unknown {
  const stored = entity.get(field.name);
  if (field.name === 'order' && kind !== 'meta') return lastOrder(pen, kind);
  if (field.name === 'place') return repairedPlace(pen, stored);
  if (field.name === 'spot') return repairedSpot(stored);
  if (field.name === 'route') return repairedRoute(stored);
  if (field.name === 'subject') return { kind: 'map' };
  if (field.name !== 'kind') return undefined;
  if (kind === 'free') return repairedFreeKind(entity);
  return kind === 'lane' ? 'notes' : 'note';
}

function lastOrder({ doc, random }: Pen, kind: EntityKind): OrderKey {
  const last = siblings(doc, kind, orderOf).findLast(({ order }) => isOrderKey(order));
  return orderBetween((last?.order ?? null) as OrderKey | null, null, random);
}

function repairedPlace({ random }: Pen, stored: unknown): object {
  const order = part(stored, 'order', OrderKey);
  return {
    stage: part(stored, 'stage', StageId) ?? NOWHERE,
    lane: part(stored, 'lane', LaneId) ?? NOWHERE,
    order: order ?? orderBetween(null, null, random),
  };
}

function repairedRoute(stored: unknown): Route | undefined {
  const from = part(stored, 'from', TouchpointId) as TouchpointId | undefined;
  const to = part(stored, 'to', TouchpointId) as TouchpointId | undefined;
  if (from === undefined) return undefined;
  return to === undefined ? { kind: 'exit', from, to: null } : { kind: 'best-bet', from, to };
}

function part(stored: unknown, key: string, schema: Parameters<typeof check>[0]): unknown {
  if (typeof stored !== 'object' || stored === null) return undefined;
  const checked = check(schema, Reflect.get(stored, key));
  return checked.ok ? checked.value : undefined;
}
