import ChevronDown from 'lucide-solid/icons/chevron-down';
import { type JSX, Show } from 'solid-js';
import { buttonClass } from '../ui/Button';
import { Menu, MenuChoice } from '../ui/Menu';
import styles from './MapFilters.module.css';
import type { MapOrder } from './mapList';
import type { OrganisationView } from './organisations';

interface MapFiltersProps {
  search: JSX.Element;
  organisations: readonly OrganisationView[];
  organisationId: string | null;
  onOrganisation(id: string | null): void;
  order: MapOrder;
  onOrder(order: MapOrder): void;
}

const ANY = 'any';
const ORDERS: readonly { value: MapOrder; label: string }[] = [
  { value: 'edited', label: 'Last edited' },
  { value: 'title', label: 'Title' },
  { value: 'findings', label: 'Most findings' },
];

/** Search on the phone, the organisation, the order. */
export function MapFilters(props: MapFiltersProps) {
  const organisation = () => props.organisations.find(({ id }) => id === props.organisationId);
  const order = () => ORDERS.find(({ value }) => value === props.order);
  return (
    <div class={styles.filters}>
      {props.search}
      <Show when={props.organisations.length > 1}>
        <Menu
          placement="bottom-start"
          label={`Organisation: ${organisation()?.name ?? 'Any organisation'}`}
          triggerClass={buttonClass()}
          trigger={<Trigger text={organisation()?.name ?? 'Any organisation'} />}
        >
          <MenuChoice
            label="Organisation"
            value={props.organisationId ?? ANY}
            options={[
              { value: ANY, label: 'Any organisation' },
              ...props.organisations.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            onChange={(id) => props.onOrganisation(id === ANY ? null : id)}
          />
        </Menu>
      </Show>
      <span class={styles.space} />
      <Menu
        label={`Sorted by: ${order()?.label ?? ''}`}
        triggerClass={buttonClass({ variant: 'quiet' })}
        trigger={<Trigger text={order()?.label ?? ''} />}
      >
        <MenuChoice label="Sort by" value={props.order} options={ORDERS} onChange={props.onOrder} />
      </Menu>
    </div>
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
