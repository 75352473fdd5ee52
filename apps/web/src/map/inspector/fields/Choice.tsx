import X from 'lucide-solid/icons/x';
import { createUniqueId, For, type JSX, Show } from 'solid-js';
import { classes } from '../../../ui/classes';
import styles from './Choice.module.css';

export interface ChoiceOption<T extends string | number> {
  readonly value: T;
  /** Its name; shown unless there is a sign. */
  readonly label: string;
  readonly sign?: () => JSX.Element;
  /** Of the option when it is chosen. */
  readonly colour?: string;
}

interface ChoiceProps<T extends string | number> {
  /** Names the group. */
  label: string;
  value: T | null;
  options: readonly ChoiceOption<T>[];
  /** How the options stand: side by side in a well, or signs alone. */
  look?: 'well' | 'signs';
  /** The choice can be taken away. */
  clearable?: boolean;
  describedBy?: string | undefined;
  onChange(value: T | null): void;
}

/** A few options side by side of which one is chosen, or none: radios, arrows move between them, Delete takes away. */
export function Choice<T extends string | number>(props: ChoiceProps<T>) {
  const name = createUniqueId();
  let group!: HTMLFieldSetElement;
  function clear(): void {
    props.onChange(null);
    // The button goes with what it took away.
    queueMicrotask(() => group.querySelector('input')?.focus());
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (!props.clearable || props.value === null) return;
    if (event.key !== 'Delete' && event.key !== 'Backspace') return;
    event.preventDefault();
    event.stopPropagation();
    clear();
  }
  return (
    <fieldset
      ref={group}
      class={classes(styles.group, props.look === 'signs' ? styles.signs : styles.well)}
      aria-label={props.label}
      aria-describedby={props.describedBy}
      onKeyDown={onKeyDown}
    >
      <For each={props.options}>
        {(option) => (
          <label
            class={styles.option}
            title={option.sign ? option.label : undefined}
            style={option.colour ? { '--chosen': option.colour } : {}}
          >
            <input
              type="radio"
              class={styles.radio}
              name={name}
              checked={props.value === option.value}
              aria-label={option.sign ? option.label : undefined}
              onChange={() => props.onChange(option.value)}
            />
            {option.sign?.() ?? option.label}
          </label>
        )}
      </For>
      <Show when={props.clearable && props.value !== null}>
        <button type="button" class={styles.clear} aria-label={`Clear ${props.label}`} onClick={clear}>
          <X size={14} stroke-width={1.6} aria-hidden="true" />
        </button>
      </Show>
    </fieldset>
  );
}
