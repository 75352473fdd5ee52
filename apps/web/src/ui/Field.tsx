import { createUniqueId, type JSX, Show, splitProps } from 'solid-js';
import { classes } from './classes';
import styles from './Field.module.css';
import { SeverityGlyph } from './SeverityGlyph';

interface FieldProps extends JSX.InputHTMLAttributes<HTMLInputElement> {
  label: string;
  help?: string | undefined;
  /** What is wrong with the value, in a sentence. */
  error?: string | undefined;
}

/** A labelled input with help and its own error, tied together for screen readers. */
export function Field(props: FieldProps) {
  const [own, rest] = splitProps(props, ['label', 'help', 'error', 'class']);
  const id = createUniqueId();
  const described = () => (own.error ? `${id}-error` : own.help ? `${id}-help` : undefined);
  return (
    <div class={classes(styles.field, own.class)}>
      <label class={styles.label} for={id}>
        {own.label}
      </label>
      <input
        {...rest}
        id={id}
        class={styles.input}
        aria-invalid={own.error ? 'true' : undefined}
        aria-describedby={described()}
      />
      <Show when={own.help && !own.error}>
        <p class={styles.help} id={`${id}-help`}>
          {own.help}
        </p>
      </Show>
      <Show when={own.error}>
        <p class={styles.error} id={`${id}-error`}>
          <SeverityGlyph severity="error" />
          {own.error}
        </p>
      </Show>
    </div>
  );
}
