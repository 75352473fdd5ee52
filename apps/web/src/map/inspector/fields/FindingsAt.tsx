import type { DocumentReference, Finding } from '@journey-canvas/journey';
import { For } from 'solid-js';
import { SeverityGlyph } from '../../../ui/SeverityGlyph';
import { fieldOf, isAbout } from '../findingField';
import { useInspector } from '../InspectorContext';
import styles from './FindingsAt.module.css';

const WORDS: Record<Finding['severity'], string> = { error: 'Error:', warning: 'Warning:', info: 'Note:' };

/** What the rules say about a field, beneath it. */
export function FindingsAt(props: { reference: DocumentReference; field: string }) {
  const inspector = useInspector();
  const here = () =>
    (inspector.findings() ?? []).filter(
      (finding) => isAbout(finding, props.reference) && fieldOf(finding, props.reference) === props.field,
    );
  return (
    <For each={here()}>
      {(finding) => (
        <p class={styles.finding} data-severity={finding.severity} data-rule={finding.rule}>
          <SeverityGlyph severity={finding.severity} label={WORDS[finding.severity]} />
          <span>{finding.message}</span>
        </p>
      )}
    </For>
  );
}
