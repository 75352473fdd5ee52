import { useMutation, useQueryClient } from '@tanstack/solid-query';
import { Show } from 'solid-js';
import { errorMessage } from '../http/RequestError';
import { ConfirmDialog } from '../ui/ConfirmDialog';
import { useToast } from '../ui/Toasts';
import { type OrganisationView, organisationsKey } from '../workspaces/organisations';
import { deleteOrganisation } from './organisationEdits';

interface DeleteOrganisationDialogProps {
  workspaceId: string;
  /** null: closed. */
  organisation: OrganisationView | null;
  onClose(): void;
}

/** Only one that nothing refers to goes; else the server says what does. */
export function DeleteOrganisationDialog(props: DeleteOrganisationDialogProps) {
  return (
    <Show when={props.organisation} keyed>
      {(organisation) => <Confirmation {...props} organisation={organisation} />}
    </Show>
  );
}

function Confirmation(props: DeleteOrganisationDialogProps & { organisation: OrganisationView }) {
  const client = useQueryClient();
  const toast = useToast();
  const removal = useMutation(() => ({
    mutationFn: () => deleteOrganisation(props.workspaceId, props.organisation.id),
    onSuccess: () => client.invalidateQueries({ queryKey: organisationsKey(props.workspaceId) }),
  }));
  const remove = () =>
    removal.mutate(undefined, {
      onSuccess: () => {
        toast({ text: `${props.organisation.name} was deleted` });
        props.onClose();
      },
    });
  return (
    <ConfirmDialog
      open
      onOpenChange={(open) => !open && props.onClose()}
      title={`Delete ${props.organisation.name}?`}
      description="Only an organisation without members, invitations, maps and touchpoints can be deleted. It cannot be brought back."
      confirm="Delete organisation"
      busy={removal.isPending}
      error={removal.error ? errorMessage(removal.error) : undefined}
      onConfirm={remove}
    />
  );
}
