import { createSignal } from 'solid-js';
import { ConfirmDialog } from '../ui/ConfirmDialog';
import { useDiscussion } from './DiscussionContext';
import type { CommentView, ThreadView } from './threadViews';

interface DeleteCommentDialogProps {
  open: boolean;
  onOpenChange(open: boolean): void;
  comment: CommentView;
  thread: ThreadView;
}

/** Asks before words go: they go for everybody, and nothing brings them back. */
export function DeleteCommentDialog(props: DeleteCommentDialogProps) {
  const discussion = useDiscussion();
  const [busy, setBusy] = createSignal(false);
  const isLast = () => props.thread.comments.every(({ id, deleted }) => deleted || id === props.comment.id);
  return (
    <ConfirmDialog
      open={props.open}
      onOpenChange={props.onOpenChange}
      title={
        props.comment.own ? 'Delete your comment?' : `Delete the comment of ${props.comment.author.name}?`
      }
      description={
        isLast()
          ? 'It is the only one, so the conversation goes with it. This cannot be undone.'
          : 'Its words go for everybody; that somebody said something stays visible. This cannot be undone.'
      }
      confirm="Delete comment"
      busy={busy()}
      onConfirm={async () => {
        setBusy(true);
        const done = await discussion.remove(props.comment);
        setBusy(false);
        if (done) props.onOpenChange(false);
      }}
    />
  );
}
