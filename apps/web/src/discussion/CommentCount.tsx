import type { EntityReference } from '@journey-canvas/journey';
import { Show } from 'solid-js';
import styles from './CommentCount.module.css';
import { useDiscussion } from './DiscussionContext';
import { anchorOf } from './places';

/** How much is said about something, as the pin on the map has it; opens it. Nothing where nothing is said. */
export function CommentCount(props: { reference: EntityReference; name: string }) {
  const discussion = useDiscussion();
  const anchor = () => anchorOf(props.reference);
  const said = () => {
    const at = anchor();
    return at && discussion.saidAt(at);
  };
  return (
    <Show when={said()}>
      {(here) => (
        <button
          type="button"
          class={styles.count}
          data-unread={here().unread > 0 || undefined}
          aria-label={`${here().comments} ${here().comments === 1 ? 'comment' : 'comments'} on ${props.name}${here().unread > 0 ? `, ${here().unread} new` : ''}`}
          onClick={() => {
            const at = anchor();
            if (at) discussion.shown.openPlace(at, discussion.mayComment());
          }}
        >
          {here().comments}
        </button>
      )}
    </Show>
  );
}
