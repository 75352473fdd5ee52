import type { EntityReference, Finding } from '@journey-canvas/journey';
import Check from 'lucide-solid/icons/check';
import { createSignal, For, Match, Show, Switch } from 'solid-js';
import { Bone } from '../ui/Bone';
import { Button } from '../ui/Button';
import { SeverityGlyph } from '../ui/SeverityGlyph';
import styles from './FindingsList.module.css';

interface FindingsListProps {
  /** null: not checked yet. */
  findings: readonly Finding[] | null;
  onReveal(reference: EntityReference): void;
}

const AT_ONCE = 100;
const SEVERITY_WORDS: Record<Finding['severity'], string> = {
  error: 'Error',
  warning: 'Warning',
  info: 'Note',
};

/** What the rules found, worst first; a row leads to the place it is about. */
export function FindingsList(props: FindingsListProps) {
  const [most, setMost] = createSignal(AT_ONCE);
  const findings = () => props.findings ?? [];
  const rest = () => findings().length - most();
  return (
    <Switch>
      <Match when={props.findings === null}>
        <div class={styles.bones} aria-hidden="true">
          <Bone width="90%" />
          <Bone width="70%" />
          <Bone width="80%" />
        </div>
      </Match>
      <Match when={findings().length === 0}>
        <p class={styles.fine}>
          <Check size={16} stroke-width={1.8} aria-hidden="true" />
          Nothing found. The rules look again as the map changes.
        </p>
      </Match>
      <Match when={findings().length > 0}>
        <ul class={styles.list}>
          <For each={findings().slice(0, most())}>
            {(finding) => <FindingRow finding={finding} onReveal={props.onReveal} />}
          </For>
        </ul>
        <Show when={rest() > 0}>
          <div class={styles.more}>
            <Button onClick={() => setMost(most() + AT_ONCE)}>
              Show {Math.min(rest(), AT_ONCE)} more of {rest()}
            </Button>
          </div>
        </Show>
      </Match>
    </Switch>
  );
}

function FindingRow(props: { finding: Finding; onReveal(reference: EntityReference): void }) {
  const content = () => (
    <>
      <SeverityGlyph severity={props.finding.severity} label={SEVERITY_WORDS[props.finding.severity]} />
      <span class={styles.words}>
        <span class={styles.message}>{props.finding.message}</span>
        <span class={styles.rule}>{props.finding.rule}</span>
      </span>
    </>
  );
  return (
    <li>
      <Show when={props.finding.entity} fallback={<div class={styles.row}>{content()}</div>}>
        {(entity) => (
          <button
            type="button"
            class={styles.row}
            data-rule={props.finding.rule}
            onClick={() => props.onReveal(entity())}
          >
            {content()}
          </button>
        )}
      </Show>
    </li>
  );
}
