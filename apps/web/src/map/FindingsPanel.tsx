import type { EntityReference, Finding } from '@journey-canvas/journey';
import PanelRightClose from 'lucide-solid/icons/panel-right-close';
import { Show } from 'solid-js';
import { FindingCounts } from '../ui/FindingCounts';
import { IconButton } from '../ui/IconButton';
import { countBySeverity } from './createFindings';
import { FindingsList } from './FindingsList';
import styles from './FindingsPanel.module.css';

interface FindingsPanelProps {
  id: string;
  findings: readonly Finding[] | null;
  onReveal(reference: EntityReference): void;
  onClose(): void;
}

/** Findings beside the map. */
export function FindingsPanel(props: FindingsPanelProps) {
  return (
    <aside id={props.id} class={styles.panel} aria-label="Findings">
      <header class={styles.header}>
        <h2 class={styles.title}>Findings</h2>
        <Show when={props.findings?.length ? props.findings : null}>
          {(findings) => <FindingCounts counts={countBySeverity(findings())} />}
        </Show>
        <span class={styles.close}>
          <IconButton label="Hide findings" onClick={() => props.onClose()}>
            <PanelRightClose size={16} stroke-width={1.6} aria-hidden="true" />
          </IconButton>
        </span>
      </header>
      <div class={styles.body}>
        <FindingsList findings={props.findings} onReveal={props.onReveal} />
      </div>
    </aside>
  );
}
