import { Match, Switch } from 'solid-js';
import { classes } from './classes';
import styles from './SeverityGlyph.module.css';

export type Severity = 'error' | 'warning' | 'info';

interface SeverityGlyphProps {
  severity: Severity;
  /** Its name, where no word stands beside it. */
  label?: string;
  size?: 'default' | 'large';
}

/** Octagon, triangle or circle: readable without the colour. */
export function SeverityGlyph(props: SeverityGlyphProps) {
  return (
    <svg
      viewBox="0 0 16 16"
      class={classes(styles.glyph, styles[props.severity], props.size === 'large' && styles.large)}
      role={props.label ? 'img' : undefined}
      aria-label={props.label}
      aria-hidden={props.label ? undefined : 'true'}
    >
      <Switch>
        <Match when={props.severity === 'error'}>
          <path d="M5 1h6l4 4v6l-4 4H5l-4-4V5Z" />
          <path class={styles.sign} d="M8 4.500v4M8 11v.5" />
        </Match>
        <Match when={props.severity === 'warning'}>
          <path d="M8 1.200 15.300 14.200H.7Z" />
          <path class={styles.sign} d="M8 6v3.500M8 11.700v.3" />
        </Match>
        <Match when={props.severity === 'info'}>
          <circle cx="8" cy="8" r="7" />
          <path class={styles.sign} d="M8 7.500v4M8 4.700v.3" />
        </Match>
      </Switch>
    </svg>
  );
}
