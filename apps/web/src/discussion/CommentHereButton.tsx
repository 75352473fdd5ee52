import type { Anchor } from '@journey-canvas/journey';
import MessageSquare from 'lucide-solid/icons/message-square';
import { Show } from 'solid-js';
import { IconButton } from '../ui/IconButton';
import { useDiscussion } from './DiscussionContext';

/** Opens what is said about a touchpoint or stage, or begins it. Not there for who may do neither. */
export function CommentHereButton(props: { anchor: Anchor }) {
  const discussion = useDiscussion();
  const count = () =>
    discussion.threadsAt(props.anchor).reduce((sum, { comments }) => sum + comments.length, 0);
  return (
    <Show when={count() > 0 || discussion.mayComment()}>
      <IconButton
        label={count() > 0 ? `Comments: ${count()}` : 'Comment'}
        onClick={() => discussion.shown.openPlace(props.anchor, discussion.mayComment())}
      >
        <MessageSquare size={16} stroke-width={1.6} aria-hidden="true" />
      </IconButton>
    </Show>
  );
}
