import type { DocumentReference, Finding } from '@journey-canvas/journey';
import { keyOf } from './referenceKey';

/** Where the findings of a rule stand that are about a field; the others stand at the head of the inspector. */
const FIELDS: Readonly<Record<string, string>> = {
  'no-owner': 'owner',
  'dead-end': 'paths',
  'single-next-step': 'paths',
  unplaced: 'place',
};

/** For what is found about no field in particular. */
export const HEAD = '';

/** Findings about the map as a whole name no entity. */
export function isAbout(finding: Finding, reference: DocumentReference): boolean {
  return finding.entity === null ? reference.kind === 'meta' : keyOf(finding.entity) === keyOf(reference);
}

/** The field a finding stands at. */
export function fieldOf(finding: Finding, reference: DocumentReference): string {
  if (reference.kind !== 'touchpoint' && reference.kind !== 'card') return HEAD;
  return FIELDS[finding.rule] ?? HEAD;
}
