import { type JSX, Show } from 'solid-js';
import { Dynamic } from 'solid-js/web';
import styles from './Notice.module.css';

interface NoticeProps {
  sign?: JSX.Element;
  title: string;
  /** A notice for a whole page carries its main heading; one in a section does not. */
  level?: 'page' | 'section';
  /** What happened, what is safe, what next. */
  children: JSX.Element;
  actions?: JSX.Element;
}

/** Stands where a page or a part of it cannot be shown. */
export function Notice(props: NoticeProps) {
  return (
    <section class={styles.notice} aria-label={props.title}>
      <Show when={props.sign}>
        <span class={styles.sign}>{props.sign}</span>
      </Show>
      <Dynamic component={props.level === 'section' ? 'h2' : 'h1'} class={styles.title}>
        {props.title}
      </Dynamic>
      <p class={styles.text}>{props.children}</p>
      <Show when={props.actions}>
        <div class={styles.actions}>{props.actions}</div>
      </Show>
    </section>
  );
}
