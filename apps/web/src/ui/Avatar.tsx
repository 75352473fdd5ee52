import { For, Show } from 'solid-js';
import styles from './Avatar.module.css';
import { classes } from './classes';
import { Hint } from './Hint';
import { initials } from './initials';

export interface AvatarPerson {
  id: string;
  name: string;
  /** Palette slot of the organisation, 1 to 8; null: of none. */
  slot: number | null;
  guest: boolean;
  /** What is said beside the name: the organisation, "guest". */
  note?: string;
}

interface AvatarProps {
  person: AvatarPerson;
  size?: 'default' | 'small';
}

/** A person's initials in the organisation's colour; guests have a dashed ring. */
export function Avatar(props: AvatarProps) {
  const colours = () =>
    props.person.slot === null || props.person.guest
      ? {}
      : { background: `var(--org-${props.person.slot})`, color: `var(--org-${props.person.slot}-on)` };
  return (
    <span
      class={classes(
        styles.avatar,
        props.size === 'small' && styles.small,
        props.person.guest && styles.guest,
      )}
      style={colours()}
      // Drawn, not written: the name is what whoever reads the page hears.
      data-initials={initials(props.person.name)}
      aria-hidden="true"
    />
  );
}

interface AvatarStackProps extends Pick<AvatarProps, 'size'> {
  people: readonly AvatarPerson[];
  /** How many are shown before the rest becomes a number. */
  most: number;
}

function described(person: AvatarPerson): string {
  return person.note ? `${person.name}, ${person.note}` : person.name;
}

/** People side by side, each with the full name on hover and focus. */
export function AvatarStack(props: AvatarStackProps) {
  const overflowing = () => props.people.length > props.most;
  const shown = () => (overflowing() ? props.people.slice(0, props.most - 1) : props.people);
  const rest = () => props.people.slice(shown().length);
  return (
    <span class={styles.stack}>
      <For each={shown()}>
        {(person) => (
          <Hint text={described(person)} label={described(person)}>
            <Avatar person={person} size={props.size ?? 'default'} />
          </Hint>
        )}
      </For>
      <Show when={overflowing()}>
        <Hint text={rest().map(described).join('; ')} label={`${rest().length} more`}>
          <span
            class={classes(styles.avatar, styles.guest, props.size === 'small' && styles.small)}
            data-initials={`+${rest().length}`}
            aria-hidden="true"
          />
        </Hint>
      </Show>
    </span>
  );
}
