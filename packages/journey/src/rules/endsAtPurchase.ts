import type { Journey } from '../model/journey';
import type { Stage } from '../model/stage';
import { stagesShown } from '../queries/stagesShown';
import type { Rule } from './Rule';

/** Nothing happens after the decision. A buyer's journey ends there by definition and is left alone. */
export const endsAtPurchase: Rule = {
  id: 'ends-at-purchase',
  check(journey, report) {
    if (journey.meta.kind === 'buyers-journey') return;
    const decision = journey.stages.findLast((stage) => stage.mapsTo === 'decision');
    if (!decision || journey.touchpoints.size === 0) return;
    const after = stagesAfter(journey, decision);
    const stages = new Set(after.map((stage) => stage.id));
    for (const touchpoint of journey.touchpoints.values()) if (stages.has(touchpoint.place.stage)) return;
    const where = after[0] ? { kind: 'stage' as const, id: after[0].id } : null;
    report(where, 'Nothing happens after the purchase: the map ends at the decision');
  },
};

/** What follows the last decision stage, or counts as retention or advocacy wherever it stands. */
function stagesAfter(journey: Journey, decision: Stage): Stage[] {
  const last = journey.stages.indexOf(decision);
  return stagesShown(journey).filter(
    (stage) =>
      journey.stages.indexOf(stage) > last || stage.mapsTo === 'retention' || stage.mapsTo === 'advocacy',
  );
}
