import { pathIndex } from '../queries/paths';
import { touchpointsInOrder } from '../queries/readingOrder';
import type { Rule } from './Rule';
import { named } from './words';

/** A touchpoint with no way out, and neither an exit nor an outcome. */
export const deadEnd: Rule = {
  id: 'dead-end',
  check(journey, report) {
    const paths = pathIndex(journey);
    for (const touchpoint of touchpointsInOrder(journey)) {
      // A re-entry starts where the customer has left already: it is no way out.
      const out = paths.from(touchpoint.id).some(({ route }) => route.kind !== 're-entry');
      if (out || touchpoint.outcome) continue;
      report(
        { kind: 'touchpoint', id: touchpoint.id },
        `${named(touchpoint)} leads nowhere: no next step, exit or outcome`,
      );
    }
  },
};
