import Check from 'lucide-solid/icons/check';
import CircleAlert from 'lucide-solid/icons/circle-alert';
import Clock from 'lucide-solid/icons/clock-3';
import { onMount, Show } from 'solid-js';
import { useMapPage } from '../map/MapPageContext';
import { Avatar } from '../ui/Avatar';
import { relativeTime } from '../ui/relativeTime';
import { VisuallyHidden } from '../ui/VisuallyHidden';
import { avatarOf } from './avatarOf';
import { useDiscussion } from './DiscussionContext';
import styles from './ThreadRow.module.css';
import type { ThreadView } from './threadViews';

/** A conversation in the list: its place, who began it with what, and what is new. */
export function ThreadRow(props: { thread: ThreadView; now: number }) {
  const page = useMapPage();
  const discussion = useDiscussion();
  let row!: HTMLButtonElement;
  const first = () => props.thread.comments.find(({ deleted }) => !deleted) ?? props.thread.comments[0];
  const person = () => {
    const author = first()?.author;
    return author ? avatarOf(author, page.organisations()) : null;
  };
  const replies = () => props.thread.comments.filter(({ deleted }) => !deleted).length - 1;
  const has = (kind: string) => props.thread.comments.some(({ delivery }) => delivery?.kind === kind);
  // Back from a conversation the focus is on its row again.
  onMount(() => {
    if (discussion.shown.takeLeft(props.thread.key)) row.focus();
  });
  return (
    <li>
      <button
        ref={row}
        type="button"
        class={styles.row}
        onClick={() => discussion.shown.openThread(props.thread.key)}
      >
        <Show when={person()}>{(author) => <Avatar person={author()} />}</Show>
        <span class={styles.words}>
          <span class={styles.place}>{discussion.placeOf(props.thread.anchor).title}</span>
          <span class={styles.excerpt}>
            <Show when={person()}>{(author) => <b>{author().name}: </b>}</Show>
            {first()?.text || 'This comment was deleted'}
          </span>
          <span class={styles.meta}>
            <Show when={props.thread.resolved}>
              <Check size={14} stroke-width={1.8} aria-hidden="true" /> Resolved ·{' '}
            </Show>
            <Show when={replies() > 0}>
              {replies()} {replies() === 1 ? 'reply' : 'replies'} ·{' '}
            </Show>
            {relativeTime(props.thread.lastAt, props.now)}
            <Show when={has('waiting') || has('sending')}>
              {' · '}
              <Clock size={14} stroke-width={1.8} aria-hidden="true" /> Waits to be sent
            </Show>
            <Show when={has('refused')}>
              {' · '}
              <CircleAlert class={styles.problem} size={14} stroke-width={1.8} aria-hidden="true" /> Not sent
            </Show>
          </span>
        </span>
        <Show when={props.thread.unread > 0}>
          <span class={styles.unread} aria-hidden="true">
            {props.thread.unread}
          </span>
          <VisuallyHidden>{props.thread.unread} new</VisuallyHidden>
        </Show>
      </button>
    </li>
  );
}
