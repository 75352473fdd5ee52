import { useNavigate } from '@solidjs/router';
import { useMutation, useQueryClient } from '@tanstack/solid-query';
import { answeredStatus, errorMessage } from '../http/RequestError';
import { ConfirmDialog } from '../ui/ConfirmDialog';
import { endSession } from './account';

interface LeaveDialogProps {
  open: boolean;
  onOpenChange(open: boolean): void;
}

/** How a guest goes. Nothing of theirs is on the device, so there is nothing to save first. */
export function LeaveDialog(props: LeaveDialogProps) {
  const navigate = useNavigate();
  const client = useQueryClient();
  const leaving = useMutation(() => ({
    mutationFn: () =>
      endSession().catch((error: unknown) => {
        // The visit has ended already.
        if (answeredStatus(error) !== 401) throw error;
      }),
    onSuccess: () => {
      client.clear();
      navigate('/left', { replace: true });
    },
  }));
  return (
    <ConfirmDialog
      open={props.open}
      onOpenChange={props.onOpenChange}
      title="Leave as a guest?"
      description="You need the link to come back, and you come back as somebody new: what you wrote stays, but you can no longer change it."
      confirm="Leave"
      keep="Stay"
      busy={leaving.isPending}
      error={leaving.error ? errorMessage(leaving.error) : undefined}
      onConfirm={() => leaving.mutate()}
    />
  );
}
