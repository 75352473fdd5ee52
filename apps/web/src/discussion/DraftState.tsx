import CircleAlert from 'lucide-solid/icons/circle-alert';
import Clock from 'lucide-solid/icons/clock-3';
import { Match, Switch } from 'solid-js';
import { Button } from '../ui/Button';
import styles from './CommentItem.module.css';
import { useDiscussion } from './DiscussionContext';
import type { CommentView } from './threadViews';

/** Whether one's own words are with the server yet, and what to do when it does not take them. */
export function DraftState(props: { id: string; delivery: NonNullable<CommentView['delivery']> }) {
  const discussion = useDiscussion();
  return (
    <Switch>
      <Match when={props.delivery.kind === 'refused' ? props.delivery : null}>
        {(refused) => (
          <div class={styles.refused} role="alert">
            <p class={styles.state}>
              <CircleAlert size={14} stroke-width={1.8} aria-hidden="true" />
              Not sent. {refused().message}
            </p>
            <p class={styles.actions}>
              <Button onClick={() => discussion.retry(props.id)}>Try again</Button>
              <Button variant="quiet" onClick={() => discussion.discard(props.id)}>
                Discard
              </Button>
            </p>
          </div>
        )}
      </Match>
      <Match when={props.delivery.kind === 'waiting'}>
        <p class={styles.state}>
          <Clock size={14} stroke-width={1.8} aria-hidden="true" />
          Waits to be sent
          <Button variant="quiet" class={styles.discard} onClick={() => discussion.discard(props.id)}>
            Discard
          </Button>
        </p>
      </Match>
      <Match when={props.delivery.kind === 'sending'}>
        <p class={styles.state}>Sending</p>
      </Match>
    </Switch>
  );
}
