import { useMutation, useQueryClient } from '@tanstack/solid-query';
import FileUp from 'lucide-solid/icons/file-up';
import { createSignal, For, type JSX, Show } from 'solid-js';
import { formProblems } from '../http/RequestError';
import { Button } from '../ui/Button';
import { Dialog, DialogActions, DialogBody } from '../ui/Dialog';
import { Field } from '../ui/Field';
import { FormError } from '../ui/FormError';
import { focusFirstInvalid } from '../ui/focusFirstInvalid';
import { createMap, mapsKey, type NewMap, type SampleId } from './maps';
import styles from './NewMapDialog.module.css';
import { organisationsKey } from './organisations';
import { SamplePicture } from './SamplePicture';
import { SAMPLE_CHOICES, sampleTitle } from './sampleChoices';
import { TITLE_LENGTH, titleProblem } from './title';

/** What a new map begins with. */
export type Start = SampleId | 'empty';

interface NewMapDialogProps {
  workspaceId: string;
  /** What is chosen on opening; null: closed. */
  start: Start | null | undefined;
  onClose(): void;
  onCreated(mapId: string): void;
  /** A file is chosen in a dialog of its own. */
  onImport(): void;
}

export function NewMapDialog(props: NewMapDialogProps) {
  return (
    <Dialog open={Boolean(props.start)} onOpenChange={props.onClose} title="New map">
      <Show when={props.start} keyed>
        {(start) => <NewMapForm {...props} start={start} />}
      </Show>
    </Dialog>
  );
}

function NewMapForm(props: NewMapDialogProps & { start: Start }) {
  const client = useQueryClient();
  const [start, setStart] = createSignal(props.start);
  const [typed, setTyped] = createSignal<string | null>(null);
  const [problem, setProblem] = createSignal<string>();
  // Until somebody types, the title follows the choice.
  const title = () => typed() ?? (start() === 'empty' ? '' : sampleTitle(start() as SampleId));
  const creation = useMutation(() => ({
    mutationFn: (map: NewMap) => createMap(props.workspaceId, map),
    // A sample brings its partners along.
    onSuccess: () =>
      Promise.all(
        [mapsKey, organisationsKey].map((key) =>
          client.invalidateQueries({ queryKey: key(props.workspaceId) }),
        ),
      ),
  }));
  const problems = () => formProblems(creation.error, ['title']);

  function submit(event: SubmitEvent & { currentTarget: HTMLFormElement }): void {
    event.preventDefault();
    if (creation.isPending) return;
    setProblem(titleProblem(title()));
    if (problem()) {
      focusFirstInvalid(event.currentTarget);
      return;
    }
    const chosen = start();
    creation.mutate(
      { title: title().trim(), ...(chosen !== 'empty' && { sample: chosen }) },
      { onSuccess: (id) => props.onCreated(id) },
    );
  }

  return (
    <form onSubmit={submit} noValidate>
      <DialogBody>
        <Field
          label="Title"
          name="title"
          value={title()}
          maxLength={TITLE_LENGTH}
          placeholder="Order a spare part at the weekend"
          onInput={(event) => setTyped(event.currentTarget.value)}
          error={problem() ?? problems().fields.title}
        />
        <fieldset class={styles.starts}>
          <legend class={styles.legend}>Begin with</legend>
          <For each={SAMPLE_CHOICES}>
            {(sample) => (
              <StartChoice
                value={sample.id}
                chosen={start()}
                onChoose={setStart}
                name={sample.title}
                text={`A sample. ${sample.text}`}
                picture={<SamplePicture sample={sample.id} class={styles.image} />}
              />
            )}
          </For>
          <StartChoice
            value="empty"
            chosen={start()}
            onChoose={setStart}
            name="An empty map"
            text="Five stages and the usual lanes; the touchpoints are yours."
            picture={<EmptyPicture />}
          />
        </fieldset>
        <FormError message={problems().form} />
      </DialogBody>
      <DialogActions>
        <span class={styles.other}>
          <Button variant="quiet" onClick={() => props.onImport()}>
            <FileUp size={16} stroke-width={1.6} aria-hidden="true" /> Import a file
          </Button>
        </span>
        <Button onClick={() => props.onClose()}>Cancel</Button>
        <Button type="submit" variant="primary" busy={creation.isPending}>
          Create map
        </Button>
      </DialogActions>
    </form>
  );
}

interface StartChoiceProps {
  value: Start;
  chosen: Start;
  onChoose(start: Start): void;
  name: string;
  text: string;
  picture: JSX.Element;
}

function StartChoice(props: StartChoiceProps) {
  return (
    <label class={styles.start}>
      <input
        type="radio"
        name="start"
        class={styles.radio}
        checked={props.chosen === props.value}
        onChange={() => props.onChoose(props.value)}
      />
      <span class={styles.picture}>{props.picture}</span>
      <span class={styles.words}>
        <span class={styles.name}>{props.name}</span>
        <span class={styles.text}>{props.text}</span>
      </span>
    </label>
  );
}

function EmptyPicture() {
  return (
    <svg class={styles.image} viewBox="0 0 150 76" aria-hidden="true" fill="none" stroke="var(--line-strong)">
      <path
        d="M0 14.500h150M30.500 0v76M60.500 0v76M90.500 0v76M120.500 0v76M0 44.500h150"
        stroke="var(--line)"
      />
      <path
        d="M6 7.500h16M36 7.500h18M66 7.500h12M96 7.500h18M126 7.500h14"
        stroke="var(--neutral-400)"
        stroke-width="3"
      />
      <rect x="5.500" y="21.500" width="20" height="12" rx="2" stroke-dasharray="3 2" />
    </svg>
  );
}
