import styles from './EmptyMapHint.module.css';

/** What to do on a map that holds nothing yet. Goes with the first touchpoint; lets clicks through. */
export function EmptyMapHint() {
  return (
    <aside class={styles.hint} aria-label="How to begin">
      <h2 class={styles.title}>Where does the journey start?</h2>
      <p class={styles.text}>
        Double-click a cell of <em>Customer steps</em> and write what the customer does first, or press{' '}
        <kbd class={styles.key}>N</kbd>.
      </p>
      <p class={styles.text}>
        Then pull the grip at the card’s edge to the next step. The findings say what is still missing.
      </p>
    </aside>
  );
}
