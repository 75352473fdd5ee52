import ChevronDown from 'lucide-solid/icons/chevron-down';
import { buttonClass } from '../ui/Button';
import { Menu, MenuChoice } from '../ui/Menu';
import { OrganisationMark } from '../ui/OrganisationMark';
import type { OrganisationView } from '../workspaces/organisations';
import styles from './MembersPage.module.css';

const ANY = 'any';

interface OrganisationFilterProps {
  organisations: readonly OrganisationView[];
  /** null: all of them. */
  value: string | null;
  onChange(organisationId: string | null): void;
}

/** Narrows the members to those of one organisation. */
export function OrganisationFilter(props: OrganisationFilterProps) {
  const shown = () => props.organisations.find(({ id }) => id === props.value)?.name ?? 'Any organisation';
  return (
    <Menu
      placement="bottom-start"
      label={`Organisation: ${shown()}`}
      triggerClass={buttonClass()}
      trigger={
        <>
          <span class={styles.cut}>{shown()}</span>
          <ChevronDown size={16} stroke-width={1.6} aria-hidden="true" />
        </>
      }
    >
      <MenuChoice
        label="Organisation"
        closes
        value={props.value ?? ANY}
        options={[
          { value: ANY, label: 'Any organisation' },
          ...props.organisations.map(({ id, name, slot, mark }) => ({
            value: id,
            label: name,
            sign: <OrganisationMark slot={slot} mark={mark} />,
          })),
        ]}
        onChange={(id) => props.onChange(id === ANY ? null : id)}
      />
    </Menu>
  );
}
