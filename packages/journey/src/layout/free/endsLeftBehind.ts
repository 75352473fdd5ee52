import type { ArrowEnd } from '../../model/free';
import { relativeTo } from '../../model/freeSpot';
import type { FreeId } from '../../model/ids';
import type { EntityReference, Journey } from '../../model/journey';
import { freePlacement } from '../../queries/freeTree';
import type { JourneyLayout, LayoutOptions } from '../JourneyLayout';
import { arrowEnds } from './arrowEnds';

/** What to write to an arrow. */
export interface EndLeftBehind {
  readonly id: FreeId;
  readonly field: 'from' | 'to';
  readonly end: ArrowEnd;
}

/**
 * The ends of arrows that hold on to things about to be deleted (with a touchpoint its paths), each with the place
 * where it is now: written in the same gesture, it stays there.
 */
export function endsLeftBehind(
  journey: Journey,
  layout: JourneyLayout,
  references: readonly EntityReference[],
  options: Pick<LayoutOptions, 'measure'> = {},
): readonly EndLeftBehind[] {
  const leaving = new Set(references.map(keyOf));
  for (const { id, route } of journey.paths.values()) {
    const ends = [route.from, ...(route.to === null ? [] : [route.to])];
    if (ends.some((touchpoint) => leaving.has(keyOf({ kind: 'touchpoint', id: touchpoint })))) {
      leaving.add(keyOf({ kind: 'path', id }));
    }
  }
  const spots = freePlacement(journey);
  const left: EndLeftBehind[] = [];
  for (const [id, places] of arrowEnds(journey, layout, options)) {
    const arrow = journey.free.get(id);
    const spot = spots.get(id);
    if (arrow === undefined || spot === undefined || leaving.has(keyOf({ kind: 'free', id }))) continue;
    for (const field of ['from', 'to'] as const) {
      const end = arrow[field];
      if (end?.kind !== 'entity' || !leaving.has(keyOf(end.reference))) continue;
      const { x, y } = relativeTo(spot, { ...places[field], rotation: 0 });
      left.push({ id, field, end: { ...end, x, y } });
    }
  }
  return left;
}

function keyOf({ kind, id }: { readonly kind: string; readonly id: string }): string {
  return `${kind}/${id}`;
}
