import { useMutation } from '@tanstack/solid-query';
import { Show } from 'solid-js';
import { errorMessage } from '../http/RequestError';
import { ConfirmDialog } from '../ui/ConfirmDialog';
import { titleOf } from './mapWords';

/** A map to delete, with what to know before. */
export interface Deletion {
  id: string;
  title: string;
  /** Who has it open besides oneself. */
  others: number;
}

interface DeleteMapDialogProps {
  /** null: closed. */
  map: Deletion | null;
  onClose(): void;
  remove(map: Deletion): Promise<void>;
}

/** Asks before a map is deleted under the hands of others. Where nobody is in it, undoing is enough. */
export function DeleteMapDialog(props: DeleteMapDialogProps) {
  return (
    <Show when={props.map} keyed>
      {(map) => <Confirmation {...props} map={map} />}
    </Show>
  );
}

function Confirmation(props: DeleteMapDialogProps & { map: Deletion }) {
  const removal = useMutation(() => ({ mutationFn: () => props.remove(props.map) }));
  return (
    <ConfirmDialog
      open
      onOpenChange={(open) => !open && props.onClose()}
      title={`Delete the map “${titleOf(props.map)}”?`}
      description={consequence(props.map.others)}
      confirm="Delete map"
      busy={removal.isPending}
      error={removal.error ? errorMessage(removal.error) : undefined}
      onConfirm={() => removal.mutate(undefined, { onSuccess: () => props.onClose() })}
    />
  );
}

function consequence(others: number): string {
  const now = others === 1 ? 'One person has' : `${others} people have`;
  return `${now} it open and will be shut out. What they have done is saved, and the map can be restored for 30 days.`;
}
