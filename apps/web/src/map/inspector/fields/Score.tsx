import type { ChoiceOption } from './Choice';
import styles from './Score.module.css';

const SCORES = [1, 2, 3, 4, 5];

/** Scores of 1 to 5, each with its word. */
export function scoreOptions(words: readonly string[]): ChoiceOption<number>[] {
  return SCORES.map((value, index) => ({
    value,
    label: `${value}, ${words[index]}`,
    sign: () => <span class={styles.figure}>{value}</span>,
  }));
}

/** A score as bars that rise. */
export function Meter(props: { value: number | null; label: string }) {
  return (
    <span
      class={styles.meter}
      role="img"
      aria-label={props.value === null ? `${props.label} not set` : `${props.label} ${props.value} of 5`}
    >
      {SCORES.map((score) => (
        <i data-on={props.value !== null && score <= props.value ? '' : undefined} />
      ))}
    </span>
  );
}
