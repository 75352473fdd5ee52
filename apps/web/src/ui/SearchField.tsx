import Search from 'lucide-solid/icons/search';
import { classes } from './classes';
import styles from './SearchField.module.css';

interface SearchFieldProps {
  label: string;
  value: string;
  onInput(value: string): void;
  class?: string | undefined;
}

/** A field that narrows what is shown as one types. */
export function SearchField(props: SearchFieldProps) {
  return (
    <span class={classes(styles.search, props.class)}>
      <Search size={14} stroke-width={1.6} aria-hidden="true" />
      <input
        type="search"
        class={styles.input}
        aria-label={props.label}
        placeholder={props.label}
        value={props.value}
        onInput={(event) => props.onInput(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') props.onInput('');
        }}
      />
    </span>
  );
}
