import Search from 'lucide-solid/icons/search';
import { type JSX, Show } from 'solid-js';
import { classes } from './classes';
import styles from './SearchField.module.css';

interface SearchFieldProps {
  label: string;
  value: string;
  onInput(value: string): void;
  onEnter?: (() => void) | undefined;
  class?: string | undefined;
  ref?: ((field: HTMLInputElement) => void) | undefined;
  /** The keys that lead here, as they are shown in it. */
  keys?: JSX.Element;
  /** The same for screen readers: "Control+K". */
  shortcut?: string | undefined;
}

/** A field that narrows what is shown as one types. Escape empties it. */
export function SearchField(props: SearchFieldProps) {
  return (
    <span class={classes(styles.search, props.class)}>
      <Search size={14} stroke-width={1.6} aria-hidden="true" />
      <input
        ref={(field) => props.ref?.(field)}
        type="search"
        class={styles.input}
        aria-label={props.label}
        aria-keyshortcuts={props.shortcut}
        placeholder={props.label}
        value={props.value}
        onInput={(event) => props.onInput(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') props.onInput('');
          if (event.key === 'Enter' && !event.isComposing) props.onEnter?.();
        }}
      />
      <Show when={props.keys && !props.value}>
        <span class={styles.keys} aria-hidden="true">
          {props.keys}
        </span>
      </Show>
    </span>
  );
}
