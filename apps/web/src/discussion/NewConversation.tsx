import type { Anchor } from '@journey-canvas/journey';
import { Composer } from './Composer';
import styles from './Conversation.module.css';
import { useDiscussion } from './DiscussionContext';
import { placeKey } from './places';

/** A conversation before its first words. */
export function NewConversation(props: { anchor: Anchor }) {
  const discussion = useDiscussion();
  const { shown } = discussion;
  const place = () => discussion.placeOf(props.anchor);
  const key = () => placeKey(props.anchor);
  return (
    <section class={styles.thread} aria-label={`New comment on ${place().title}`}>
      <div class={styles.place}>
        <span class={styles.note}>{place().note}</span>
      </div>
      <div class={styles.begin}>
        <Composer
          label="Write a comment"
          send="Comment"
          eager
          initial={shown.unfinished(key())}
          onInput={(text) => shown.keepUnfinished(key(), text)}
          onCancel={shown.leaveThread}
          onSend={(text) => {
            shown.keepUnfinished(key(), '');
            discussion.begin(props.anchor, text);
            return true;
          }}
        />
      </div>
    </section>
  );
}
