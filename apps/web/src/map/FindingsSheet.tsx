import type { EntityReference, Finding } from '@journey-canvas/journey';
import * as Dialog from '@kobalte/core/dialog';
import X from 'lucide-solid/icons/x';
import { Show } from 'solid-js';
import { iconButtonClass } from '../ui/Button';
import { FindingCounts } from '../ui/FindingCounts';
import { countBySeverity } from './createFindings';
import { FindingsList } from './FindingsList';
import styles from './FindingsSheet.module.css';

interface FindingsSheetProps {
  open: boolean;
  onOpenChange(open: boolean): void;
  findings: readonly Finding[] | null;
  onReveal(reference: EntityReference): void;
}

/** Findings on a phone: a sheet from below. */
export function FindingsSheet(props: FindingsSheetProps) {
  return (
    <Dialog.Root open={props.open} onOpenChange={props.onOpenChange}>
      <Dialog.Portal>
        <Dialog.Overlay class={styles.overlay} />
        <Dialog.Content class={styles.sheet}>
          <header class={styles.header}>
            <Dialog.Title class={styles.title}>Findings</Dialog.Title>
            <Show when={props.findings?.length ? props.findings : null}>
              {(findings) => <FindingCounts counts={countBySeverity(findings())} />}
            </Show>
            <Dialog.CloseButton class={`${iconButtonClass} ${styles.close}`} aria-label="Close">
              <X size={20} stroke-width={1.6} aria-hidden="true" />
            </Dialog.CloseButton>
          </header>
          <div class={styles.body}>
            <FindingsList findings={props.findings} onReveal={props.onReveal} />
          </div>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
