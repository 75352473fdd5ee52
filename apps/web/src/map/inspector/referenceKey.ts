import type { DocumentReference } from '@journey-canvas/journey';

/** A key for an entity, or for the map itself. */
export function keyOf(reference: DocumentReference): string {
  return reference.kind === 'meta' ? 'meta' : `${reference.kind}:${reference.id}`;
}

export function isSame(a: DocumentReference, b: DocumentReference): boolean {
  return keyOf(a) === keyOf(b);
}
