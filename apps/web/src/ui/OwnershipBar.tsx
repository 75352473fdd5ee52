import { For } from 'solid-js';
import styles from './OwnershipBar.module.css';

export interface OwnershipShare {
  slot: number | null;
  count: number;
}

/** Who delivers how much, as lengths. The figures stand beside it in words. */
export function OwnershipBar(props: { shares: readonly OwnershipShare[]; class?: string | undefined }) {
  return (
    <span class={`${styles.bar} ${props.class ?? ''}`} aria-hidden="true">
      <For each={props.shares.filter(({ count }) => count > 0)}>
        {(share) => (
          <span
            style={{
              'flex-grow': share.count,
              background: share.slot === null ? 'var(--neutral-300)' : `var(--org-${share.slot})`,
            }}
          />
        )}
      </For>
    </span>
  );
}
