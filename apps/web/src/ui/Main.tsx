import type { ParentProps } from 'solid-js';

export const MAIN_ID = 'main';

/** The page's own part: where the skip link leads, and the focus after a change of page. */
export function Main(props: ParentProps<{ class?: string | undefined; label?: string }>) {
  return (
    <main id={MAIN_ID} tabIndex={-1} class={props.class} aria-label={props.label}>
      {props.children}
    </main>
  );
}

/** Focuses the page's part, or the field in it that asks for it. */
export function focusMain(): void {
  const main = document.getElementById(MAIN_ID);
  const target = main?.querySelector<HTMLElement>('[data-autofocus]') ?? main;
  target?.focus({ preventScroll: true });
}
