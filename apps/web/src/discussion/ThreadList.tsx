import type { Journey } from '@journey-canvas/journey';
import { createMemo, Match, Show, Switch } from 'solid-js';
import { Bone } from '../ui/Bone';
import { createNow } from '../ui/now';
import styles from './CommentsPanel.module.css';
import { useDiscussion } from './DiscussionContext';
import { KeyedFor } from './KeyedFor';
import { groupThreads } from './places';
import { ThreadRow } from './ThreadRow';
import type { ThreadView } from './threadViews';

interface ThreadListProps {
  threads: readonly ThreadView[];
  filter: 'open' | 'resolved';
  journey: Journey;
}

/** Conversations in the order of the journey. Arrow keys walk through them. */
export function ThreadList(props: ThreadListProps) {
  const discussion = useDiscussion();
  const now = createNow();
  const groups = createMemo(() => groupThreads(props.threads, props.journey));
  return (
    <Switch>
      <Match when={discussion.arrival() === 'coming'}>
        <div class={styles.bones} role="status" aria-label="Loading comments">
          <Bone width="70%" />
          <Bone width="90%" />
          <Bone width="60%" />
        </div>
      </Match>
      <Match when={discussion.arrival() === 'away'}>
        <div class={styles.nothing}>
          <p class={styles.strong}>No comments on this device</p>
          <p>They come as soon as there is a connection. What you write until then is kept and sent.</p>
        </div>
      </Match>
      <Match when={props.threads.length === 0}>
        <Nothing filter={props.filter} />
      </Match>
      <Match when={props.threads.length > 0}>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: what it hears comes from the buttons inside */}
        <div onKeyDown={walkRows}>
          <KeyedFor each={groups()} by={({ key }) => key}>
            {(group) => (
              <section aria-label={group().heading}>
                <h3 class={styles.heading}>{group().heading}</h3>
                <ul>
                  <KeyedFor each={group().threads} by={({ key }) => key}>
                    {(thread) => <ThreadRow thread={thread()} now={now()} />}
                  </KeyedFor>
                </ul>
              </section>
            )}
          </KeyedFor>
        </div>
      </Match>
    </Switch>
  );
}

function Nothing(props: { filter: 'open' | 'resolved' }) {
  const discussion = useDiscussion();
  return (
    <div class={styles.nothing}>
      <Show
        when={props.filter === 'open'}
        fallback={<p>Nothing is resolved yet. What is settled in a conversation is kept here.</p>}
      >
        <p class={styles.strong}>No open comments</p>
        <Show
          when={discussion.mayComment()}
          fallback={<p>What others say about this map shows here. You can read along.</p>}
        >
          <p>
            Select a touchpoint or a stage and press “Comment”, or press C on the map and point at a place.
            Everybody who can open this map reads it at once.
          </p>
        </Show>
      </Show>
    </div>
  );
}

function walkRows(event: KeyboardEvent & { currentTarget: HTMLElement }): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined) return;
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('button')];
  const at = rows.indexOf(document.activeElement as HTMLElement);
  if (at < 0) return;
  rows[at + step]?.focus();
  event.preventDefault();
}
