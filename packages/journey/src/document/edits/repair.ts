import * as Y from 'yjs';
import { LaneId, StageId, TouchpointId } from '../../model/ids';
import type { EntityKind, EntityReference } from '../../model/journey';
import { isOrderKey, orderBetween } from '../../model/order';
import type { Route } from '../../model/path';
import { OrderKey } from '../../model/values';
import { type JourneyEditor, type Pen, penOf } from '../editor';
import { InvalidEdit } from '../invalidEdit';
import { readEntity, readMeta, type Unreadable } from '../readEntity';
import { rawEntity, rootOf } from '../roots';
import { DELETED, type DocumentKind, type DocumentReference, type Field, SCHEMA } from '../schema';
import { check, wellFormed } from '../values';
import { orderOf } from './place';
import { siblings } from './siblings';

/** Stands for the stage or lane of what has none: such a thing shows as unplaced. */
const NOWHERE = 'unplaced';

/**
 * Makes an unreadable entity readable: its faulty fields, and no others, get their defaults, in one undo step.
 * Of a faulty place or route the parts that can be read stay; a faulty place is otherwise nowhere (unplaced).
 *
 * @throws InvalidEdit `not-repairable` when there is no default to give (no entity at all, an impossible id, a
 * path without a start); `remove` takes such a thing away
 */
export function repair(editor: JourneyEditor, { kind, id }: Unreadable): void {
  const pen = penOf(editor);
  const reference = { kind, id } as DocumentReference;
  const entity = rawEntity(pen.doc, reference);
  if (entity === null) throw notRepairable(kind, id);
  const writes = problemsOf(pen, kind, id).map(({ field }) => {
    const value = repaired(pen, kind, field, entity.get(field));
    if (value === undefined) throw notRepairable(kind, id, field);
    return [field, value] as const;
  });
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
function repaired(pen: Pen, kind: DocumentKind, key: string, stored: unknown): unknown {
  if (key === DELETED) return false;
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
      return field.fallback !== undefined ? field.fallback : repairedRegister(pen, kind, field, stored);
    default:
      return undefined;
  }
}

/** Registers without a default. */
function repairedRegister(
  pen: Pen,
  kind: DocumentKind,
  field: Extract<Field, { codec: 'register' }>,
  stored: unknown,
): unknown {
  if (field.name === 'order' && kind !== 'meta') return lastOrder(pen, kind);
  if (field.name === 'place') return repairedPlace(pen, stored);
  if (field.name === 'route') return repairedRoute(stored);
  if (field.name === 'subject') return { kind: 'map' };
  if (field.name === 'kind') return kind === 'lane' ? 'notes' : 'note';
  return undefined;
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
