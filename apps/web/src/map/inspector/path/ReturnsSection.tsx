import { addPath, delayWords, type Path } from '@journey-canvas/journey';
import Undo from 'lucide-solid/icons/undo-2';
import { createMemo, For, Show } from 'solid-js';
import { ItemWords } from '../fields/Item';
import { Picker } from '../fields/Picker';
import { Section } from '../fields/Section';
import styles from '../Inspector.module.css';
import { useInspector } from '../InspectorContext';
import { touchpointName } from '../names';
import { returnsFrom } from '../pathEdits';
import { touchpointChoices, touchpointIdOf } from '../touchpointChoices';

/** How customers come back from an exit. */
export function Returns(props: { path: Path }) {
  const inspector = useInspector();
  const returns = () => returnsFrom(inspector.journey(), props.path.id);
  const touchpoints = createMemo(() =>
    touchpointChoices(inspector.journey(), inspector.organisations(), () => false),
  );
  function add(value: string | null): void {
    const to = touchpointIdOf(inspector.journey(), value);
    if (!to) return;
    const { id, route } = props.path;
    const made = inspector.edit((editor) =>
      addPath(editor, { kind: 're-entry', from: route.from, to, exit: id }),
    );
    if (made) inspector.goTo({ kind: 'path', id: made });
  }
  return (
    <Section
      name="path/returns"
      title="Comes back"
      action={
        <Show when={inspector.editor()}>
          <Picker
            label="Add a re-entry"
            look="plus"
            value={null}
            options={touchpoints()}
            placeholder="Add a re-entry"
            search="Search touchpoints"
            onChange={add}
          />
        </Show>
      }
    >
      <Show when={returns().length > 0} fallback={<p class={styles.empty}>No way back is drawn.</p>}>
        <ul>
          <For each={returns()}>
            {(path) => (
              <li class={styles.line}>
                <button
                  type="button"
                  class={styles.lineButton}
                  onClick={() => inspector.goTo({ kind: 'path', id: path.id })}
                >
                  <Undo size={14} stroke-width={1.6} aria-hidden="true" class={styles.lineIcon} />
                  <ItemWords
                    title={touchpointName(
                      path.route.to === null ? undefined : inspector.journey().touchpoints.get(path.route.to),
                    )}
                    {...(path.delayDays !== null && { facts: delayWords(path.delayDays) })}
                  />
                </button>
              </li>
            )}
          </For>
        </ul>
      </Show>
    </Section>
  );
}
