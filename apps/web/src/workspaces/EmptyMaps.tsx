import FilePlus from 'lucide-solid/icons/file-plus';
import MapIcon from 'lucide-solid/icons/map';
import { Button } from '../ui/Button';
import styles from './EmptyMaps.module.css';
import type { NewMap } from './maps';

/** A workspace without maps: what a map is, and two ways to begin. */
export function EmptyMaps(props: { onStart(start: NewMap['sample'] | 'empty'): void }) {
  return (
    <section class={styles.empty} aria-label="No maps yet">
      <svg class={styles.drawing} viewBox="0 0 132 64" aria-hidden="true">
        <rect x="1" y="8" width="34" height="20" rx="4" />
        <path d="M35 18h14" />
        <rect x="49" y="8" width="34" height="20" rx="4" stroke-dasharray="4 3" />
        <path d="M83 18h7v28h7" stroke-dasharray="4 3" />
        <rect x="97" y="36" width="34" height="20" rx="4" stroke-dasharray="4 3" />
      </svg>
      <div class={styles.words}>
        <h2 class={styles.title}>Where does your customer’s journey start?</h2>
        <p class={styles.text}>
          A map shows one journey from the customer’s side: stages across, touchpoints in between, and who
          delivers each of them.
        </p>
      </div>
      <div class={styles.actions}>
        <Button onClick={() => props.onStart('industrial-distributor')}>
          <MapIcon size={16} stroke-width={1.6} aria-hidden="true" /> Look at a sample
        </Button>
        <Button onClick={() => props.onStart('empty')}>
          <FilePlus size={16} stroke-width={1.6} aria-hidden="true" /> Start empty
        </Button>
      </div>
    </section>
  );
}

/** Search and filter leave nothing. */
export function NoMapsFound(props: { onClear(): void }) {
  return (
    <section class={styles.empty} aria-label="No maps found">
      <div class={styles.words}>
        <h2 class={styles.title}>No map matches</h2>
        <p class={styles.text}>Try fewer words, or look among all organisations.</p>
      </div>
      <Button onClick={() => props.onClear()}>Show all maps</Button>
    </section>
  );
}
