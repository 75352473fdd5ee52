import { useMutation, useQueryClient } from '@tanstack/solid-query';
import { createSignal, Show } from 'solid-js';
import { formProblems } from '../http/RequestError';
import { Button } from '../ui/Button';
import { Dialog, DialogActions, DialogBody } from '../ui/Dialog';
import { Field } from '../ui/Field';
import { FormError } from '../ui/FormError';
import { focusFirstInvalid } from '../ui/focusFirstInvalid';
import { renameMap } from './maps';
import { TITLE_LENGTH, titleProblem } from './title';

interface RenameMapDialogProps {
  /** The map to rename; null: closed. */
  map: { id: string; title: string } | null;
  onClose(): void;
}

export function RenameMapDialog(props: RenameMapDialogProps) {
  return (
    <Dialog open={props.map !== null} onOpenChange={props.onClose} title="Rename map">
      <Show when={props.map} keyed>
        {(map) => <RenameForm {...props} map={map} />}
      </Show>
    </Dialog>
  );
}

function RenameForm(props: RenameMapDialogProps & { map: { id: string; title: string } }) {
  const client = useQueryClient();
  const [title, setTitle] = createSignal(props.map.title);
  const [problem, setProblem] = createSignal<string>();
  const rename = useMutation(() => ({
    mutationFn: (next: string) => renameMap(props.map.id, next),
    onSuccess: () => client.invalidateQueries({ queryKey: ['workspaces'] }),
  }));
  const problems = () => formProblems(rename.error, ['title']);

  function submit(event: SubmitEvent & { currentTarget: HTMLFormElement }): void {
    event.preventDefault();
    if (rename.isPending) return;
    const form = event.currentTarget;
    setProblem(titleProblem(title()));
    if (problem()) focusFirstInvalid(form);
    else
      rename.mutate(title().trim(), {
        onSuccess: () => props.onClose(),
        onError: () => focusFirstInvalid(form),
      });
  }
  return (
    <form onSubmit={submit} noValidate>
      <DialogBody>
        <Field
          label="Title"
          name="title"
          value={title()}
          maxLength={TITLE_LENGTH}
          onInput={(event) => setTitle(event.currentTarget.value)}
          error={problem() ?? problems().fields.title}
        />
        <FormError message={problems().form} />
      </DialogBody>
      <DialogActions>
        <Button onClick={() => props.onClose()}>Cancel</Button>
        <Button type="submit" variant="primary" busy={rename.isPending}>
          Rename
        </Button>
      </DialogActions>
    </form>
  );
}
