import { type Finding, type Reading, type RuleContext, validate } from '@journey-canvas/journey';
import { type Accessor, createEffect, createSignal, onCleanup } from 'solid-js';
import type { OrganisationView } from '../workspaces/organisations';

/** The rules wait for a pause of this length, so that typing stays fluent on a large map. */
const PAUSE_MS = 150;

export interface FindingsInput {
  reading: Accessor<Reading>;
  organisations: Accessor<readonly OrganisationView[]>;
  ready: Accessor<boolean>;
}

/** What the rules say about the journey, following it; null until it is there. */
export function createFindings(input: FindingsInput): Accessor<readonly Finding[] | null> {
  const [findings, setFindings] = createSignal<readonly Finding[] | null>(null);
  createEffect(() => {
    const { journey } = input.reading();
    const organisations = input.organisations();
    if (!input.ready()) return;
    const check = () => setFindings(validate(journey, contextOf(organisations)));
    const timer = setTimeout(check, findings() === null ? 0 : PAUSE_MS);
    onCleanup(() => clearTimeout(timer));
  });
  return findings;
}

function contextOf(organisations: readonly OrganisationView[]): RuleContext {
  // None of the rules so far looks at grants, and workspaces have no rule settings yet.
  return { now: Date.now(), organisations, grants: [], settings: {} };
}

/** How many of each severity. */
export function countBySeverity(findings: readonly Finding[]): Record<Finding['severity'], number> {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
}
