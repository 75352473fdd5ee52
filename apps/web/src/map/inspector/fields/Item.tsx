import ChevronDown from 'lucide-solid/icons/chevron-down';
import { createUniqueId, type JSX, Show } from 'solid-js';
import { VisuallyHidden } from '../../../ui/VisuallyHidden';
import { createFlash } from './createFlash';
import styles from './Item.module.css';

interface ItemProps {
  /** What it is, said to screen readers before the words that all see. */
  kind: string;
  open: boolean;
  onOpen(open: boolean): void;
  /** What changes when somebody else edits it, and whether the last change was somebody else's. */
  value: unknown;
  byOthers(): boolean;
  summary: JSX.Element;
  children: JSX.Element;
}

/** One of a list: a line that says what it is, and opens into its fields. */
export function Item(props: ItemProps) {
  const id = createUniqueId();
  const flash = createFlash(() => props.value, props.byOthers);
  return (
    <li class={styles.item} data-flash={flash()} data-open={props.open ? '' : undefined}>
      <button
        type="button"
        class={styles.summary}
        aria-expanded={props.open}
        aria-controls={id}
        onClick={() => props.onOpen(!props.open)}
      >
        <VisuallyHidden>{props.kind}: </VisuallyHidden>
        {props.summary}
        <ChevronDown size={14} stroke-width={1.6} aria-hidden="true" class={styles.chevron} />
      </button>
      <div id={id} hidden={!props.open}>
        <Show when={props.open}>
          <div class={styles.fields}>{props.children}</div>
        </Show>
      </div>
    </li>
  );
}

/** Words of two lines in an item's line. */
export function ItemWords(props: { title: string; facts?: string | undefined; untitled?: boolean }) {
  return (
    <span class={styles.words}>
      <span class={styles.title} data-untitled={props.untitled ? '' : undefined}>
        {props.title}
      </span>
      <Show when={props.facts}>
        <span class={styles.facts}>{props.facts}</span>
      </Show>
    </span>
  );
}

export function ItemActions(props: { children: JSX.Element }) {
  return <div class={styles.actions}>{props.children}</div>;
}
