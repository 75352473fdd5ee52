import type { Severity } from '@journey-canvas/journey';
import { useValue } from '@tldraw/tldraw';
import { useBoard } from '../board';

const SHAPES: Record<Severity, string> = {
  error: 'M6.5 1.5h7l5 5v7l-5 5h-7l-5-5v-7Z',
  warning: 'M10 1.8 19 17.6H1Z',
  info: 'M10 1.5a8.5 8.5 0 1 1 0 17 8.5 8.5 0 0 1 0-17Z',
};
const SIGNS: Record<Severity, string> = {
  error: 'M10 5.5v5.5M10 14v.2',
  warning: 'M10 7.5v4.5M10 14.8v.2',
  info: 'M10 9v5.2M10 6v.2',
};
const WORDS: Record<Severity, string> = { error: 'Error', warning: 'Warning', info: 'Hint' };

/** Severity by shape first: octagon, triangle, circle. */
function SeverityGlyph({ severity }: { readonly severity: Severity }) {
  return (
    <svg className={`jc-severity jc-${severity}`} viewBox="0 0 20 20" aria-hidden="true">
      <path className="jc-severity-shape" d={SHAPES[severity]} />
      <path className="jc-severity-sign" d={SIGNS[severity]} />
    </svg>
  );
}

/** The gravest finding of an entity, where it is. */
export function FindingGlyph({ entity }: { readonly entity: string }) {
  const board = useBoard();
  const finding = useValue('finding', () => board.findings.get().get(entity), [board, entity]);
  if (finding === undefined) return null;
  return (
    <span className="jc-finding" title={finding.message} data-severity={finding.severity}>
      <SeverityGlyph severity={finding.severity} />
      <span className="jc-hidden">{`${WORDS[finding.severity]}: ${finding.message}`}</span>
    </span>
  );
}
