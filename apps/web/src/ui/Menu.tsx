import * as Kobalte from '@kobalte/core/dropdown-menu';
import Check from 'lucide-solid/icons/check';
import ChevronRight from 'lucide-solid/icons/chevron-right';
import { createSignal, For, type JSX, Show } from 'solid-js';
import { classes } from './classes';
import styles from './Menu.module.css';

interface MenuProps {
  /** The button's content. */
  trigger: JSX.Element;
  triggerClass: string | undefined;
  /** The button's name, where its content has no words. */
  label?: string;
  placement?: 'bottom-start' | 'bottom-end';
  /** Open as soon as it is there. */
  defaultOpen?: boolean;
  children: JSX.Element;
}

/** A button that opens a menu. */
export function Menu(props: MenuProps) {
  let trigger: HTMLButtonElement | undefined;
  // An item may have opened a dialog, which has the focus by the time the menu is gone. Kobalte takes it to the
  // trigger whatever a listener says, so it is brought back.
  const leaveFocus = () => {
    const focused = document.activeElement;
    const dialog = focused?.closest('[role="dialog"]');
    if (!(focused instanceof HTMLElement) || !dialog || dialog.contains(trigger ?? null)) return;
    queueMicrotask(() => focused.focus());
  };
  return (
    <Kobalte.Root
      modal={false}
      defaultOpen={props.defaultOpen ?? false}
      placement={props.placement ?? 'bottom-end'}
      gutter={6}
    >
      <Kobalte.Trigger ref={trigger} class={props.triggerClass} aria-label={props.label}>
        {props.trigger}
      </Kobalte.Trigger>
      <Kobalte.Portal>
        <Kobalte.Content class={styles.content} onCloseAutoFocus={leaveFocus}>
          {props.children}
        </Kobalte.Content>
      </Kobalte.Portal>
    </Kobalte.Root>
  );
}

/**
 * A {@link Menu} for long lists: a plain button until somebody presses it for the first time. A menu of its own for
 * each of a thousand rows would take seconds.
 */
export function LazyMenu(props: Omit<MenuProps, 'defaultOpen'>) {
  const [wanted, setWanted] = createSignal(false);
  return (
    <Show
      when={wanted()}
      fallback={
        <button
          type="button"
          class={props.triggerClass}
          aria-label={props.label}
          aria-haspopup="menu"
          aria-expanded="false"
          onClick={() => setWanted(true)}
        >
          {props.trigger}
        </button>
      }
    >
      <Menu {...props} defaultOpen>
        {props.children}
      </Menu>
    </Show>
  );
}

interface MenuItemProps {
  icon?: JSX.Element;
  danger?: boolean;
  onSelect(): void;
  children: JSX.Element;
}

export function MenuItem(props: MenuItemProps) {
  return (
    <Kobalte.Item
      class={classes(styles.item, props.danger && styles.danger)}
      onSelect={() => props.onSelect()}
    >
      {props.icon}
      <span>{props.children}</span>
    </Kobalte.Item>
  );
}

interface MenuChoiceProps<T extends string> {
  label: string;
  value: T;
  /** `note`: what choosing it means, in a line below. */
  options: readonly { value: T; label: string; sign?: JSX.Element; note?: string }[];
  onChange(value: T): void;
  /** The menu closes once something is chosen. */
  closes?: boolean;
}

/** One of several, ticked. */
export function MenuChoice<T extends string>(props: MenuChoiceProps<T>) {
  return (
    <Kobalte.Group>
      <Kobalte.GroupLabel class={styles.label}>{props.label}</Kobalte.GroupLabel>
      <Options {...props} />
    </Kobalte.Group>
  );
}

/** A {@link MenuChoice} in a menu of its own beside the first. */
export function SubMenuChoice<T extends string>(props: MenuChoiceProps<T> & { icon?: JSX.Element }) {
  return (
    <Kobalte.Sub overlap gutter={4}>
      <Kobalte.SubTrigger class={styles.item}>
        {props.icon}
        <span>{props.label}</span>
        <ChevronRight class={styles.deeper} stroke-width={1.6} />
      </Kobalte.SubTrigger>
      <Kobalte.Portal>
        <Kobalte.SubContent class={styles.content} aria-label={props.label}>
          <Options {...props} closes />
        </Kobalte.SubContent>
      </Kobalte.Portal>
    </Kobalte.Sub>
  );
}

function Options<T extends string>(props: Omit<MenuChoiceProps<T>, 'label'>) {
  const choose = (value: string) => {
    const option = props.options.find((candidate) => candidate.value === value);
    if (option) props.onChange(option.value);
  };
  return (
    <Kobalte.RadioGroup value={props.value} onChange={choose}>
      <For each={props.options}>
        {(option) => (
          <Kobalte.RadioItem class={styles.item} value={option.value} closeOnSelect={props.closes ?? false}>
            <span class={styles.check}>
              <Kobalte.ItemIndicator>
                <Check size={16} stroke-width={1.6} />
              </Kobalte.ItemIndicator>
            </span>
            {option.sign}
            <span>
              {option.label}
              <Show when={option.note}>
                <span class={styles.note}>{option.note}</span>
              </Show>
            </span>
          </Kobalte.RadioItem>
        )}
      </For>
    </Kobalte.RadioGroup>
  );
}

export function MenuSeparator() {
  return <Kobalte.Separator class={styles.separator} />;
}

export function MenuHeading(props: { children: JSX.Element }) {
  return <div class={styles.label}>{props.children}</div>;
}
