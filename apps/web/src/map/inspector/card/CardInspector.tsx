import {
  addCard,
  CARD_KIND_WORDS,
  type Card,
  type CardId,
  cardKindsOf,
  isDrawnFromValues,
  LANE_KIND_WORDS,
  placeCard,
  SEVERITY_WORDS,
} from '@journey-canvas/journey';
import { createMemo, Show } from 'solid-js';
import { Button } from '../../../ui/Button';
import { choices, chosen } from '../choices';
import { ChoiceRow } from '../fields/ChoiceRow';
import { FindingsAt } from '../fields/FindingsAt';
import { PickRow } from '../fields/PickRow';
import { scoreOptions } from '../fields/Score';
import { TextField } from '../fields/TextField';
import { HEAD } from '../findingField';
import styles from '../Inspector.module.css';
import { useInspector } from '../InspectorContext';
import { linkAnswer } from '../members';
import { stageName } from '../names';
import { ownerChoices, ownerOf } from '../owners';
import { useSet } from '../useSet';
import { About } from './AboutSection';
import { Action } from './ActionFields';
import { CardLinks } from './CardLinks';

/** Everything about one card; the fields that its kind has. */
export function CardInspector(props: { card: Card }) {
  const reference = { kind: 'card', id: props.card.id } as const;
  const set = useSet(reference);
  return (
    <>
      <TextField
        reference={reference}
        field="text"
        label="Text"
        hiddenLabel
        look="title"
        value={props.card.text}
        placeholder={PLACEHOLDERS[props.card.kind]}
        lines
      />
      <FindingsAt reference={reference} field={HEAD} />
      <FindingsAt reference={reference} field="place" />
      <div class={styles.rows}>
        <Kind card={props.card} />
        <Show when={props.card.kind === 'pain'}>
          <ChoiceRow
            reference={reference}
            field="severity"
            label="Severity"
            look="signs"
            clearable
            value={props.card.severity}
            options={scoreOptions(SEVERITY_WORDS)}
            help={props.card.severity ? SEVERITY_WORDS[props.card.severity - 1] : undefined}
            onChange={(severity) => set('severity', severity)}
          />
        </Show>
        <Show when={props.card.kind === 'action' || props.card.kind === 'backstage'}>
          <Owner card={props.card} />
        </Show>
        <Show when={props.card.kind === 'action'}>
          <Action card={props.card} />
        </Show>
        <Place card={props.card} />
      </div>
      <Show when={props.card.kind === 'action'}>
        <Answers card={props.card} />
      </Show>
      <Show when={props.card.kind === 'pain' || props.card.kind === 'opportunity'}>
        <Answered card={props.card} />
      </Show>
      <About card={props.card} />
    </>
  );
}

const PLACEHOLDERS: Record<Card['kind'], string> = {
  thought: 'What the customer thinks',
  quote: 'What the customer says',
  pain: 'What hurts',
  opportunity: 'What could be better',
  action: 'What is to be done',
  backstage: 'What happens behind the scenes',
  note: 'A note',
};

/** Another kind as far as its lane takes that. */
function Kind(props: { card: Card }) {
  const inspector = useInspector();
  const reference = { kind: 'card', id: props.card.id } as const;
  const set = useSet(reference);
  const kinds = () => {
    const lane = inspector.journey().lanes.find(({ id }) => id === props.card.place.lane);
    const taken = lane ? cardKindsOf(lane.kind) : [];
    return choices(CARD_KIND_WORDS).filter(({ value }) => value === props.card.kind || taken.includes(value));
  };
  return (
    <PickRow
      reference={reference}
      field="kind"
      label="Kind"
      value={props.card.kind}
      options={kinds()}
      placeholder="Not set"
      onChange={(value) => {
        const kind = chosen(CARD_KIND_WORDS, value);
        if (kind) set('kind', kind);
      }}
    />
  );
}

function Owner(props: { card: Card }) {
  const inspector = useInspector();
  const reference = { kind: 'card', id: props.card.id } as const;
  const set = useSet(reference);
  return (
    <PickRow
      reference={reference}
      field="owner"
      label="Owner"
      value={props.card.owner?.id ?? null}
      options={ownerChoices(inspector.organisations(), props.card.owner)}
      placeholder="No owner"
      none="No owner"
      onChange={(id) => set('owner', ownerOf(inspector.organisations(), props.card.owner, id))}
    />
  );
}

function Place(props: { card: Card }) {
  const inspector = useInspector();
  const reference = { kind: 'card', id: props.card.id } as const;
  const stages = () =>
    inspector.journey().stages.map((stage) => ({ value: stage.id, label: stageName(stage) }));
  const lanes = () =>
    inspector
      .journey()
      .lanes.filter(({ kind }) => !isDrawnFromValues(kind) && cardKindsOf(kind).includes(props.card.kind))
      .map((lane) => ({ value: lane.id, label: lane.title.trim() || LANE_KIND_WORDS[lane.kind] }));
  const known = (id: string, list: readonly { value: string }[]) =>
    list.some(({ value }) => value === id) ? id : null;
  function move(stageId: string | null, laneId: string | null): void {
    const stage = inspector.journey().stages.find(({ id }) => id === stageId)?.id;
    const lane =
      inspector.journey().lanes.find(({ id }) => id === laneId)?.id ?? (lanes()[0]?.value || undefined);
    if (stage && lane) inspector.edit((editor) => placeCard(editor, props.card.id, { stage, lane }));
  }
  return (
    <>
      <PickRow
        reference={reference}
        field="place"
        label="Stage"
        value={known(props.card.place.stage, stages())}
        options={stages()}
        placeholder="No stage"
        onChange={(stage) => move(stage, known(props.card.place.lane, lanes()))}
      />
      <Show when={lanes().length > 1}>
        <PickRow
          reference={reference}
          field="place/lane"
          label="Lane"
          value={known(props.card.place.lane, lanes())}
          options={lanes()}
          placeholder="No lane"
          onChange={(lane) => move(props.card.place.stage, lane)}
        />
      </Show>
    </>
  );
}

/** The pains and opportunities that an action answers. */
function Answers(props: { card: Card }) {
  const inspector = useInspector();
  const answerable = createMemo(() =>
    [...inspector.journey().cards.values()].filter(({ kind }) => kind === 'pain' || kind === 'opportunity'),
  );
  const link = (answered: CardId, is: boolean) => {
    const { id } = props.card;
    inspector.edit((editor) => linkAnswer({ editor, live: inspector.live }, id, answered, is));
  };
  return (
    <CardLinks
      name="card/answers"
      title="Answers"
      empty="It answers no pain point or opportunity."
      add="Link a pain point or opportunity"
      cards={answerable().filter(({ id }) => props.card.answers.includes(id))}
      others={answerable().filter(({ id }) => !props.card.answers.includes(id))}
      onLink={link}
    />
  );
}

/** The actions that answer a pain or an opportunity. */
function Answered(props: { card: Card }) {
  const inspector = useInspector();
  const actions = createMemo(() =>
    [...inspector.journey().cards.values()].filter(({ kind }) => kind === 'action'),
  );
  const link = (action: CardId, is: boolean) => {
    const { id } = props.card;
    inspector.edit((editor) => linkAnswer({ editor, live: inspector.live }, action, id, is));
  };
  const lane = () => inspector.journey().lanes.find(({ kind }) => cardKindsOf(kind).includes('action'))?.id;
  const stage = () =>
    inspector.journey().stages.find(({ id }) => id === props.card.place.stage)?.id ??
    inspector.journey().stages[0]?.id;
  function add(): void {
    const [to, at] = [lane(), stage()];
    if (!to || !at) return;
    const { id, touchpoints } = props.card;
    const made = inspector.edit((editor) =>
      addCard(editor, { kind: 'action', stage: at, lane: to, answers: [id], touchpoints, status: 'open' }),
    );
    if (made) inspector.goTo({ kind: 'card', id: made });
  }
  return (
    <CardLinks
      name="card/answered"
      title="Actions"
      empty="No action answers this."
      add="Link an action"
      cards={actions().filter(({ answers }) => answers.includes(props.card.id))}
      others={actions().filter(({ answers }) => !answers.includes(props.card.id))}
      onLink={link}
      more={
        <Show when={inspector.editor() && lane() && stage()}>
          <div>
            <Button variant="quiet" class={styles.add ?? ''} onClick={add}>
              New action
            </Button>
          </div>
        </Show>
      }
    />
  );
}
