import { emptyMeta } from '../document/content';
import { journeyOf } from '../interchange/journeyOf';
import type { Journey } from '../model/journey';
import type { Finding, Rule, RuleContext } from '../rules/Rule';
import { validate } from '../rules/validate';
import { buildSample, type SampleDraft } from '../samples/builder';

/** A context in which nothing depends on the workspace or on the day. */
export const PLAIN_CONTEXT: RuleContext = { now: 0, organisations: [], grants: [], settings: {} };

/** A journey from what matters to a test; everything left out is plain. Two stages and the usual lanes are there. */
export function journeyWith(draft: Partial<SampleDraft>): Journey {
  return journeyOf(
    buildSample({
      meta: emptyMeta('A map'),
      stages: [
        { id: 'decision', name: 'Decision', mapsTo: 'decision' },
        { id: 'retention', name: 'Retention', mapsTo: 'retention' },
      ],
      lanes: [
        { id: 'steps', kind: 'steps', title: 'Customer steps' },
        { id: 'pains', kind: 'pains', title: 'Pain points' },
      ],
      touchpoints: [],
      frictions: [],
      paths: [],
      cards: [],
      metrics: [],
      ...draft,
    }),
  );
}

/** What one rule alone finds. */
export function findingsOf(rule: Rule, journey: Journey, context: RuleContext = PLAIN_CONTEXT): Finding[] {
  return validate(journey, context, [{ rule, severity: 'error' }]);
}
