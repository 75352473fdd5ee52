import { Show } from 'solid-js';
import { Button } from '../ui/Button';
import { classes } from '../ui/classes';
import { SeverityGlyph } from '../ui/SeverityGlyph';
import styles from './ConnectionBar.module.css';

/** The map was written by a newer version of the product than this tab runs: it may be looked at, not edited. */
export function TooOldBar(props: { newerVersion: number | null }) {
  return (
    <div role="status">
      <Show when={props.newerVersion !== null}>
        <div class={classes(styles.bar, styles.warning)}>
          <SeverityGlyph severity="warning" />
          <p class={styles.text}>
            <strong>This tab is too old to edit this map.</strong> It was changed by a newer version of
            Journey Canvas; reload to go on.
          </p>
          <Button onClick={() => location.reload()}>Reload</Button>
        </div>
      </Show>
    </div>
  );
}
