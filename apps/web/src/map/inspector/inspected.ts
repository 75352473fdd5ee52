import type { Deleted, EntityReference, Journey, Reading, Unreadable } from '@journey-canvas/journey';
import { isSame } from './referenceKey';

/** What the inspector shows. */
export type Inspected =
  | { readonly state: 'nothing' }
  | { readonly state: 'several'; readonly references: readonly EntityReference[] }
  | { readonly state: 'live'; readonly reference: EntityReference }
  | { readonly state: 'unreadable'; readonly reference: EntityReference; readonly item: Unreadable }
  /** Deleted by somebody while it was open. */
  | { readonly state: 'gone'; readonly reference: EntityReference; readonly deleted: Deleted };

export const NOTHING: Inspected = { state: 'nothing' };

/**
 * @param held What was shown last: it stays when somebody else deletes it, and the canvas lets go of it.
 */
export function inspect(
  reading: Reading,
  selection: readonly EntityReference[],
  held: EntityReference | null,
): Inspected {
  if (selection.length > 1) return { state: 'several', references: selection };
  const [only] = selection;
  const reference = only ?? held;
  if (!reference) return NOTHING;
  const at = placeOf(reading.journey, reference);
  if (isThere(reading.journey, at)) {
    // What nobody deleted and nothing selects was let go of.
    return only ? { state: 'live', reference: at } : NOTHING;
  }
  const item = reading.unreadable.find((candidate) => candidate.kind === at.kind && candidate.id === at.id);
  if (item) return only ? { state: 'unreadable', reference: at, item } : NOTHING;
  const deleted = reading.deleted.find((candidate) => isSame(candidate, at));
  return deleted ? { state: 'gone', reference: at, deleted } : NOTHING;
}

/** A friction is shown at its touchpoint, a metric at what it measures. */
export function placeOf(journey: Journey, reference: EntityReference): EntityReference {
  if (reference.kind === 'friction') {
    const touchpoint = journey.frictions.get(reference.id)?.touchpoint;
    return touchpoint ? { kind: 'touchpoint', id: touchpoint } : reference;
  }
  if (reference.kind !== 'metric') return reference;
  const subject = journey.metrics.get(reference.id)?.subject;
  return subject && subject.kind !== 'map' ? subject : reference;
}

export function isThere(journey: Journey, { kind, id }: EntityReference): boolean {
  switch (kind) {
    case 'stage':
      return journey.stages.some((stage) => stage.id === id);
    case 'lane':
      return journey.lanes.some((lane) => lane.id === id);
    case 'touchpoint':
      return journey.touchpoints.has(id);
    case 'path':
      return journey.paths.has(id);
    case 'card':
      return journey.cards.has(id);
    case 'friction':
      return journey.frictions.has(id);
    case 'metric':
      return journey.metrics.has(id);
    case 'free':
      return journey.free.has(id);
  }
}
