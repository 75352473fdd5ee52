import { useMutation, useQueryClient } from '@tanstack/solid-query';
import { createSignal, Show } from 'solid-js';
import { formProblems } from '../http/RequestError';
import { Button } from '../ui/Button';
import { Dialog, DialogActions, DialogBody } from '../ui/Dialog';
import { Field } from '../ui/Field';
import { FormError } from '../ui/FormError';
import { focusFirstInvalid } from '../ui/focusFirstInvalid';
import { useToast } from '../ui/Toasts';
import { type OrganisationView, organisationsKey } from '../workspaces/organisations';
import { addPartner, changeOrganisation, NAME_LENGTH, organisationNameProblem } from './organisationEdits';

interface OrganisationNameDialogProps {
  workspaceId: string;
  organisations: readonly OrganisationView[];
  /** Which is renamed; `new`: a partner is added; null: closed. */
  naming: OrganisationView | 'new' | null;
  onClose(): void;
}

/** Adds a partner, or renames an organisation. */
export function OrganisationNameDialog(props: OrganisationNameDialogProps) {
  return (
    <Dialog
      open={props.naming !== null}
      onOpenChange={(open) => !open && props.onClose()}
      title={props.naming === 'new' ? 'Add a partner' : 'Rename organisation'}
      description={
        props.naming === 'new'
          ? 'It gets the next free colour and mark. Share maps with it, and invite its people, afterwards.'
          : 'Every map shows the new name at once.'
      }
    >
      <Show when={props.naming} keyed>
        {(naming) => <NameForm {...props} organisation={naming === 'new' ? null : naming} />}
      </Show>
    </Dialog>
  );
}

function NameForm(props: OrganisationNameDialogProps & { organisation: OrganisationView | null }) {
  const client = useQueryClient();
  const toast = useToast();
  const [name, setName] = createSignal(props.organisation?.name ?? '');
  const [problem, setProblem] = createSignal<string>();
  const saving = useMutation(() => ({
    mutationFn: async (wanted: string) => {
      if (props.organisation) {
        await changeOrganisation(props.workspaceId, props.organisation.id, { name: wanted });
      } else await addPartner(props.workspaceId, wanted);
    },
    onSuccess: () => client.invalidateQueries({ queryKey: organisationsKey(props.workspaceId) }),
  }));
  const problems = () => formProblems(saving.error, ['name']);
  const others = () =>
    props.organisations.filter(({ id }) => id !== props.organisation?.id).map((other) => other.name);

  function submit(event: SubmitEvent & { currentTarget: HTMLFormElement }): void {
    event.preventDefault();
    if (saving.isPending) return;
    const form = event.currentTarget;
    setProblem(organisationNameProblem(name(), others()));
    if (problem()) {
      focusFirstInvalid(form);
      return;
    }
    saving.mutate(name().trim(), {
      onSuccess: () => {
        toast({
          text: props.organisation
            ? `Renamed to ${name().trim()}`
            : `${name().trim()} was added as a partner`,
        });
        props.onClose();
      },
      onError: () => focusFirstInvalid(form),
    });
  }
  return (
    <form onSubmit={submit} noValidate>
      <DialogBody>
        <Field
          label="Name"
          name="name"
          autocomplete="off"
          value={name()}
          maxLength={NAME_LENGTH}
          onInput={(event) => setName(event.currentTarget.value)}
          error={problem() ?? problems().fields.name}
        />
        <FormError message={problems().form} />
      </DialogBody>
      <DialogActions>
        <Button onClick={() => props.onClose()}>Cancel</Button>
        <Button type="submit" variant="primary" busy={saving.isPending}>
          {props.organisation ? 'Rename' : 'Add partner'}
        </Button>
      </DialogActions>
    </form>
  );
}
