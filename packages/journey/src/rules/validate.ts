import type { Journey } from '../model/journey';
import type { Finding, RuleContext, RuleEntry, Severity } from './Rule';
import { RECOMMENDED } from './recommended';

const RANK: Record<Severity, number> = { error: 0, warning: 1, info: 2 };

/**
 * Checks a journey against the rules. Findings come by severity, then in the order of the rules, then in the
 * order of the map; the same journey and context give the same findings.
 */
export function validate(
  journey: Journey,
  context: RuleContext,
  rules: readonly RuleEntry[] = RECOMMENDED,
): Finding[] {
  const findings: Finding[] = [];
  for (const { rule, severity: standard } of rules) {
    const severity = context.settings[rule.id]?.severity ?? standard;
    if (severity === 'off') continue;
    rule.check(
      journey,
      (entity, message) => findings.push({ rule: rule.id, severity, message, entity }),
      context,
    );
  }
  return findings.sort((a, b) => RANK[a.severity] - RANK[b.severity]);
}
