import type { EntityReference } from '@journey-canvas/journey';
import type { TLShapeId } from '@tldraw/tldraw';
import type { JourneyShapeType } from '../shapes/views';

/** The kinds of entity that have a shape of their own. */
export type DrawnKind = 'stage' | 'lane' | 'touchpoint' | 'card' | 'path' | 'free';
export type DrawnReference = Extract<EntityReference, { kind: DrawnKind }>;

const DRAWN: ReadonlySet<string> = new Set<DrawnKind>([
  'stage',
  'lane',
  'touchpoint',
  'card',
  'path',
  'free',
]);

/** Same on every client and in every session: a shape is found by the id of what it shows. */
export function shapeIdOf(kind: JourneyShapeType, id: string): TLShapeId {
  return `shape:${kind}:${id}` as TLShapeId;
}

export function isDrawn(reference: EntityReference): reference is DrawnReference {
  return DRAWN.has(reference.kind);
}

/** null: not the shape of an entity (the emotion curve, the tray, a stranger). */
export function referenceOf(shapeId: string): DrawnReference | null {
  const [, kind, id] = /^shape:([a-z]+):([\w-]+)$/.exec(shapeId) ?? [];
  if (kind === undefined || id === undefined || !DRAWN.has(kind)) return null;
  return { kind, id } as DrawnReference;
}

/** A map key for an entity of any kind. */
export function referenceKey(reference: { readonly kind: string; readonly id: string }): string {
  return `${reference.kind}:${reference.id}`;
}
