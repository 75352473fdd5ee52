import type { LucideProps } from 'lucide-solid';
import { type Component, createUniqueId, For, Show } from 'solid-js';
import { Dynamic } from 'solid-js/web';
import styles from './Segmented.module.css';

interface SegmentedProps<T extends string> {
  label: string;
  value: T;
  options: readonly { value: T; label: string; icon?: Component<LucideProps> }[];
  onChange(value: T): void;
}

/** A few views of which one is shown: radios underneath, arrows move between them. */
export function Segmented<T extends string>(props: SegmentedProps<T>) {
  const name = createUniqueId();
  return (
    <fieldset class={styles.group} aria-label={props.label}>
      <For each={props.options}>
        {(option) => (
          <label class={styles.option}>
            <input
              type="radio"
              class={styles.radio}
              name={name}
              checked={props.value === option.value}
              onChange={() => props.onChange(option.value)}
            />
            <Show when={option.icon}>
              {(icon) => <Dynamic component={icon()} size={16} stroke-width={1.6} aria-hidden="true" />}
            </Show>
            {option.label}
          </label>
        )}
      </For>
    </fieldset>
  );
}
