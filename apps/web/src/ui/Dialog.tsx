import * as Kobalte from '@kobalte/core/dialog';
import { createComputed, type JSX, on, Show } from 'solid-js';
import { classes } from './classes';
import styles from './Dialog.module.css';
import { focusMain } from './Main';

interface DialogProps {
  open: boolean;
  onOpenChange(open: boolean): void;
  title: string;
  description?: JSX.Element;
  size?: 'default' | 'wide';
  children?: JSX.Element;
  /** Takes the focus on opening; without it the first control does. */
  initialFocus?(): HTMLElement | undefined;
}

/** A modal dialog: Esc and a press outside close it, the focus comes back to where it was. */
export function Dialog(props: DialogProps) {
  // No trigger of Kobalte's opens it, so where the focus comes back to is kept here.
  let before: Element | null = null;
  createComputed(
    on(
      () => props.open,
      (open) => {
        if (open) before = opener(document.activeElement);
      },
    ),
  );
  const comeBack = (event: Event) => {
    event.preventDefault();
    if (before instanceof HTMLElement && before.isConnected && before !== document.body) before.focus();
    else focusMain();
  };
  const focus = (event: Event) => {
    const target = props.initialFocus?.();
    if (!target) return;
    event.preventDefault();
    // Kobalte calls this in an effect. What listeners to the focus read there would run it again, as if the dialog had
    // closed; and a dialog around this one has not let go of the focus yet.
    queueMicrotask(() => target.focus());
  };
  return (
    <Kobalte.Root open={props.open} onOpenChange={props.onOpenChange}>
      <Kobalte.Portal>
        <Kobalte.Overlay class={styles.overlay} />
        <div class={styles.positioner}>
          <Kobalte.Content
            class={classes(styles.content, props.size === 'wide' && styles.wide)}
            onOpenAutoFocus={focus}
            onCloseAutoFocus={comeBack}
          >
            <Kobalte.Title class={styles.title}>{props.title}</Kobalte.Title>
            <Show when={props.description}>
              <Kobalte.Description class={styles.description}>{props.description}</Kobalte.Description>
            </Show>
            {props.children}
          </Kobalte.Content>
        </div>
      </Kobalte.Portal>
    </Kobalte.Root>
  );
}

/** A menu is gone by the time the dialog closes; its button is not. */
function opener(focused: Element | null): Element | null {
  const menu = focused?.closest('[role="menu"]');
  return menu ? document.getElementById(menu.getAttribute('aria-labelledby') ?? '') : focused;
}

export function DialogBody(props: { children: JSX.Element }) {
  return <div class={styles.body}>{props.children}</div>;
}

export function DialogActions(props: { children: JSX.Element }) {
  return <div class={styles.actions}>{props.children}</div>;
}
