import { type JSX, Show } from 'solid-js';
import styles from './Value.module.css';

interface ValueProps {
  id: string;
  sign?: JSX.Element;
  /** Shown in the place of nothing. */
  none?: string;
  words: string | null;
}

/** What a field holds, for those who may only look. */
export function Value(props: ValueProps) {
  return (
    <p id={props.id} class={styles.value} data-none={props.words ? undefined : ''}>
      <Show when={props.words}>{props.sign}</Show>
      {props.words || (props.none ?? '–')}
    </p>
  );
}
