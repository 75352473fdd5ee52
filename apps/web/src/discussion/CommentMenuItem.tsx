import type { EntityReference } from '@journey-canvas/journey';
import MessageSquare from 'lucide-solid/icons/message-square';
import { Show } from 'solid-js';
import { MenuItem } from '../ui/Menu';
import { useDiscussion } from './DiscussionContext';
import { anchorOf } from './places';

/** "Comment" in the menu of a touchpoint or stage, for those who may. */
export function CommentMenuItem(props: { reference: EntityReference }) {
  const discussion = useDiscussion();
  return (
    <Show when={discussion.mayComment() && anchorOf(props.reference)}>
      {(anchor) => (
        <MenuItem
          icon={<MessageSquare stroke-width={1.6} />}
          onSelect={() => discussion.shown.openPlace(anchor(), true)}
        >
          Comment
        </MenuItem>
      )}
    </Show>
  );
}
