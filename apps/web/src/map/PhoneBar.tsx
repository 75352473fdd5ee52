import type { Finding } from '@journey-canvas/journey';
import Check from 'lucide-solid/icons/check';
import Plus from 'lucide-solid/icons/plus';
import { type JSX, Show } from 'solid-js';
import { IconButton } from '../ui/IconButton';
import { SeverityGlyph } from '../ui/SeverityGlyph';
import styles from './PhoneBar.module.css';

interface PhoneBarProps {
  viewSwitch: JSX.Element;
  findings: readonly Finding[];
  onFindings(): void;
  /** Adds to the stage in view; absent where one may not edit. */
  onAdd?: (() => void) | undefined;
}

/** The phone's bottom bar: add, outline or map, findings. */
export function PhoneBar(props: PhoneBarProps) {
  const worst = () => props.findings[0]?.severity;
  return (
    <nav class={styles.bar} aria-label="Views and findings">
      <Show when={props.onAdd} fallback={<span class={styles.gap} />}>
        {(add) => (
          <IconButton label="Add a touchpoint to the stage in view" onClick={() => add()()}>
            <Plus size={20} stroke-width={1.8} aria-hidden="true" />
          </IconButton>
        )}
      </Show>
      {props.viewSwitch}
      <button
        type="button"
        class={styles.findings}
        aria-label={`Findings: ${props.findings.length}`}
        aria-haspopup="dialog"
        onClick={() => props.onFindings()}
      >
        <Show when={worst()} fallback={<Check size={20} stroke-width={1.8} aria-hidden="true" />}>
          {(severity) => (
            <>
              <SeverityGlyph severity={severity()} /> {props.findings.length}
            </>
          )}
        </Show>
      </button>
    </nav>
  );
}
