import { useMutation, useQueryClient } from '@tanstack/solid-query';
import { Show } from 'solid-js';
import { errorMessage } from '../http/RequestError';
import { meKey } from '../session/me';
import { ConfirmDialog } from '../ui/ConfirmDialog';
import { useToast } from '../ui/Toasts';
import { type Member, membersKey, removeMember } from './members';

interface RemoveMemberDialogProps {
  workspaceId: string;
  workspaceName: string;
  /** Who is to go; null: closed. */
  member: Member | null;
  self: boolean;
  onClose(): void;
}

/** Says what goes with a person, then takes them out of the workspace. */
export function RemoveMemberDialog(props: RemoveMemberDialogProps) {
  return (
    <Show when={props.member} keyed>
      {(member) => <Confirmation {...props} member={member} />}
    </Show>
  );
}

function Confirmation(props: RemoveMemberDialogProps & { member: Member }) {
  const client = useQueryClient();
  const toast = useToast();
  const removal = useMutation(() => ({
    mutationFn: () => removeMember(props.workspaceId, props.member.userId),
  }));

  function remove(): void {
    removal.mutate(undefined, {
      onSuccess: () => {
        toast({
          text: props.self
            ? `You left ${props.workspaceName}`
            : `${props.member.name} was removed from ${props.workspaceName}`,
        });
        props.onClose();
        // Whoever left finds that said in the page's place.
        const outdated = props.self ? meKey : membersKey(props.workspaceId);
        void client.invalidateQueries({ queryKey: outdated });
      },
    });
  }
  return (
    <ConfirmDialog
      open
      onOpenChange={(open) => !open && props.onClose()}
      title={
        props.self
          ? `Leave ${props.workspaceName}?`
          : `Remove ${props.member.name} from ${props.workspaceName}?`
      }
      description={
        props.self
          ? 'You lose every map of this workspace at once, also those shared with you. What you wrote stays. Only an admin can invite you again.'
          : 'They lose every map of this workspace at once, also those shared with them, and open pages close. What they wrote stays, under their name. Edits of theirs that are not sent yet are lost to the workspace.'
      }
      confirm={props.self ? 'Leave workspace' : 'Remove'}
      keep={props.self ? 'Stay' : 'Keep them'}
      busy={removal.isPending}
      error={removal.error ? errorMessage(removal.error) : undefined}
      onConfirm={remove}
    />
  );
}
