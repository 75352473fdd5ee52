import type { Card, TouchpointId } from '@journey-canvas/journey';
import Unlink from 'lucide-solid/icons/unlink';
import { createMemo, For, Show } from 'solid-js';
import { IconButton } from '../../../ui/IconButton';
import { ItemWords } from '../fields/Item';
import { Picker } from '../fields/Picker';
import { Section } from '../fields/Section';
import styles from '../Inspector.module.css';
import { useInspector } from '../InspectorContext';
import { linkTouchpoint } from '../members';
import { touchpointName } from '../names';
import { OwnerMark, touchpointChoices, touchpointIdOf } from '../touchpointChoices';

/** The touchpoints a card is about. */
export function About(props: { card: Card }) {
  const inspector = useInspector();
  const about = () => props.card.touchpoints.flatMap((id) => inspector.journey().touchpoints.get(id) ?? []);
  const others = createMemo(() =>
    touchpointChoices(inspector.journey(), inspector.organisations(), (id) =>
      props.card.touchpoints.includes(id),
    ),
  );
  const link = (touchpoint: TouchpointId, is: boolean) => {
    const { id } = props.card;
    inspector.edit((editor) => linkTouchpoint({ editor, live: inspector.live }, id, touchpoint, is));
  };
  return (
    <Section
      name="card/touchpoints"
      title="Touchpoints"
      action={
        <Show when={inspector.editor()}>
          <Picker
            label="Link a touchpoint"
            look="plus"
            value={null}
            options={others()}
            placeholder="Link a touchpoint"
            search="Search touchpoints"
            onChange={(value) => {
              const id = touchpointIdOf(inspector.journey(), value);
              if (id) link(id, true);
            }}
          />
        </Show>
      }
    >
      <Show
        when={about().length > 0}
        fallback={<p class={styles.empty}>It is about no touchpoint in particular.</p>}
      >
        <ul>
          <For each={about()}>
            {(touchpoint) => (
              <li class={styles.line}>
                <button
                  type="button"
                  class={styles.lineButton}
                  onClick={() => inspector.goTo({ kind: 'touchpoint', id: touchpoint.id })}
                >
                  <OwnerMark organisations={inspector.organisations()} owner={touchpoint.owner?.id ?? null} />
                  <ItemWords title={touchpointName(touchpoint)} />
                </button>
                <Show when={inspector.editor()}>
                  <IconButton
                    label={`Unlink “${touchpointName(touchpoint)}”`}
                    class={styles.lineAction}
                    onClick={() => link(touchpoint.id, false)}
                  >
                    <Unlink size={16} stroke-width={1.6} aria-hidden="true" />
                  </IconButton>
                </Show>
              </li>
            )}
          </For>
        </ul>
      </Show>
    </Section>
  );
}
