import type { EntityReference, Journey } from '@journey-canvas/journey';

const COLLECTIONS = {
  stage: (journey: Journey, id: string) => journey.stages.find((stage) => stage.id === id)?.id,
  lane: (journey: Journey, id: string) => journey.lanes.find((lane) => lane.id === id)?.id,
  touchpoint: (journey: Journey, id: string) => idIn(journey.touchpoints, id),
  path: (journey: Journey, id: string) => idIn(journey.paths, id),
  card: (journey: Journey, id: string) => idIn(journey.cards, id),
  friction: (journey: Journey, id: string) => idIn(journey.frictions, id),
  metric: (journey: Journey, id: string) => idIn(journey.metrics, id),
  free: (journey: Journey, id: string) => idIn(journey.free, id),
};

function idIn<Id extends string>(entities: ReadonlyMap<Id, unknown>, id: string): Id | undefined {
  // The map knows which of its ids it is; a plain string from an address does not.
  for (const known of entities.keys()) if (known === id) return known;
  return undefined;
}

/** Reads the `at` of an address, `touchpoint:ID`; null unless the journey has such an entity. */
export function parsePlace(at: string | undefined, journey: Journey): EntityReference | null {
  const [kind, id, ...more] = (at ?? '').split(':');
  if (!kind || !id || more.length > 0 || !Object.hasOwn(COLLECTIONS, kind)) return null;
  const known = COLLECTIONS[kind as keyof typeof COLLECTIONS](journey, id);
  return known === undefined ? null : ({ kind, id: known } as EntityReference);
}

/** The other way round. */
export function placeAddress(reference: EntityReference): string {
  return `${reference.kind}:${reference.id}`;
}
