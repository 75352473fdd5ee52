import { A } from '@solidjs/router';
import { type JSX, Show, splitProps } from 'solid-js';
import styles from './Button.module.css';
import { classes } from './classes';
import { Spinner } from './Spinner';

type Variant = 'default' | 'primary' | 'quiet' | 'danger';

interface Look {
  variant?: Variant;
  size?: 'default' | 'large';
  wide?: boolean;
}

/** The classes of a button, for triggers that another component renders. */
export function buttonClass(look: Look = {}): string {
  return classes(
    styles.button,
    look.variant && look.variant !== 'default' && styles[look.variant],
    look.size === 'large' && styles.large,
    look.wide && styles.wide,
  );
}

export const iconButtonClass = styles.icon;

interface ButtonProps extends JSX.ButtonHTMLAttributes<HTMLButtonElement>, Look {
  /** Waits for an answer: says so, and takes no second press, but keeps the focus. */
  busy?: boolean;
}

export function Button(props: ButtonProps) {
  const [look, own, rest] = splitProps(
    props,
    ['variant', 'size', 'wide'],
    ['busy', 'children', 'class', 'type', 'onClick'],
  );
  const press: JSX.EventHandler<HTMLButtonElement, MouseEvent> = (event) => {
    if (own.busy) event.preventDefault();
    else if (typeof own.onClick === 'function') own.onClick(event);
  };
  return (
    <button
      {...rest}
      type={own.type ?? 'button'}
      class={classes(buttonClass(look), own.class)}
      aria-disabled={own.busy ? 'true' : undefined}
      onClick={press}
    >
      <Show when={own.busy}>
        <Spinner />
      </Show>
      {own.children}
    </button>
  );
}

interface LinkButtonProps extends Look {
  href: string;
  children: JSX.Element;
}

export function LinkButton(props: LinkButtonProps) {
  return (
    <A href={props.href} class={buttonClass(props)}>
      {props.children}
    </A>
  );
}
