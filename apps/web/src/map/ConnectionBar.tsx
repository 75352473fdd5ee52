import type { ConnectionState } from '@journey-canvas/sync/client';
import CloudOff from 'lucide-solid/icons/cloud-off';
import { Show } from 'solid-js';
import { Button } from '../ui/Button';
import { classes } from '../ui/classes';
import { createDelayed } from '../ui/delay';
import { SeverityGlyph } from '../ui/SeverityGlyph';
import styles from './ConnectionBar.module.css';
import { BAR_AFTER_MS, connectionBar } from './connectionBadge';

/** Says what is safe and what is next while edits do not reach the server. */
export function ConnectionBar(props: { state: ConnectionState; onExport(): void }) {
  const bar = () => connectionBar(props.state);
  const lasting = createDelayed(() => bar() !== null, BAR_AFTER_MS);
  return (
    <div role="status">
      <Show when={lasting() && bar()}>
        {(shown) => (
          <div class={classes(styles.bar, styles[shown().tone])}>
            <Show
              when={shown().tone === 'error'}
              fallback={<CloudOff size={16} stroke-width={1.6} aria-hidden="true" />}
            >
              <SeverityGlyph severity="error" />
            </Show>
            <p class={styles.text}>
              <strong>{shown().lead}</strong> {shown().text}
            </p>
            <Show when={shown().exportable}>
              <Button onClick={() => props.onExport()}>Export a copy</Button>
            </Show>
          </div>
        )}
      </Show>
    </div>
  );
}
