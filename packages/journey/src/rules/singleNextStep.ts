import { pathIndex } from '../queries/paths';
import { touchpointsInOrder } from '../queries/readingOrder';
import type { Rule } from './Rule';
import { named } from './words';

/** An offer or decision that leaves the customer fewer than two next steps. */
export const singleNextStep: Rule = {
  id: 'single-next-step',
  check(journey, report) {
    const paths = pathIndex(journey);
    for (const touchpoint of touchpointsInOrder(journey)) {
      if (!touchpoint.decision) continue;
      const ways = paths
        .from(touchpoint.id)
        .filter(({ route }) => route.kind === 'best-bet' || route.kind === 'loop');
      const targets = new Set(ways.map(({ route }) => route.to));
      if (targets.size >= 2) continue;
      const offered = targets.size === 0 ? 'no next step' : 'one next step only';
      report({ kind: 'touchpoint', id: touchpoint.id }, `${named(touchpoint)} is a decision with ${offered}`);
    }
  },
};
