import Check from 'lucide-solid/icons/check';
import RotateCcw from 'lucide-solid/icons/rotate-ccw';
import { createSignal, Show } from 'solid-js';
import { Button } from '../ui/Button';
import styles from './Conversation.module.css';
import { useDiscussion } from './DiscussionContext';
import { ThreadMenu } from './ThreadMenu';
import type { ThreadView } from './threadViews';

/** Resolve or reopen, and more. */
export function ThreadActions(props: { thread: ThreadView }) {
  const discussion = useDiscussion();
  const [busy, setBusy] = createSignal(false);
  const open = () => props.thread.resolved === null;

  async function resolve(): Promise<void> {
    setBusy(true);
    await discussion.resolve(props.thread, open());
    setBusy(false);
  }
  return (
    <span class={styles.actions}>
      <Show when={discussion.mayComment() && props.thread.id !== null}>
        <Button busy={busy()} onClick={() => void resolve()}>
          <Show when={open()} fallback={<RotateCcw size={14} stroke-width={1.8} aria-hidden="true" />}>
            <Check size={14} stroke-width={1.8} aria-hidden="true" />
          </Show>
          {open() ? 'Resolve' : 'Reopen'}
        </Button>
      </Show>
      <ThreadMenu thread={props.thread} />
    </span>
  );
}
