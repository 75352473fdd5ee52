import { A } from '@solidjs/router';
import FilePlus from 'lucide-solid/icons/file-plus';
import FileUp from 'lucide-solid/icons/file-up';
import UserPlus from 'lucide-solid/icons/user-plus';
import { For, type JSX, Show } from 'solid-js';
import { Button } from '../ui/Button';
import styles from './EmptyMaps.module.css';
import { JourneyDrawing } from './JourneyDrawing';
import type { Start } from './NewMapDialog';
import { SamplePicture } from './SamplePicture';
import { SAMPLE_CHOICES } from './sampleChoices';
import { addressOfPage } from './workspacePages';

interface EmptyMapsProps {
  workspaceId: string;
  /** Whether one may invite people. */
  mayInvite: boolean;
  onStart(start: Start): void;
  onImport(): void;
}

/** A workspace without maps: what a map is, and the ways to begin. */
export function EmptyMaps(props: EmptyMapsProps) {
  return (
    <section class={styles.first} aria-label="No maps yet">
      <h2 class={styles.question}>Where does your customer’s journey start?</h2>
      <p class={styles.text}>
        A map shows one journey from the customer’s side: stages across, touchpoints in between, and who
        delivers each of them.
      </p>
      <h3 class={styles.heading}>Look at a sample</h3>
      <ul class={styles.samples}>
        <For each={SAMPLE_CHOICES}>
          {(sample) => (
            <li>
              <button type="button" class={styles.sample} onClick={() => props.onStart(sample.id)}>
                <span class={styles.picture}>
                  <SamplePicture sample={sample.id} class={styles.image} />
                </span>
                <span class={styles.name}>{sample.title}</span>
                <span class={styles.note}>{sample.text}</span>
              </button>
            </li>
          )}
        </For>
      </ul>
      <h3 class={styles.heading}>Or begin your own</h3>
      <ul class={styles.ways}>
        <Way
          icon={<FilePlus size={16} stroke-width={1.6} aria-hidden="true" />}
          note="Five stages, the usual lanes"
        >
          <button type="button" class={styles.way} onClick={() => props.onStart('empty')}>
            Make an empty map
          </button>
        </Way>
        <Way icon={<FileUp size={16} stroke-width={1.6} aria-hidden="true" />} note="A map exported as JSON">
          <button type="button" class={styles.way} onClick={() => props.onImport()}>
            Import a file
          </button>
        </Way>
        <Show when={props.mayInvite}>
          <Way
            icon={<UserPlus size={16} stroke-width={1.6} aria-hidden="true" />}
            note="Their people edit with yours"
          >
            <A class={styles.way} href={addressOfPage(props.workspaceId, 'members')}>
              Invite a partner
            </A>
          </Way>
        </Show>
      </ul>
    </section>
  );
}

function Way(props: { icon: JSX.Element; note: string; children: JSX.Element }) {
  return (
    <li class={styles.wayRow}>
      {props.icon}
      {props.children}
      <span class={styles.note}>{props.note}</span>
    </li>
  );
}

/** Search and filters leave nothing. */
export function NoMapsFound(props: { onClear(): void }) {
  return (
    <section class={styles.empty} aria-label="No maps found">
      <JourneyDrawing class={styles.drawing} />
      <div class={styles.words}>
        <h2 class={styles.title}>No map matches</h2>
        <p class={styles.text}>Try fewer words, or take a filter away.</p>
      </div>
      <Button onClick={() => props.onClear()}>Show all maps</Button>
    </section>
  );
}
