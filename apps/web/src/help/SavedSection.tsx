import { For } from 'solid-js';
import styles from './Help.module.css';

const STATES = [
  { words: 'Saved', means: 'Everything you did is on the server’s disk.' },
  { words: 'Saving', means: 'The last edits are on their way.' },
  {
    words: 'Offline',
    means:
      'Go on working in this page. Your changes go out by themselves when the network is back, and are merged with what others did meanwhile.',
  },
  {
    words: 'Not saved yet',
    means:
      'The server cannot store anything right now. Your changes are kept here and will be saved by themselves.',
  },
  {
    words: 'Not saved',
    means:
      'Your right to edit ended while changes were on this device alone. They can be exported as a file.',
  },
  { words: 'View only', means: 'You can look around; nothing you do changes the map.' },
];

/** What the badge in the top bar says, and what happens offline. */
export function SavedSection() {
  return (
    <section aria-labelledby="help-saved">
      <h2 class={styles.heading} id="help-saved">
        Saved and offline
      </h2>
      <p class={styles.text}>
        There is no button to save. The badge beside the title says how things stand. A map that is open goes
        on working without a network, and keeps what you change on this device, even if you close the page. To
        open or reload a page the network has to be there; changes kept here go out then. For guests nothing
        is kept on the device: offline, leave the page open.
      </p>
      <dl class={styles.states}>
        <For each={STATES}>
          {(state) => (
            <div class={styles.stateRow}>
              <dt>{state.words}</dt>
              <dd>{state.means}</dd>
            </div>
          )}
        </For>
      </dl>
      <p class={styles.text}>
        What is deleted can be brought back for 30 days: things on a map from the map’s menu, maps from
        “Recently deleted” in the workspace. Undo takes back your own steps alone, never somebody else’s.
      </p>
    </section>
  );
}
