import type { JSX } from 'solid-js';
import styles from './Flag.module.css';

interface FlagProps {
  on: boolean;
  icon?: JSX.Element;
  /** null: only shown, not pressed. */
  onChange: ((on: boolean) => void) | null;
  children: JSX.Element;
}

/** A yes or no as a tag: solid when it is so. */
export function Flag(props: FlagProps) {
  return (
    <button
      type="button"
      class={styles.flag}
      aria-pressed={props.on}
      disabled={props.onChange === null}
      onClick={() => props.onChange?.(!props.on)}
    >
      {props.icon}
      {props.children}
    </button>
  );
}
