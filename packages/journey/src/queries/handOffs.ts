import type { Journey } from '../model/journey';
import type { Path } from '../model/path';
import { livePaths } from './paths';

/** A next step along which the owner changes. */
export interface HandOff {
  readonly path: Path;
  /** No context is passed on. */
  readonly blind: boolean;
}

/**
 * Best bets between touchpoints of two organisations, in order of id. Loops and re-entries are none: there the
 * customer comes back, nobody passes them on. A touchpoint without an owner hands over to nobody.
 */
export function handOffs(journey: Journey): readonly HandOff[] {
  return livePaths(journey).flatMap((path) => {
    const handOff = handOffOf(journey, path);
    return handOff ? [handOff] : [];
  });
}

/** The hand-off along this path; null when it is none. */
export function handOffOf(journey: Journey, path: Path): HandOff | null {
  if (path.route.kind !== 'best-bet') return null;
  const from = journey.touchpoints.get(path.route.from)?.owner;
  const to = journey.touchpoints.get(path.route.to)?.owner;
  if (!from || !to || from.id === to.id) return null;
  return { path, blind: path.context.trim() === '' };
}
