import { createUniqueId, For, Show } from 'solid-js';
import styles from './ChoiceList.module.css';
import { classes } from './classes';

interface ChoiceListProps<T extends string> {
  label: string;
  value: T;
  options: readonly { value: T; label: string; text?: string }[];
  onChange(value: T): void;
  /** Beside each other instead of below. */
  inline?: boolean;
}

/** One of a few, each with a line about it; radios underneath. */
export function ChoiceList<T extends string>(props: ChoiceListProps<T>) {
  const name = createUniqueId();
  return (
    <fieldset>
      <legend class={styles.legend}>{props.label}</legend>
      <div class={classes(styles.choices, props.inline && styles.inline)}>
        <For each={props.options}>
          {(option) => (
            <label class={styles.choice}>
              <input
                type="radio"
                class={styles.radio}
                name={name}
                value={option.value}
                checked={props.value === option.value}
                onChange={() => props.onChange(option.value)}
              />
              <span>
                <span class={styles.name}>{option.label}</span>
                <Show when={option.text}>
                  <span class={styles.text}>{option.text}</span>
                </Show>
              </span>
            </label>
          )}
        </For>
      </div>
    </fieldset>
  );
}
