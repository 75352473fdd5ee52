import { For } from 'solid-js';
import styles from './Help.module.css';

const ON_A_MAP = [
  {
    role: 'Owner',
    may: 'Edits, shares, makes links, deletes and restores the map. Whoever made it, and admins.',
  },
  {
    role: 'Editor',
    may: 'Changes everything on the map. People of the organisation that made it are editors.',
  },
  { role: 'Commenter', may: 'Looks, exports and comments. The map itself stays as it is.' },
  { role: 'Viewer', may: 'Looks, reads comments and exports.' },
  {
    role: 'Guest',
    may: 'Came by a link, with a name alone: a commenter or viewer of that one map until the link ends.',
  },
];
const IN_A_WORKSPACE = [
  { role: 'Owner', may: 'Everything, and over everybody. There is always at least one.' },
  { role: 'Admin', may: 'Sees every map, invites and removes people, adds organisations.' },
  { role: 'Member', may: 'Makes maps and sees those of the own organisation and those that were shared.' },
];

/** Who may do what. */
export function RolesSection() {
  return (
    <section aria-labelledby="help-roles">
      <h2 class={styles.heading} id="help-roles">
        Who may do what
      </h2>
      <div class={styles.columns}>
        <Roles title="On a map" roles={ON_A_MAP} />
        <Roles title="In a workspace" roles={IN_A_WORKSPACE} />
      </div>
      <p class={styles.text}>
        A partner sees the maps that were shared with it, and nothing else of the workspace’s maps.
      </p>
    </section>
  );
}

function Roles(props: { title: string; roles: readonly { role: string; may: string }[] }) {
  return (
    <div class={styles.area}>
      <h3 class={styles.subheading}>{props.title}</h3>
      <dl class={styles.states}>
        <For each={props.roles}>
          {(one) => (
            <div class={styles.stateRow}>
              <dt>{one.role}</dt>
              <dd>{one.may}</dd>
            </div>
          )}
        </For>
      </dl>
    </div>
  );
}
