import { Show } from 'solid-js';
import styles from './FormError.module.css';
import { SeverityGlyph } from './SeverityGlyph';

/** What went wrong with a form as a whole; read aloud when it appears. */
export function FormError(props: { message?: string | undefined }) {
  return (
    <Show when={props.message}>
      <p class={styles.error} role="alert">
        <SeverityGlyph severity="error" />
        <span>{props.message}</span>
      </p>
    </Show>
  );
}
