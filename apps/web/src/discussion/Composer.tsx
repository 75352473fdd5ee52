import SendHorizontal from 'lucide-solid/icons/send-horizontal';
import { createEffect, createSignal, createUniqueId, onCleanup, onMount, Show } from 'solid-js';
import { Button } from '../ui/Button';
import { IconButton } from '../ui/IconButton';
import styles from './Composer.module.css';
import { COMMENT_LENGTH } from './drafts';

interface ComposerProps {
  /** What is written here, for everybody: shown as a placeholder, and read aloud. */
  label: string;
  initial?: string;
  /** The words of the button; without them a sign does. */
  send?: string;
  /** Gets the focus as soon as it is there. */
  eager?: boolean;
  /** What is written is kept here while this part of the page is away. */
  onInput?(text: string): void;
  onCancel?(): void;
  /** Resolves to whether the words were taken. */
  onSend(text: string): Promise<boolean> | boolean;
}

const NEAR_LIMIT = 200;
const FOCUS_MS = 100;
/** On a touch keyboard Enter begins a line. */
const ENTER_SENDS = matchMedia('(hover: hover)');

/** A field to write a comment in; it grows with the text. */
export function Composer(props: ComposerProps) {
  let field!: HTMLTextAreaElement;
  const hint = createUniqueId();
  const [text, setText] = createSignal(props.initial ?? '');
  const [busy, setBusy] = createSignal(false);
  const length = () => text().trim().length;
  const left = () => COMMENT_LENGTH - length();
  const sendable = () => length() > 0 && left() >= 0 && !busy();

  onMount(() => {
    if (!props.eager) return;
    takeFocus();
    // A menu that closes, or a dialog that opens, may take it for itself first.
    const timer = setTimeout(() => document.activeElement !== field && takeFocus(), FOCUS_MS);
    onCleanup(() => clearTimeout(timer));
  });
  createEffect(() => {
    text();
    field.style.height = 'auto';
    field.style.height = `${field.scrollHeight + 2}px`;
  });

  function takeFocus(): void {
    field.focus();
    field.setSelectionRange(field.value.length, field.value.length);
  }
  function write(next: string): void {
    setText(next);
    props.onInput?.(next);
  }
  async function send(): Promise<void> {
    if (!sendable()) return;
    setBusy(true);
    const taken = await props.onSend(text().trim());
    setBusy(false);
    if (taken) write('');
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (event.isComposing) return;
    if (event.key === 'Escape' && props.onCancel) {
      event.preventDefault();
      event.stopPropagation();
      props.onCancel();
    }
    const command = event.ctrlKey || event.metaKey;
    if (event.key !== 'Enter' || event.shiftKey || !(command || ENTER_SENDS.matches)) return;
    event.preventDefault();
    void send();
  }
  return (
    <form
      class={styles.composer}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <textarea
        ref={field}
        class={styles.field}
        rows={1}
        aria-label={props.label}
        aria-describedby={hint}
        placeholder={props.label}
        value={text()}
        onInput={(event) => write(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <Show when={props.send === undefined}>
        <IconButton
          label="Send"
          class={styles.send}
          aria-disabled={sendable() ? undefined : 'true'}
          onClick={() => void send()}
        >
          <SendHorizontal size={16} stroke-width={1.6} aria-hidden="true" />
        </IconButton>
      </Show>
      <p id={hint} class={styles.hint} data-over={left() < 0 || undefined}>
        <Show
          when={left() < NEAR_LIMIT}
          fallback={ENTER_SENDS.matches ? 'Enter sends, Shift+Enter begins a line' : ''}
        >
          {left() < 0 ? `${-left()} characters too many` : `${left()} characters left`}
        </Show>
      </p>
      <Show when={props.send}>
        {(words) => (
          <div class={styles.actions}>
            <Show when={props.onCancel}>
              <Button variant="quiet" onClick={() => props.onCancel?.()}>
                Cancel
              </Button>
            </Show>
            <Button type="submit" variant="primary" busy={busy()}>
              {words()}
            </Button>
          </div>
        )}
      </Show>
    </form>
  );
}
