import type { ConnectionState } from '@journey-canvas/sync/client';
import CloudOff from 'lucide-solid/icons/cloud-off';
import X from 'lucide-solid/icons/x';
import { createEffect, createSignal, Show } from 'solid-js';
import { Button } from '../ui/Button';
import { classes } from '../ui/classes';
import { createDelayed } from '../ui/delay';
import { IconButton } from '../ui/IconButton';
import { focusMain } from '../ui/Main';
import { SeverityGlyph } from '../ui/SeverityGlyph';
import styles from './ConnectionBar.module.css';
import { BAR_AFTER_MS, connectionBar } from './connectionBadge';

/**
 * Says what is safe and what is next while edits do not reach the server. It comes and goes with the network, so it
 * lies over the page instead of moving it, and can be hidden: the badge goes on saying it.
 */
export function ConnectionBar(props: { state: ConnectionState; onExport(): void }) {
  const bar = () => connectionBar(props.state);
  const lasting = createDelayed(() => bar() !== null, BAR_AFTER_MS);
  const [hidden, setHidden] = createSignal(false);
  createEffect(() => {
    if (bar() === null) setHidden(false);
  });
  function hide(): void {
    setHidden(true);
    focusMain();
  }
  const shown = () => (lasting() && !(hidden() && bar()?.tone === 'warning') ? bar() : null);
  return (
    <div class={styles.place} role="status">
      <Show when={shown()}>
        {(now) => (
          <div class={classes(styles.bar, styles[now().tone])}>
            <Show
              when={now().tone === 'error'}
              fallback={<CloudOff size={16} stroke-width={1.6} aria-hidden="true" />}
            >
              <SeverityGlyph severity="error" />
            </Show>
            <p class={styles.text}>
              <strong>{now().lead}</strong> {now().text}
            </p>
            <Show when={now().exportable}>
              <Button onClick={() => props.onExport()}>Export a copy</Button>
            </Show>
            <Show when={now().tone === 'warning'}>
              <IconButton label="Hide" onClick={hide}>
                <X size={16} stroke-width={1.6} aria-hidden="true" />
              </IconButton>
            </Show>
          </div>
        )}
      </Show>
    </div>
  );
}
