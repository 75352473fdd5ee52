import Check from 'lucide-solid/icons/check';
import Copy from 'lucide-solid/icons/copy';
import LinkIcon from 'lucide-solid/icons/link';
import Unlink from 'lucide-solid/icons/unlink';
import { createSignal, For, onCleanup, Show } from 'solid-js';
import { Avatar } from '../ui/Avatar';
import { Button } from '../ui/Button';
import { copyText } from '../ui/copyText';
import { relativeTime } from '../ui/relativeTime';
import { VisuallyHidden } from '../ui/VisuallyHidden';
import { dayOf, until } from './expiry';
import type { Link } from './links';
import styles from './ShareDialog.module.css';

interface LinkRowProps {
  link: Link;
  open: boolean;
  now: number;
  onRevoke(): void;
}

const SAID_MS = 4000;

/** One link: what it lets people do, until when, who came by it. */
export function LinkRow(props: LinkRowProps) {
  const what = () => (props.link.role === 'commenter' ? 'Can comment' : 'Can look only');
  return (
    <li class={styles.linkRow}>
      <div class={styles.row}>
        <span class={styles.sign}>
          <Show when={props.open} fallback={<Unlink size={16} stroke-width={1.6} aria-hidden="true" />}>
            <LinkIcon size={16} stroke-width={1.6} aria-hidden="true" />
          </Show>
        </span>
        <span class={styles.grow}>
          <span class={styles.name}>{what()}</span>
          <span class={styles.note}>
            {endWords(props.link, props.open, props.now)} {props.link.createdBy.name},{' '}
            {relativeTime(props.link.createdAt, props.now)}.
          </span>
        </span>
        <Show when={props.open}>
          <span class={styles.actions}>
            <Show when={props.link.url}>{(url) => <CopyLink url={url()} />}</Show>
            <Button onClick={() => props.onRevoke()}>Revoke</Button>
          </span>
        </Show>
      </div>
      <Show when={props.link.guests.length > 0}>
        <details class={styles.guests}>
          <summary class={styles.summary}>{cameBy(props.link.guests.length)}</summary>
          <ul>
            <For each={props.link.guests}>
              {(guest) => (
                <li class={styles.guest}>
                  <Avatar
                    person={{ id: guest.userId, name: guest.name, slot: null, guest: true }}
                    size="small"
                  />
                  <span class={styles.grow}>{guest.name}</span>
                  <span class={styles.note}>{relativeTime(guest.joinedAt, props.now)}</span>
                </li>
              )}
            </For>
          </ul>
        </details>
      </Show>
    </li>
  );
}

function CopyLink(props: { url: string }) {
  const [said, setSaid] = createSignal<'copied' | 'failed' | null>(null);
  let timer: ReturnType<typeof setTimeout> | undefined;
  onCleanup(() => clearTimeout(timer));
  async function copy(): Promise<void> {
    setSaid((await copyText(props.url)) ? 'copied' : 'failed');
    clearTimeout(timer);
    timer = setTimeout(() => setSaid(null), SAID_MS);
  }
  return (
    <>
      <Button onClick={() => void copy()}>
        <Show when={said() === 'copied'} fallback={<Copy size={16} stroke-width={1.6} aria-hidden="true" />}>
          <Check size={16} stroke-width={1.6} aria-hidden="true" />
        </Show>
        {said() === 'copied' ? 'Copied' : 'Copy'}
      </Button>
      <span role="status">
        <VisuallyHidden>{said() === 'copied' ? 'The link is on your clipboard' : ''}</VisuallyHidden>
        <Show when={said() === 'failed'}>{props.url}</Show>
      </span>
    </>
  );
}

function cameBy(count: number): string {
  return count === 1 ? 'One person came by it' : `${count} people came by it`;
}

function endWords(link: Link, open: boolean, now: number): string {
  if (link.state === 'revoked') return 'Revoked.';
  if (link.expiresAt === null) return 'Holds until it is revoked.';
  return open ? `Ends ${until(link.expiresAt, now)}.` : `Expired on ${dayOf(link.expiresAt)}.`;
}
