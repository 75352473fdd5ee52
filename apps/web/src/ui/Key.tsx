import { For } from 'solid-js';
import styles from './Key.module.css';
import { keyWords } from './keyWords';

/** Keys to press together, as they are called on this machine: "Ctrl K", "⌘ K". */
export function Keys(props: { keys: readonly string[] }) {
  return (
    <span class={styles.keys}>
      <For each={props.keys}>{(key) => <kbd class={styles.key}>{keyWords(key)}</kbd>}</For>
    </span>
  );
}
