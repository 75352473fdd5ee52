import styles from './Spinner.module.css';

/** A small sign of waiting, beside words that say for what. */
export function Spinner() {
  return <span class={styles.spinner} aria-hidden="true" />;
}
