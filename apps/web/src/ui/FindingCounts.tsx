import Check from 'lucide-solid/icons/check';
import { For, Show } from 'solid-js';
import styles from './FindingCounts.module.css';
import { type Severity, SeverityGlyph } from './SeverityGlyph';

const ORDER: readonly Severity[] = ['error', 'warning', 'info'];
const WORDS: Record<Severity, [one: string, many: string]> = {
  error: ['error', 'errors'],
  warning: ['warning', 'warnings'],
  info: ['note', 'notes'],
};

/** A severity in words: "1 error", "3 warnings". */
export function countWords(severity: Severity, count: number): string {
  return `${count} ${WORDS[severity][count === 1 ? 0 : 1]}`;
}

/** How many findings of each severity: shapes and figures. */
export function FindingCounts(props: { counts: Readonly<Record<Severity, number>> }) {
  const present = () => ORDER.filter((severity) => props.counts[severity] > 0);
  return (
    <Show
      when={present().length > 0}
      fallback={
        <span class={styles.fine}>
          <Check size={14} stroke-width={1.8} aria-hidden="true" /> No findings
        </span>
      }
    >
      <span class={styles.counts}>
        <For each={present()}>
          {(severity) => (
            <span class={styles.count} role="img" aria-label={countWords(severity, props.counts[severity])}>
              <SeverityGlyph severity={severity} />
              {props.counts[severity]}
            </span>
          )}
        </For>
      </span>
    </Show>
  );
}
