import styles from './FrictionFigure.module.css';
import { VisuallyHidden } from './VisuallyHidden';

/** A friction index: zigzag and figure. */
export function FrictionFigure(props: { index: number }) {
  return (
    <span class={styles.friction} title={`Friction index ${props.index}`}>
      <svg class={styles.zigzag} viewBox="0 0 20 20" aria-hidden="true">
        <path d="m3 12 3-5 3 6 3-7 2.500 5H17" />
      </svg>
      {props.index}
      <VisuallyHidden> friction</VisuallyHidden>
    </span>
  );
}
