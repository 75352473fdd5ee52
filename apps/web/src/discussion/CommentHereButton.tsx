import type { EntityReference } from '@journey-canvas/journey';
import MessageSquare from 'lucide-solid/icons/message-square';
import { Show } from 'solid-js';
import { IconButton } from '../ui/IconButton';
import styles from './CommentsButton.module.css';
import { useDiscussion } from './DiscussionContext';
import { anchorOf } from './places';

/** Opens what is said about a touchpoint or stage, or begins it; not there for other things. */
export function CommentHereButton(props: { reference: EntityReference }) {
  const discussion = useDiscussion();
  const anchor = () => {
    const at = anchorOf(props.reference);
    return at !== null && (discussion.mayComment() || discussion.saidAt(at) !== null) ? at : null;
  };
  return (
    <Show when={anchor()}>
      {(at) => (
        <IconButton
          label={commentLabel(discussion.saidAt(at())?.comments ?? 0)}
          onClick={() => discussion.shown.openPlace(at(), discussion.mayComment())}
        >
          <MessageSquare size={16} stroke-width={1.6} aria-hidden="true" />
          <Show when={discussion.saidAt(at())?.unread}>
            <i class={styles.dot} />
          </Show>
        </IconButton>
      )}
    </Show>
  );
}

function commentLabel(count: number): string {
  if (count === 0) return 'Comment';
  return count === 1 ? '1 comment' : `${count} comments`;
}
