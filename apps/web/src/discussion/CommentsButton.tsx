import MessageSquare from 'lucide-solid/icons/message-square';
import { Show } from 'solid-js';
import { IconButton } from '../ui/IconButton';
import styles from './CommentsButton.module.css';
import { useDiscussion } from './DiscussionContext';

/** Opens the comments from the top bar, and says whether something is new. */
export function CommentsButton(props: { panelId: string }) {
  const discussion = useDiscussion();
  const { shown } = discussion;
  const label = () => (discussion.unread() === 0 ? 'Comments' : `Comments, ${discussion.unread()} unread`);
  return (
    <IconButton
      label={label()}
      aria-expanded={shown.open()}
      aria-controls={shown.open() ? props.panelId : undefined}
      onClick={() => (shown.open() ? shown.close() : shown.openList())}
    >
      <MessageSquare size={20} stroke-width={1.6} aria-hidden="true" />
      <Show when={discussion.unread() > 0}>
        <i class={styles.dot} />
      </Show>
    </IconButton>
  );
}
