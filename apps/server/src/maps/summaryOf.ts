import { type Finding, type Journey, ownership } from '@journey-canvas/journey';
import type { FindingCounts, MapSummary } from '../storage/repositories/Maps';
import { thumbnailsOf } from './drawing';
import { findingsOf, type Surroundings } from './findings';

/** What lists show of a journey. */
export function summaryOf(journey: Journey, surroundings: Surroundings): MapSummary {
  return {
    owners: ownership(journey).counts.map(({ organisation: organisationId, count }) => ({
      organisationId,
      count,
    })),
    findings: countBySeverity(findingsOf(journey, surroundings)),
    thumbnail: thumbnailsOf(journey, surroundings.organisations),
  };
}

function countBySeverity(findings: readonly Finding[]): FindingCounts {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
}
