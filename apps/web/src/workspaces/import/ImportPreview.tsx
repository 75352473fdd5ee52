import Check from 'lucide-solid/icons/check';
import Plus from 'lucide-solid/icons/plus';
import { For, Show } from 'solid-js';
import { FindingCounts } from '../../ui/FindingCounts';
import { type Severity, SeverityGlyph } from '../../ui/SeverityGlyph';
import { kindAndState, titleOf } from '../mapWords';
import { countsInWords } from './countWords';
import styles from './ImportDialog.module.css';
import type { ImportPreview, PreviewFinding } from './importMap';
import { problemPlace } from './problemPlace';

const ORDER: readonly Severity[] = ['error', 'warning', 'info'];
const NAMES: Record<Severity, string> = { error: 'Error', warning: 'Warning', info: 'Note' };

/** What a file would become: its size, whose touchpoints they are, and what the rules say. */
export function ImportPreviewView(props: { preview: ImportPreview; file: unknown }) {
  const counts = () => {
    const of = (severity: Severity) =>
      props.preview.findings.filter((one) => one.severity === severity).length;
    return { error: of('error'), warning: of('warning'), info: of('info') };
  };
  const findings = () =>
    ORDER.flatMap((severity) => props.preview.findings.filter((one) => one.severity === severity));
  return (
    <>
      <section class={styles.section}>
        <h3 class={styles.name}>{titleOf(props.preview)}</h3>
        <p class={styles.note}>{kindAndState(props.preview)}</p>
        <p class={styles.note}>{countsInWords(props.preview.counts)}</p>
      </section>
      <Show when={props.preview.organisations.length > 0}>
        <section class={styles.section}>
          <h3 class={styles.heading}>Organisations</h3>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by the keyboard. */}
          <ul class={styles.list} tabIndex={0} aria-label="Organisations in the file">
            <For each={props.preview.organisations}>
              {(organisation) => (
                <li class={styles.row}>
                  <Show
                    when={organisation.match}
                    fallback={<Plus size={14} stroke-width={1.8} aria-hidden="true" />}
                  >
                    <Check size={14} stroke-width={1.8} aria-hidden="true" />
                  </Show>
                  <span class={styles.grow}>{organisation.name}</span>
                  <span class={styles.note}>{fate(organisation)}</span>
                </li>
              )}
            </For>
          </ul>
        </section>
      </Show>
      <Show when={props.preview.problems.length > 0}>
        <section class={styles.section}>
          <h3 class={styles.heading}>
            <SeverityGlyph severity="warning" /> Left out
          </h3>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by the keyboard. */}
          <ul class={styles.list} tabIndex={0} aria-label="What is left out">
            <For each={props.preview.problems}>
              {({ field, message }) => (
                <li class={styles.grow}>
                  <span class={styles.place}>{problemPlace(field, props.file)}</span>
                  {message}
                </li>
              )}
            </For>
          </ul>
        </section>
      </Show>
      <section class={styles.section}>
        <h3 class={styles.heading}>
          Findings <FindingCounts counts={counts()} />
        </h3>
        <Show when={findings().length > 0}>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by the keyboard. */}
          <ul class={styles.list} tabIndex={0} aria-label="Findings of the file">
            <For each={findings()}>{(finding) => <FindingRow finding={finding} />}</For>
          </ul>
          <p class={styles.note}>They do not stop the import; the map shows them too.</p>
        </Show>
      </section>
    </>
  );
}

/** What becomes of an organisation that the file names. */
function fate({ name, match, made }: ImportPreview['organisations'][number]): string {
  if (match) return match.name === name ? 'known here' : `known here as ${match.name}`;
  return made ? 'new, added as a partner' : 'name kept; an admin can add it';
}

function FindingRow(props: { finding: PreviewFinding }) {
  return (
    <li class={styles.row}>
      <SeverityGlyph severity={props.finding.severity} label={NAMES[props.finding.severity]} />
      <span class={styles.grow}>{props.finding.message}</span>
    </li>
  );
}
