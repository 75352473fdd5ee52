import * as Dialog from '@kobalte/core/dialog';
import X from 'lucide-solid/icons/x';
import { type JSX, onCleanup, onMount, Show } from 'solid-js';
import { iconButtonClass } from '../ui/Button';
import { IconButton } from '../ui/IconButton';
import { focusMain } from '../ui/Main';
import styles from './PanelFrame.module.css';

interface PanelFrameProps {
  id: string;
  title: string;
  /** Stands before the title. */
  before?: JSX.Element;
  /** Names the button that closes; by default after the title. */
  closeLabel?: string;
  /** On a phone: a sheet from below; else a column beside the map. */
  phone: boolean;
  open: boolean;
  onClose(): void;
  children: JSX.Element;
}

/** A panel beside the map, with its title and a way to close it. */
export function PanelFrame(props: PanelFrameProps) {
  return (
    <Show when={props.phone} fallback={<Show when={props.open}>{<Column {...props} />}</Show>}>
      <Dialog.Root open={props.open} onOpenChange={(open) => !open && props.onClose()}>
        <Dialog.Portal>
          <Dialog.Overlay class={styles.overlay} />
          <Dialog.Content class={styles.sheet}>
            <header class={styles.sheetHeader}>
              {props.before}
              <Dialog.Title class={styles.sheetTitle}>{props.title}</Dialog.Title>
              <Dialog.CloseButton
                class={`${iconButtonClass} ${styles.close}`}
                aria-label={props.closeLabel ?? 'Close'}
              >
                <X size={20} stroke-width={1.6} aria-hidden="true" />
              </Dialog.CloseButton>
            </header>
            <div class={styles.sheetBody}>{props.children}</div>
          </Dialog.Content>
        </Dialog.Portal>
      </Dialog.Root>
    </Show>
  );
}

function Column(props: PanelFrameProps) {
  let column: HTMLElement | undefined;
  let before = document.activeElement;
  onMount(() => {
    // The menu that opened it gives the focus back to its button first.
    const timer = setTimeout(() => {
      // Something in it has asked for the focus already.
      if (column?.contains(document.activeElement)) return;
      before = document.activeElement;
      column?.focus();
    }, 50);
    onCleanup(() => clearTimeout(timer));
  });
  onCleanup(() => {
    if (!column?.contains(document.activeElement)) return;
    if (before instanceof HTMLElement && before.isConnected && before !== document.body) before.focus();
    else focusMain();
  });
  return (
    <aside ref={column} id={props.id} class={styles.column} aria-label={props.title} tabIndex={-1}>
      <header class={styles.columnHeader}>
        {props.before}
        <h2 class={styles.columnTitle}>{props.title}</h2>
        <span class={styles.close}>
          <IconButton
            label={props.closeLabel ?? `Close ${props.title.toLowerCase()}`}
            onClick={() => props.onClose()}
          >
            <X size={16} stroke-width={1.6} aria-hidden="true" />
          </IconButton>
        </span>
      </header>
      <div class={styles.columnBody}>{props.children}</div>
    </aside>
  );
}
