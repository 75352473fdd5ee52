import Check from 'lucide-solid/icons/check';
import MapPin from 'lucide-solid/icons/map-pin';
import { onMount, Show } from 'solid-js';
import { useMapPage } from '../map/MapPageContext';
import { createNow } from '../ui/now';
import { relativeTime } from '../ui/relativeTime';
import { avatarOf } from './avatarOf';
import { CommentItem } from './CommentItem';
import { Composer } from './Composer';
import styles from './Conversation.module.css';
import { useDiscussion } from './DiscussionContext';
import { KeyedFor } from './KeyedFor';
import { ThreadActions } from './ThreadActions';
import type { ThreadView } from './threadViews';

interface ConversationProps {
  /** Names it for as long as it is open, also while it gets its id. */
  key: string;
  thread: ThreadView;
}

/** One conversation, with a field to answer in. */
export function Conversation(props: ConversationProps) {
  const page = useMapPage();
  const discussion = useDiscussion();
  const { shown } = discussion;
  const now = createNow();
  const place = () => discussion.placeOf(props.thread.anchor);
  let section!: HTMLElement;
  onMount(() => {
    section.focus({ preventScroll: true });
    scrollTo(section.querySelector('[data-fresh]') ?? lastComment());
  });
  const lastComment = () => section.querySelector('ol > li:last-child');

  function showOnMap(): void {
    if (page.phone()) shown.close();
    page.setView('map');
    shown.showPlace(props.thread.anchor);
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    event.stopPropagation();
    shown.leaveThread();
  }
  return (
    <section
      ref={section}
      class={styles.thread}
      tabIndex={-1}
      aria-label={`Conversation about ${place().title}`}
      onKeyDown={onKeyDown}
    >
      <div class={styles.place}>
        <Show when={!place().gone} fallback={<span class={styles.note}>{place().note}</span>}>
          <button
            type="button"
            class={styles.where}
            title="Show on the map"
            aria-label={`${place().note}. Show on the map`}
            onClick={showOnMap}
          >
            <MapPin size={14} stroke-width={1.8} aria-hidden="true" />
            <span class={styles.note}>{place().note}</span>
          </button>
        </Show>
        <ThreadActions thread={props.thread} />
      </div>
      <div role="log" aria-label="Comments">
        <ol class={styles.comments}>
          <KeyedFor each={props.thread.comments} by={({ id }) => id}>
            {(comment) => <CommentItem comment={comment()} thread={props.thread} now={now()} />}
          </KeyedFor>
        </ol>
      </div>
      <Show when={props.thread.resolved}>
        {(resolved) => (
          <p class={styles.resolved}>
            <Check size={14} stroke-width={1.8} aria-hidden="true" />
            Resolved by {avatarOf(resolved().by, page.organisations()).name},{' '}
            {relativeTime(resolved().at, now())}
          </p>
        )}
      </Show>
      <Show
        when={discussion.mayComment()}
        fallback={<p class={styles.readOnly}>You can read this map, and not comment on it.</p>}
      >
        <div class={styles.reply}>
          <Composer
            label="Reply"
            initial={shown.unfinished(props.key)}
            onInput={(text) => shown.keepUnfinished(props.key, text)}
            onSend={(text) => {
              discussion.reply(props.thread, text);
              requestAnimationFrame(() => scrollTo(lastComment()));
              return true;
            }}
          />
        </div>
      </Show>
    </section>
  );
}

function scrollTo(comment: Element | null): void {
  comment?.scrollIntoView({ block: 'nearest' });
}
