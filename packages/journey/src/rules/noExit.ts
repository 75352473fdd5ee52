import { livePaths } from '../queries/paths';
import type { Rule } from './Rule';

/** A map that customers never leave. */
export const noExit: Rule = {
  id: 'no-exit',
  check(journey, report) {
    if (journey.touchpoints.size === 0) return;
    if (livePaths(journey).some(({ route }) => route.kind === 'exit')) return;
    report(null, 'Customers can leave anywhere; the map shows no exit');
  },
};
