import { For, Show } from 'solid-js';
import { Bone } from '../ui/Bone';
import { VisuallyHidden } from '../ui/VisuallyHidden';
import styles from './CanvasBones.module.css';

const COLUMNS = [2, 3, 2, 4, 2];

/** The canvas's frame at once, bones when it takes longer. */
export function CanvasBones(props: { visible: boolean }) {
  return (
    <div class={styles.bones} role="status">
      <Show when={props.visible}>
        <VisuallyHidden>Opening the map</VisuallyHidden>
      </Show>
      <For each={COLUMNS}>
        {(cards) => (
          <div class={styles.column} aria-hidden="true">
            <div class={styles.header}>
              <Show when={props.visible}>
                <Bone width="55%" height="14px" />
              </Show>
            </div>
            <Show when={props.visible}>
              <For each={Array.from({ length: cards })}>
                {() => (
                  <div class={styles.card}>
                    <Bone width="80%" />
                    <Bone width="50%" />
                  </div>
                )}
              </For>
            </Show>
          </div>
        )}
      </For>
    </div>
  );
}
