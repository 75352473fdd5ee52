import { useMutation, useQueryClient } from '@tanstack/solid-query';
import { Show } from 'solid-js';
import { errorMessage } from '../http/RequestError';
import { ConfirmDialog } from '../ui/ConfirmDialog';
import { useToast } from '../ui/Toasts';
import { deleteMap, type MapSummary, mapsKey } from './maps';

interface DeleteMapDialogProps {
  workspaceId: string;
  /** The map to delete; null: closed. */
  map: MapSummary | null;
  onClose(): void;
}

export function DeleteMapDialog(props: DeleteMapDialogProps) {
  return (
    <Show when={props.map} keyed>
      {(map) => <Confirmation {...props} map={map} />}
    </Show>
  );
}

function Confirmation(props: DeleteMapDialogProps & { map: MapSummary }) {
  const client = useQueryClient();
  const toast = useToast();
  const removal = useMutation(() => ({
    mutationFn: () => deleteMap(props.map.id),
    onSuccess: () => client.invalidateQueries({ queryKey: mapsKey(props.workspaceId) }),
  }));
  const title = () => props.map.title || 'Untitled map';

  function remove(): void {
    removal.mutate(undefined, {
      onSuccess: () => {
        toast({ text: `“${title()}” was deleted` });
        props.onClose();
      },
    });
  }
  return (
    <ConfirmDialog
      open
      onOpenChange={(open) => !open && props.onClose()}
      title={`Delete the map “${title()}”?`}
      description={consequence(props.map)}
      confirm="Delete map"
      busy={removal.isPending}
      error={removal.error ? errorMessage(removal.error) : undefined}
      onConfirm={remove}
    />
  );
}

function consequence(map: MapSummary): string {
  const holds =
    map.touchpoints === 0
      ? 'It has no touchpoints yet.'
      : `It holds ${map.touchpoints === 1 ? 'one touchpoint' : `${map.touchpoints} touchpoints`}.`;
  const now =
    map.people.length === 0
      ? ''
      : ` ${map.people.length === 1 ? 'One person has' : `${map.people.length} people have`} it open and will be shut out.`;
  return `${holds} Nobody can open it afterwards.${now}`;
}
