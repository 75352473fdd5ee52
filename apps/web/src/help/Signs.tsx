import { Show } from 'solid-js';
import styles from './Signs.module.css';

export type PathSignKind = 'best-bet' | 'hand-off' | 'blind' | 're-entry' | 'loop' | 'exit';

export const PATH_SIGNS: readonly { kind: PathSignKind; words: string }[] = [
  { kind: 'best-bet', words: 'Best bet: the next step that is offered' },
  { kind: 'hand-off', words: 'Hand-off: somebody else goes on, and knows what matters' },
  { kind: 'blind', words: 'Blind hand-off: somebody else goes on, and is told nothing' },
  { kind: 'exit', words: 'Exit: the customer leaves, with the reason' },
  { kind: 're-entry', words: 'Re-entry: the customer comes back later' },
  { kind: 'loop', words: 'Loop: back to an earlier step' },
];

/** A path as the canvas draws it. */
export function PathSign(props: { kind: PathSignKind }) {
  const open = () => props.kind === 're-entry' || props.kind === 'loop';
  const diamond = () => props.kind === 'hand-off' || props.kind === 'blind';
  return (
    <svg class={styles.path} data-kind={props.kind} viewBox="0 0 80 22" aria-hidden="true">
      <Show
        when={props.kind !== 'exit'}
        fallback={<path class={styles.tag} d="M4 4h58a4 4 0 0 1 4 4v6a4 4 0 0 1-4 4H4Z" />}
      >
        <path class={styles.line} d="M2 11h68" />
        <Show when={open()} fallback={<path class={styles.head} d="M70 7.500 77 11l-7 3.500Z" />}>
          <path class={styles.openHead} d="m70 7 6 4-6 4" />
        </Show>
        <Show when={diamond()}>
          <path class={styles.diamond} d="m38 6 5 5-5 5-5-5Z" />
        </Show>
      </Show>
    </svg>
  );
}

/** A card's edge: solid for the vendor, double for a partner. */
export function CardSign(props: { partner: boolean }) {
  const colour = () => (props.partner ? 'var(--org-2)' : 'var(--org-1)');
  return (
    <svg class={styles.path} viewBox="0 0 80 22" aria-hidden="true">
      <rect class={styles.card} x="1" y="1" width="78" height="20" rx="4" />
      <Show when={props.partner} fallback={<path d="M2 3h4v16H2Z" fill={colour()} />}>
        <path d="M2 3h1.500v16H2ZM5.500 3H7v16H5.500Z" fill={colour()} />
      </Show>
    </svg>
  );
}

/** The ink outline and the star. */
export function MomentSign() {
  return (
    <svg class={styles.path} viewBox="0 0 80 22" aria-hidden="true">
      <rect class={styles.moment} x="10" y="4" width="68" height="17" rx="4" />
      <rect x="1" y="0" width="18" height="18" rx="4" fill="var(--text)" />
      <path
        d="m10 2.500 1.600 4.900L16.500 9l-4.900 1.600L10 15.500l-1.600-4.900L3.500 9l4.900-1.600Z"
        fill="var(--surface)"
      />
    </svg>
  );
}

/** The zigzag with its figure. */
export function FrictionSign() {
  return (
    <span class={styles.friction}>
      <svg viewBox="0 0 20 20" aria-hidden="true">
        <path d="m3 12 3-5 3 6 3-7 2.500 5H17" />
      </svg>
      4
    </span>
  );
}
