import ChevronDown from 'lucide-solid/icons/chevron-down';
import { Show } from 'solid-js';
import { buttonClass } from '../ui/Button';
import { classes } from '../ui/classes';
import { Menu, MenuChoice } from '../ui/Menu';
import { Segmented } from '../ui/Segmented';
import styles from './MapFilters.module.css';
import { isNarrow, type MapFilter, type MapOrder } from './mapFilter';
import { STATE_WORDS } from './mapWords';
import type { OrganisationView } from './organisations';

interface MapFiltersProps {
  organisations: readonly OrganisationView[];
  filter: MapFilter;
  onChange(part: Partial<MapFilter>): void;
  onClear(): void;
}

const ANY = 'any';
const BREADTHS = [
  { value: ANY, label: 'All' },
  { value: 'lifecycle', label: 'Lifecycle' },
  { value: 'micro', label: 'Micro-journeys' },
] as const;
const STATES = [
  { value: ANY, label: 'Any state' },
  { value: 'current', label: STATE_WORDS.current },
  { value: 'ideal', label: STATE_WORDS.ideal },
] as const;
const ORDERS: readonly { value: MapOrder; label: string }[] = [
  { value: 'edited', label: 'Last edited' },
  { value: 'title', label: 'Title' },
  { value: 'findings', label: 'Most findings' },
  { value: 'created', label: 'Newest' },
];

const orNull = <T extends string>(value: T | typeof ANY): T | null => (value === ANY ? null : value);

/** What to leave out, and the order. */
export function MapFilters(props: MapFiltersProps) {
  const order = () => ORDERS.find(({ value }) => value === props.filter.order)?.label ?? '';
  const state = () => STATES.find(({ value }) => value === (props.filter.state ?? ANY))?.label ?? '';
  return (
    <div class={styles.filters}>
      <Segmented
        label="Kind"
        value={props.filter.breadth ?? ANY}
        options={BREADTHS}
        onChange={(breadth) => props.onChange({ breadth: orNull(breadth) })}
      />
      <Show when={props.organisations.length > 1}>
        <OrganisationFilter {...props} />
      </Show>
      <Menu
        placement="bottom-start"
        label={`State: ${state()}`}
        triggerClass={classes(buttonClass(), props.filter.state && styles.active)}
        trigger={<Trigger text={props.filter.state ? state() : 'State'} />}
      >
        <MenuChoice
          label="State"
          value={props.filter.state ?? ANY}
          options={STATES}
          onChange={(state) => props.onChange({ state: orNull(state) })}
        />
      </Menu>
      <button
        type="button"
        class={classes(buttonClass(), props.filter.withErrors && styles.active)}
        aria-pressed={props.filter.withErrors}
        onClick={() => props.onChange({ withErrors: !props.filter.withErrors })}
      >
        With errors
      </button>
      <Show when={isNarrow(props.filter)}>
        <button type="button" class={buttonClass({ variant: 'quiet' })} onClick={() => props.onClear()}>
          Clear all
        </button>
      </Show>
      <span class={styles.space} />
      <Menu
        label={`Sorted by: ${order()}`}
        triggerClass={buttonClass({ variant: 'quiet' })}
        trigger={<Trigger text={order()} />}
      >
        <MenuChoice
          label="Sort by"
          value={props.filter.order}
          options={ORDERS}
          onChange={(order) => props.onChange({ order })}
        />
      </Menu>
    </div>
  );
}

function OrganisationFilter(props: Pick<MapFiltersProps, 'organisations' | 'filter' | 'onChange'>) {
  const chosen = () => props.organisations.find(({ id }) => id === props.filter.organisationId);
  const name = () => chosen()?.name ?? 'Any organisation';
  return (
    <Menu
      placement="bottom-start"
      label={`Organisation: ${name()}`}
      triggerClass={classes(buttonClass(), chosen() && styles.active)}
      trigger={<Trigger text={name()} />}
    >
      <MenuChoice
        label="Organisation"
        value={props.filter.organisationId ?? ANY}
        options={[
          { value: ANY, label: 'Any organisation' },
          ...props.organisations.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={(id) => props.onChange({ organisationId: orNull(id) })}
      />
    </Menu>
  );
}

function Trigger(props: { text: string }) {
  return (
    <>
      <span class={styles.text}>{props.text}</span>
      <ChevronDown size={16} stroke-width={1.6} aria-hidden="true" />
    </>
  );
}
