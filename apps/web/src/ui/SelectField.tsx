import { createUniqueId, For, Show } from 'solid-js';
import styles from './Field.module.css';
import selectStyles from './SelectField.module.css';
import { SeverityGlyph } from './SeverityGlyph';

interface SelectFieldProps<T extends string> {
  label: string;
  name: string;
  value: T;
  options: readonly { value: T; label: string }[];
  onChange(value: T): void;
  help?: string | undefined;
  error?: string | undefined;
}

/** A labelled choice of a form: the browser's own list, which every phone knows how to show. */
export function SelectField<T extends string>(props: SelectFieldProps<T>) {
  const id = createUniqueId();
  const described = () => (props.error ? `${id}-error` : props.help ? `${id}-help` : undefined);
  const choose = (value: string) => {
    const option = props.options.find((candidate) => candidate.value === value);
    if (option) props.onChange(option.value);
  };
  return (
    <div class={styles.field}>
      <label class={styles.label} for={id}>
        {props.label}
      </label>
      <select
        id={id}
        name={props.name}
        class={`${styles.input} ${selectStyles.select}`}
        aria-invalid={props.error ? 'true' : undefined}
        aria-describedby={described()}
        onChange={(event) => choose(event.currentTarget.value)}
      >
        <For each={props.options}>
          {(option) => (
            <option value={option.value} selected={option.value === props.value}>
              {option.label}
            </option>
          )}
        </For>
      </select>
      <Show when={props.help && !props.error}>
        <p class={styles.help} id={`${id}-help`}>
          {props.help}
        </p>
      </Show>
      <Show when={props.error}>
        <p class={styles.error} id={`${id}-error`}>
          <SeverityGlyph severity="error" />
          {props.error}
        </p>
      </Show>
    </div>
  );
}
