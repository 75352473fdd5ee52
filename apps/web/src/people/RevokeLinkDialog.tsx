import { useMutation, useQueryClient } from '@tanstack/solid-query';
import { Show } from 'solid-js';
import { errorMessage } from '../http/RequestError';
import { ConfirmDialog } from '../ui/ConfirmDialog';
import { type Link, linksKey, revokeLink } from './links';
import { revocation } from './linkWords';

interface RevokeLinkDialogProps {
  mapId: string;
  /** null: closed. */
  link: Link | null;
  onClose(): void;
  onRevoked(): void;
}

export function RevokeLinkDialog(props: RevokeLinkDialogProps) {
  return (
    <Show when={props.link} keyed>
      {(link) => <Confirmation {...props} link={link} />}
    </Show>
  );
}

function Confirmation(props: RevokeLinkDialogProps & { link: Link }) {
  const client = useQueryClient();
  const revoking = useMutation(() => ({
    mutationFn: () => revokeLink(props.mapId, props.link.id),
    onSuccess: () => client.invalidateQueries({ queryKey: linksKey(props.mapId) }),
  }));
  const revoke = () =>
    revoking.mutate(undefined, {
      onSuccess: () => {
        props.onRevoked();
        props.onClose();
      },
    });
  return (
    <ConfirmDialog
      open
      onOpenChange={(open) => !open && props.onClose()}
      title="Revoke this link?"
      description={revocation(props.link.guests.map(({ name }) => name))}
      confirm="Revoke link"
      busy={revoking.isPending}
      error={revoking.error ? errorMessage(revoking.error) : undefined}
      onConfirm={revoke}
    />
  );
}
