import { CARD_KIND_WORDS, type Card, type CardId } from '@journey-canvas/journey';
import Unlink from 'lucide-solid/icons/unlink';
import { For, type JSX, Show } from 'solid-js';
import { IconButton } from '../../../ui/IconButton';
import { ItemWords } from '../fields/Item';
import { Picker } from '../fields/Picker';
import { Section } from '../fields/Section';
import styles from '../Inspector.module.css';
import { useInspector } from '../InspectorContext';
import { cardName } from '../names';

interface CardLinksProps {
  name: string;
  title: string;
  empty: string;
  add: string;
  cards: readonly Card[];
  others: readonly Card[];
  more?: JSX.Element;
  onLink(id: CardId, is: boolean): void;
}

/** Cards linked to the one that is shown: opened, linked and unlinked. */
export function CardLinks(props: CardLinksProps) {
  const inspector = useInspector();
  return (
    <Section
      name={props.name}
      title={props.title}
      action={
        <Show when={inspector.editor()}>
          <Picker
            label={props.add}
            look="plus"
            value={null}
            options={props.others.map((card) => ({
              value: card.id,
              label: cardName(card),
              note: CARD_KIND_WORDS[card.kind].toLowerCase(),
            }))}
            placeholder={props.add}
            search="Search cards"
            onChange={(value) => {
              const card = props.others.find(({ id }) => id === value);
              if (card) props.onLink(card.id, true);
            }}
          />
        </Show>
      }
    >
      <Show when={props.cards.length > 0} fallback={<p class={styles.empty}>{props.empty}</p>}>
        <ul>
          <For each={props.cards}>
            {(card) => (
              <li class={styles.line}>
                <button
                  type="button"
                  class={styles.lineButton}
                  onClick={() => inspector.goTo({ kind: 'card', id: card.id })}
                >
                  <ItemWords title={cardName(card)} facts={CARD_KIND_WORDS[card.kind].toLowerCase()} />
                </button>
                <Show when={inspector.editor()}>
                  <IconButton
                    label={`Unlink “${cardName(card)}”`}
                    class={styles.lineAction}
                    onClick={() => props.onLink(card.id, false)}
                  >
                    <Unlink size={16} stroke-width={1.6} aria-hidden="true" />
                  </IconButton>
                </Show>
              </li>
            )}
          </For>
        </ul>
      </Show>
      {props.more}
    </Section>
  );
}
