import { For } from 'solid-js';
import { Bone } from '../ui/Bone';
import { VisuallyHidden } from '../ui/VisuallyHidden';
import styles from './MapBones.module.css';
import grid from './MapGrid.module.css';

const WIDTHS = ['64%', '48%', '72%', '56%', '68%', '40%'];

/** The list's frame while it loads. */
export function MapBones() {
  return (
    <div role="status">
      <VisuallyHidden>Loading the maps</VisuallyHidden>
      <div class={grid.grid} aria-hidden="true">
        <For each={WIDTHS}>
          {(width) => (
            <div class={styles.card}>
              <div class={styles.thumbnail} />
              <div class={styles.body}>
                <Bone width={width} height="16px" />
                <Bone width="40%" />
                <Bone width="100%" height="4px" />
                <Bone width="60%" />
              </div>
            </div>
          )}
        </For>
      </div>
    </div>
  );
}
