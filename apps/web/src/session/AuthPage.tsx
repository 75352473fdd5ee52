import { type JSX, onCleanup, onMount, Show } from 'solid-js';
import { Logo } from '../ui/Logo';
import { focusMain, Main } from '../ui/Main';
import styles from './AuthPage.module.css';

interface AuthPageProps {
  title: string;
  lead: string;
  children: JSX.Element;
  /** What else somebody may want who stands here. */
  alternative?: JSX.Element;
}

/** The frame of sign-in and set-up. */
export function AuthPage(props: AuthPageProps) {
  // Browsers heed `autofocus` on the first page alone. While it is being fetched, a page is not in the document yet.
  onMount(() => {
    const frame = requestAnimationFrame(focusMain);
    onCleanup(() => cancelAnimationFrame(frame));
  });
  return (
    <Main class={styles.page}>
      <div class={styles.card}>
        <Logo size="large" />
        <h1 class={styles.title}>{props.title}</h1>
        <p class={styles.lead}>{props.lead}</p>
        {props.children}
        <Show when={props.alternative}>
          <div class={styles.alternative}>{props.alternative}</div>
        </Show>
      </div>
    </Main>
  );
}

export const authForm = styles.form;
/** A sentence above the fields. */
export const authNote = styles.note;
