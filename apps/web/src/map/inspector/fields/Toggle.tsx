import type { FieldIds } from './FieldRow';
import styles from './Toggle.module.css';

interface ToggleProps {
  on: boolean;
  ids: Pick<FieldIds, 'id' | 'description'>;
  onChange(on: boolean): void;
}

/** A switch. */
export function Toggle(props: ToggleProps) {
  return (
    <span class={styles.target}>
      <input
        type="checkbox"
        role="switch"
        aria-checked={props.on}
        id={props.ids.id}
        class={styles.toggle}
        checked={props.on}
        aria-describedby={props.ids.description}
        onChange={(event) => props.onChange(event.currentTarget.checked)}
      />
    </span>
  );
}
