import { touchpointsInOrder } from '../queries/readingOrder';
import type { Rule } from './Rule';
import { named } from './words';

/** A touchpoint that no organisation answers for. */
export const noOwner: Rule = {
  id: 'no-owner',
  check(journey, report) {
    for (const touchpoint of touchpointsInOrder(journey)) {
      if (touchpoint.owner) continue;
      report({ kind: 'touchpoint', id: touchpoint.id }, `${named(touchpoint)} has no owner`);
    }
  },
};
