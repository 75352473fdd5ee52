import { type Finding, type Reading, type RuleContext, validate } from '@journey-canvas/journey';
import { type Accessor, createEffect, createMemo, createSignal, on, onCleanup } from 'solid-js';
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
  const journey = createMemo(() => input.reading().journey);
  // Named one by one: following what it writes itself, it would check for ever.
  createEffect(
    on([journey, input.organisations, input.ready], ([shown, organisations, ready]) => {
      if (!ready) return;
      const check = () =>
        setFindings((before) => keepingKnown(validate(shown, contextOf(organisations)), before));
      const timer = setTimeout(check, findings() === null ? 0 : PAUSE_MS);
      onCleanup(() => clearTimeout(timer));
    }),
  );
  return findings;
}

/** Findings as before stay the same objects, and if all do, so does the list: nothing is drawn anew. */
export function keepingKnown(
  found: readonly Finding[],
  before: readonly Finding[] | null,
): readonly Finding[] {
  if (before === null) return found;
  const known = new Map(before.map((finding) => [keyOf(finding), finding]));
  const kept = found.map((finding) => known.get(keyOf(finding)) ?? finding);
  return kept.length === before.length && kept.every((finding, index) => finding === before[index])
    ? before
    : kept;
}

function keyOf({ rule, severity, message, entity }: Finding): string {
  return JSON.stringify([rule, severity, message, entity?.kind, entity?.id]);
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
