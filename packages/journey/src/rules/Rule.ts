import type { EntityReference, Journey } from '../model/journey';

/** error: the map misleads; warning: it is likely to; info: worth a thought. */
export type Severity = 'error' | 'warning' | 'info';

/** What a rule may look at beside the journey. */
export interface RuleContext {
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** The workspace's organisations. */
  readonly organisations: readonly RuleOrganisation[];
  /** Who has access to the map beside its own organisation. */
  readonly grants: readonly RuleGrant[];
  /** The workspace's choices: rule id → other severity, or off. */
  readonly settings: Readonly<Record<string, RuleSetting>>;
}

export interface RuleOrganisation {
  readonly id: string;
  readonly name: string;
  readonly kind: 'vendor' | 'partner';
}

export interface RuleGrant {
  readonly organisationId: string | null;
  readonly userId: string | null;
  readonly role: 'editor' | 'commenter' | 'viewer';
}

export interface RuleSetting {
  readonly severity: Severity | 'off';
}

/** Takes one finding: a sentence about the entity, or about the map (null). */
export type Report = (entity: EntityReference | null, message: string) => void;

/**
 * One journey rule. Its documentation page is `docs/<id>.md`; its default severity stands in `recommended.ts`.
 * A rule reports and never changes or blocks anything.
 */
export interface Rule {
  /** Stable, kebab-case: settings and silenced findings refer to it. */
  readonly id: string;
  readonly check: (journey: Journey, report: Report, context: RuleContext) => void;
}

/** What a rule found. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  /** What the message is about; null: the map. */
  readonly entity: EntityReference | null;
}

/** A rule and the severity it has unless the workspace chose another. */
export interface RuleEntry {
  readonly rule: Rule;
  readonly severity: Severity;
}
