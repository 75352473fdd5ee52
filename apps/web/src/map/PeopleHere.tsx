import { Show } from 'solid-js';
import { type AvatarPerson, AvatarStack } from '../ui/Avatar';
import { VisuallyHidden } from '../ui/VisuallyHidden';
import styles from './PeopleHere.module.css';

/** Who else is on the map now; comings and goings are read aloud. */
export function PeopleHere(props: { people: readonly AvatarPerson[]; most: number }) {
  return (
    <div class={styles.people}>
      <Show when={props.people.length > 0}>
        <AvatarStack people={props.people} most={props.most} />
      </Show>
      <span role="status">
        <VisuallyHidden>
          {props.people.length === 0
            ? ''
            : `Also here: ${props.people.map(({ name, guest }) => (guest ? `${name} (guest)` : name)).join(', ')}`}
        </VisuallyHidden>
      </span>
    </div>
  );
}
