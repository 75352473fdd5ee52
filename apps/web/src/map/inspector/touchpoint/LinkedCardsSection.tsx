import {
  ACTION_STATUS_WORDS,
  CARD_KIND_WORDS,
  type Card,
  type CardId,
  type TouchpointId,
} from '@journey-canvas/journey';
import Link2Off from 'lucide-solid/icons/unlink';
import { createMemo, For, Show } from 'solid-js';
import { IconButton } from '../../../ui/IconButton';
import { ItemWords } from '../fields/Item';
import { Picker } from '../fields/Picker';
import { Section } from '../fields/Section';
import styles from '../Inspector.module.css';
import { useInspector } from '../InspectorContext';
import { linkTouchpoint } from '../members';
import { cardName } from '../names';

/** Thoughts, pains, opportunities, actions and the rest that are about a touchpoint. */
export function LinkedCardsSection(props: { touchpoint: TouchpointId }) {
  const inspector = useInspector();
  const all = createMemo(() => [...inspector.journey().cards.values()]);
  const linked = () => all().filter(({ touchpoints }) => touchpoints.includes(props.touchpoint));
  const others = () =>
    all()
      .filter(({ touchpoints }) => !touchpoints.includes(props.touchpoint))
      .map((card) => ({
        value: card.id,
        label: cardName(card),
        note: CARD_KIND_WORDS[card.kind].toLowerCase(),
      }));
  const link = (id: CardId, is: boolean) =>
    inspector.edit((editor) => linkTouchpoint({ editor, live: inspector.live }, id, props.touchpoint, is));
  return (
    <Section
      name="touchpoint/cards"
      title="Cards"
      action={
        <Show when={inspector.editor()}>
          <Picker
            label="Link a card"
            look="plus"
            value={null}
            options={others()}
            placeholder="Link a card"
            search="Search cards"
            onChange={(value) => {
              const card = all().find(({ id }) => id === value);
              if (card) link(card.id, true);
            }}
          />
        </Show>
      }
    >
      <Show
        when={linked().length > 0}
        fallback={<p class={styles.empty}>No pain point, opportunity or action is linked.</p>}
      >
        <ul>
          <For each={linked()}>
            {(card) => (
              <li class={styles.line}>
                <button
                  type="button"
                  class={styles.lineButton}
                  onClick={() => inspector.goTo({ kind: 'card', id: card.id })}
                >
                  <ItemWords title={cardName(card)} facts={factsOf(card)} />
                </button>
                <Show when={inspector.editor()}>
                  <IconButton
                    label={`Unlink “${cardName(card)}”`}
                    class={styles.lineAction}
                    onClick={() => link(card.id, false)}
                  >
                    <Link2Off size={16} stroke-width={1.6} aria-hidden="true" />
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

function factsOf(card: Card): string {
  const words = CARD_KIND_WORDS[card.kind].toLowerCase();
  if (card.kind === 'pain' && card.severity !== null) return `${words}, severity ${card.severity} of 5`;
  if (card.kind === 'action' && card.status !== null) {
    return `${words}, ${ACTION_STATUS_WORDS[card.status].toLowerCase()}`;
  }
  return words;
}
