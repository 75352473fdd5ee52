import type { PersonaId, TouchpointId } from '../model/ids';
import type { Journey } from '../model/journey';
import { pathIndex } from './paths';

/**
 * The touchpoints that some entry leads to along best bets, loops and re-entries; entries themselves included.
 * With a persona only paths for that persona or for everybody count. Nothing is reachable without an entry.
 */
export function reachableTouchpoints(
  journey: Journey,
  persona: PersonaId | null = null,
): ReadonlySet<TouchpointId> {
  const index = pathIndex(journey);
  const reached = new Set<TouchpointId>();
  for (const touchpoint of journey.touchpoints.values()) {
    if (touchpoint.entry !== null) reached.add(touchpoint.id);
  }
  // A Set's iteration visits what is added on the way.
  for (const id of reached) {
    for (const path of index.from(id)) {
      const walkable = persona === null || path.persona === null || path.persona === persona;
      if (walkable && path.route.to !== null) reached.add(path.route.to);
    }
  }
  return reached;
}
