import { type Finding, type Journey, validate } from '@journey-canvas/journey';
import * as v from 'valibot';
import type { Grant } from '../storage/repositories/Grants';
import type { Organisation } from '../storage/repositories/Organisations';
import type { Repositories } from '../storage/Storage';

/** What the rules look at beside the journey itself. */
export interface Surroundings {
  /** Epoch milliseconds. */
  readonly now: number;
  readonly organisations: readonly Organisation[];
  readonly grants: readonly Grant[];
}

export async function surroundingsOf(
  { organisations, grants }: Pick<Repositories, 'organisations' | 'grants'>,
  { id, workspaceId }: { id: string; workspaceId: string },
  now: number,
): Promise<Surroundings> {
  return {
    now,
    organisations: await organisations.ofWorkspace(workspaceId),
    grants: await grants.ofMap(id),
  };
}

export function findingsOf(journey: Journey, { now, organisations, grants }: Surroundings): Finding[] {
  return validate(journey, { now, organisations, grants, settings: {} });
}

/** As the API shows it. */
export const ShownFinding = v.object({
  rule: v.string(),
  severity: v.picklist(['error', 'warning', 'info']),
  message: v.string(),
  /** What it is about; absent when that is the map. */
  entityId: v.optional(v.string()),
  entityKind: v.optional(v.string()),
});

export function shownFindings(
  journey: Journey,
  surroundings: Surroundings,
): v.InferOutput<typeof ShownFinding>[] {
  return findingsOf(journey, surroundings).map(({ rule, severity, message, entity }) => ({
    rule,
    severity,
    message,
    ...(entity && { entityId: entity.id, entityKind: entity.kind }),
  }));
}
