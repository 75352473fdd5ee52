import type { Unreadable } from '@journey-canvas/journey';
import { createEffect, For, on, Show } from 'solid-js';
import { Button } from '../ui/Button';
import { focusMain } from '../ui/Main';
import styles from './UnreadableSection.module.css';
import { kindWords, nameOf, problemWords, referenceTo } from './unreadable';
import type { UnreadableEdits } from './unreadableEdits';

interface UnreadableSectionProps {
  items: readonly Unreadable[];
  /** null while one may not edit. */
  edits: UnreadableEdits | null;
}

/** What is in the map and cannot be read, at the end of the outline; nothing when there is none. */
export function UnreadableSection(props: UnreadableSectionProps) {
  let list: HTMLUListElement | undefined;
  let nextFocus: number | null = null;

  // What was set right leaves the list in the next frame: the focus goes on to the row that takes its place.
  createEffect(
    on(
      () => props.items,
      (items) => {
        if (nextFocus === null) return;
        const at = Math.min(nextFocus, items.length - 1);
        nextFocus = null;
        queueMicrotask(() => {
          const button = list?.children[at]?.querySelector('button');
          if (button) button.focus();
          else focusMain();
        });
      },
      { defer: true },
    ),
  );

  return (
    <Show when={props.items.length > 0}>
      <section aria-label="Cannot be read" data-unreadable>
        <header class={styles.header}>
          <h2 class={styles.name}>Cannot be read</h2>
          <span class={styles.count}>{props.items.length}</span>
        </header>
        <p class={styles.lead}>
          Nothing of it is lost.
          <Show when={props.edits}> Repairing resets what is not readable and keeps the rest.</Show>
        </p>
        <ul ref={list}>
          <For each={props.items}>
            {(item, index) => (
              <Row
                item={item}
                edits={props.edits}
                onDone={() => {
                  nextFocus = index();
                }}
              />
            )}
          </For>
        </ul>
      </section>
    </Show>
  );
}

function Row(props: { item: Unreadable; edits: UnreadableEdits | null; onDone(): void }) {
  const act = (edit: (item: Unreadable) => boolean) => {
    if (edit(props.item)) props.onDone();
  };
  return (
    <li class={styles.row}>
      <div class={styles.words}>
        <span class={styles.title}>{nameOf(props.item)}</span>
        <span class={styles.facts}>
          {kindWords(props.item)}. {problemWords(props.item)}
        </span>
      </div>
      <Show when={props.edits}>
        {(edits) => (
          <>
            <Button aria-label={`Repair ${nameOf(props.item)}`} onClick={() => act(edits().repair)}>
              Repair
            </Button>
            <Show when={referenceTo(props.item)}>
              <Button aria-label={`Delete ${nameOf(props.item)}`} onClick={() => act(edits().remove)}>
                Delete
              </Button>
            </Show>
          </>
        )}
      </Show>
    </li>
  );
}
