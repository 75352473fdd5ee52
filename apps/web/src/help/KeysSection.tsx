import { createSignal, For } from 'solid-js';
import { Keys } from '../ui/Key';
import styles from './Help.module.css';
import { opensByKey, setOpensByKey } from './questionMark';
import { SHORTCUT_AREAS, type Shortcut } from './shortcuts';

/** Every shortcut, by the part of the product that listens to it. */
export function KeysSection() {
  const [byKey, setByKey] = createSignal(opensByKey());
  function choose(on: boolean): void {
    setByKey(on);
    setOpensByKey(on);
  }
  return (
    <section class={styles.keyboard} aria-labelledby="help-keys">
      <h2 class={styles.heading} id="help-keys">
        Keyboard
      </h2>
      <div class={styles.columns}>
        <For each={SHORTCUT_AREAS}>
          {(area) => (
            <div class={styles.area}>
              <h3 class={styles.subheading}>{area.title}</h3>
              <p class={styles.note}>{area.when}</p>
              <dl class={styles.keys}>
                <For each={area.shortcuts}>{(shortcut) => <Row shortcut={shortcut} />}</For>
              </dl>
            </div>
          )}
        </For>
      </div>
      <label class={styles.option}>
        <input type="checkbox" checked={byKey()} onChange={(event) => choose(event.currentTarget.checked)} />
        Open this help with the ? key
      </label>
    </section>
  );
}

function Row(props: { shortcut: Shortcut }) {
  return (
    <div class={styles.keyRow}>
      <dt class={styles.keyNames}>
        <For each={props.shortcut.keys}>
          {(keys, index) => (
            <>
              {index() > 0 && ' '}
              <Keys keys={keys} />
            </>
          )}
        </For>
      </dt>
      <dd>{props.shortcut.does}</dd>
    </div>
  );
}
