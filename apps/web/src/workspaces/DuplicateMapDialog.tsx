import { useMutation, useQueryClient } from '@tanstack/solid-query';
import { createSignal, Show } from 'solid-js';
import { formProblems } from '../http/RequestError';
import { Button } from '../ui/Button';
import { Dialog, DialogActions, DialogBody } from '../ui/Dialog';
import { Field } from '../ui/Field';
import { FormError } from '../ui/FormError';
import { focusFirstInvalid } from '../ui/focusFirstInvalid';
import { duplicateMap } from './maps';
import { copyTitle, TITLE_LENGTH, titleProblem } from './title';

interface DuplicateMapDialogProps {
  /** null: closed. */
  map: { id: string; title: string } | null;
  onClose(): void;
  onDone(copy: { id: string; title: string }): void;
}

export function DuplicateMapDialog(props: DuplicateMapDialogProps) {
  return (
    <Dialog
      open={props.map !== null}
      onOpenChange={props.onClose}
      title="Duplicate map"
      description="Everything on the map is copied; comments and who it is shared with are not."
    >
      <Show when={props.map} keyed>
        {(map) => <DuplicateForm {...props} map={map} />}
      </Show>
    </Dialog>
  );
}

function DuplicateForm(props: DuplicateMapDialogProps & { map: { id: string; title: string } }) {
  const client = useQueryClient();
  const [title, setTitle] = createSignal(copyTitle(props.map.title));
  const [problem, setProblem] = createSignal<string>();
  const copying = useMutation(() => ({
    mutationFn: (next: string) => duplicateMap(props.map.id, next),
    onSuccess: () => client.invalidateQueries({ queryKey: ['workspaces'] }),
  }));
  const problems = () => formProblems(copying.error, ['title']);

  function submit(event: SubmitEvent & { currentTarget: HTMLFormElement }): void {
    event.preventDefault();
    if (copying.isPending) return;
    const form = event.currentTarget;
    const wanted = title().trim();
    setProblem(titleProblem(wanted));
    if (problem()) focusFirstInvalid(form);
    else
      copying.mutate(wanted, {
        onSuccess: (id) => props.onDone({ id, title: wanted }),
        onError: () => focusFirstInvalid(form),
      });
  }
  return (
    <form onSubmit={submit} noValidate>
      <DialogBody>
        <Field
          label="Title of the copy"
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
        <Button type="submit" variant="primary" busy={copying.isPending}>
          Duplicate
        </Button>
      </DialogActions>
    </form>
  );
}
