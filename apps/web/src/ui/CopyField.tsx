import Check from 'lucide-solid/icons/check';
import Copy from 'lucide-solid/icons/copy';
import { createSignal, createUniqueId, onCleanup, Show } from 'solid-js';
import { Button } from './Button';
import styles from './CopyField.module.css';
import { copyText } from './copyText';
import fieldStyles from './Field.module.css';

interface CopyFieldProps {
  label: string;
  value: string;
  help?: string | undefined;
  /** What the button says: "Copy link". */
  copy: string;
  buttonRef?(button: HTMLButtonElement): void;
}

const SAID_MS = 4000;

/** Text that is there to be copied, with a button that says whether it was. */
export function CopyField(props: CopyFieldProps) {
  const id = createUniqueId();
  const [state, setState] = createSignal<'copied' | 'failed' | null>(null);
  let input: HTMLInputElement | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  onCleanup(() => clearTimeout(timer));

  async function copy(): Promise<void> {
    const copied = await copyText(props.value);
    setState(copied ? 'copied' : 'failed');
    if (!copied) input?.select();
    clearTimeout(timer);
    timer = setTimeout(() => setState(null), SAID_MS);
  }
  return (
    <div class={fieldStyles.field}>
      <label class={fieldStyles.label} for={id}>
        {props.label}
      </label>
      <div class={styles.row}>
        <input
          ref={input}
          id={id}
          class={`${fieldStyles.input} ${styles.value}`}
          value={props.value}
          readOnly
          aria-describedby={`${id}-help`}
          onFocus={(event) => event.currentTarget.select()}
        />
        <Button ref={(button) => props.buttonRef?.(button)} onClick={() => void copy()}>
          <Show
            when={state() === 'copied'}
            fallback={<Copy size={16} stroke-width={1.6} aria-hidden="true" />}
          >
            <Check size={16} stroke-width={1.6} aria-hidden="true" />
          </Show>
          {state() === 'copied' ? 'Copied' : props.copy}
        </Button>
      </div>
      <p class={fieldStyles.help} id={`${id}-help`}>
        {props.help}
      </p>
      <p class={fieldStyles.help} role="status">
        {state() === 'copied' ? 'It is on your clipboard.' : ''}
        {state() === 'failed' ? 'The browser does not allow it. Press Ctrl C (on a Mac ⌘ C) now.' : ''}
      </p>
    </div>
  );
}
