import type { ParentProps } from 'solid-js';
import styles from './VisuallyHidden.module.css';

/** Words for screen readers alone. */
export function VisuallyHidden(props: ParentProps) {
  return <span class={styles.hidden}>{props.children}</span>;
}
