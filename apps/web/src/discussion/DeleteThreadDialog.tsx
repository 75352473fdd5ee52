import { createSignal } from 'solid-js';
import { ConfirmDialog } from '../ui/ConfirmDialog';
import { useDiscussion } from './DiscussionContext';
import type { ThreadView } from './threadViews';

interface DeleteThreadDialogProps {
  open: boolean;
  onOpenChange(open: boolean): void;
  thread: ThreadView;
}

/** Asks before a conversation goes with everything in it. */
export function DeleteThreadDialog(props: DeleteThreadDialogProps) {
  const discussion = useDiscussion();
  const [busy, setBusy] = createSignal(false);
  const words = () => {
    const count = props.thread.comments.filter(({ deleted }) => !deleted).length;
    return count === 1 ? 'Its comment goes' : `All ${count} comments go`;
  };
  return (
    <ConfirmDialog
      open={props.open}
      onOpenChange={props.onOpenChange}
      title="Delete this conversation?"
      description={`${words()} for everybody. This cannot be undone; a conversation that is settled can be resolved instead.`}
      confirm="Delete conversation"
      busy={busy()}
      onConfirm={async () => {
        setBusy(true);
        const done = await discussion.removeThread(props.thread);
        setBusy(false);
        if (done) props.onOpenChange(false);
      }}
    />
  );
}
