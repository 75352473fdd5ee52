import { useMutation, useQueryClient } from '@tanstack/solid-query';
import { Show } from 'solid-js';
import { errorMessage } from '../http/RequestError';
import { ConfirmDialog } from '../ui/ConfirmDialog';
import { useToast } from '../ui/Toasts';
import { type Invite, invitesKey, revokeInvite } from './invites';

interface RevokeInviteDialogProps {
  workspaceId: string;
  /** null: closed. */
  invite: Invite | null;
  onClose(): void;
}

export function RevokeInviteDialog(props: RevokeInviteDialogProps) {
  return (
    <Show when={props.invite} keyed>
      {(invite) => <Confirmation {...props} invite={invite} />}
    </Show>
  );
}

function Confirmation(props: RevokeInviteDialogProps & { invite: Invite }) {
  const client = useQueryClient();
  const toast = useToast();
  const revocation = useMutation(() => ({
    mutationFn: () => revokeInvite(props.workspaceId, props.invite.id),
    onSettled: () => client.invalidateQueries({ queryKey: invitesKey(props.workspaceId) }),
  }));
  const revoke = () =>
    revocation.mutate(undefined, {
      onSuccess: () => {
        toast({ text: 'The invitation was revoked' });
        props.onClose();
      },
    });
  return (
    <ConfirmDialog
      open
      onOpenChange={(open) => !open && props.onClose()}
      title={
        props.invite.email ? `Revoke the invitation for ${props.invite.email}?` : 'Revoke this invitation?'
      }
      description="Its link stops working at once. You can invite the person again with a new link."
      confirm="Revoke invitation"
      busy={revocation.isPending}
      error={revocation.error ? errorMessage(revocation.error) : undefined}
      onConfirm={revoke}
    />
  );
}
