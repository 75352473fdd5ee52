import { ACTION_KIND_WORDS, ACTION_STATUS_WORDS, type Card } from '@journey-canvas/journey';
import { choices, chosen } from '../choices';
import { ChoiceRow } from '../fields/ChoiceRow';
import { DateRow } from '../fields/DateRow';
import { PickRow } from '../fields/PickRow';
import { useInspector } from '../InspectorContext';
import { personChoices, personOf } from '../people';
import { useSet } from '../useSet';

/** Who does an action, until when, and how far it is. */
export function Action(props: { card: Card }) {
  const inspector = useInspector();
  const reference = { kind: 'card', id: props.card.id } as const;
  const set = useSet(reference);
  const people = () => personChoices(inspector.members(), inspector.organisations(), props.card.person);
  return (
    <>
      <PickRow
        reference={reference}
        field="person"
        label="Person"
        value={props.card.person ? (props.card.person.id ?? props.card.person.name) : null}
        options={people()}
        placeholder="Nobody"
        none="Nobody"
        own={200}
        search="Search people, or type a name"
        onChange={(value) => set('person', personOf(inspector.members(), props.card.person, value))}
      />
      <DateRow
        reference={reference}
        field="due"
        label="Due"
        value={props.card.due}
        none="No date"
        help={overdue(props.card, inspector.today()) ? 'This day has passed.' : undefined}
        onChange={(due) => set('due', due)}
      />
      <PickRow
        reference={reference}
        field="status"
        label="Status"
        value={props.card.status}
        options={choices(ACTION_STATUS_WORDS)}
        placeholder="Not set"
        none="Not set"
        onChange={(status) => set('status', chosen(ACTION_STATUS_WORDS, status))}
      />
      <ChoiceRow
        reference={reference}
        field="actionKind"
        label="Change of"
        value={props.card.actionKind}
        options={choices(ACTION_KIND_WORDS)}
        clearable
        onChange={(kind) => set('actionKind', kind)}
      />
    </>
  );
}

function overdue({ due, status }: Card, today: string): boolean {
  return due !== null && due < today && status !== 'done' && status !== 'dropped';
}
