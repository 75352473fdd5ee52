import { For } from 'solid-js';
import { Bone } from '../ui/Bone';
import { VisuallyHidden } from '../ui/VisuallyHidden';
import styles from './MembersPage.module.css';

const WIDTHS = ['38%', '52%', '44%'];

/** Rows of people, before they are known. */
export function PeopleBones() {
  return (
    <div class={styles.list} role="status">
      <VisuallyHidden>Loading</VisuallyHidden>
      <For each={WIDTHS}>
        {(width) => (
          <div class={styles.row}>
            <div class={styles.person}>
              <Bone width="28px" height="28px" />
              <Bone width={width} />
            </div>
            <Bone width="70%" />
            <Bone width="60%" />
          </div>
        )}
      </For>
    </div>
  );
}
