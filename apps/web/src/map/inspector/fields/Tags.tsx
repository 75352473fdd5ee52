import X from 'lucide-solid/icons/x';
import { createMemo, createSignal, For, Show } from 'solid-js';
import type { FieldIds } from './FieldRow';
import styles from './Tags.module.css';
import { parseTags, repeatedTag } from './tags';

interface TagsProps {
  tags: readonly string[];
  /** Tags used elsewhere in the map. */
  known: readonly string[];
  ids: Pick<FieldIds, 'id' | 'description'>;
  onProblem(problem: string | null): void;
  onChange(tags: string[]): void;
}

/** Words that are added with Enter or a comma; Backspace in the empty field takes the last one away. */
export function Tags(props: TagsProps) {
  const [text, setText] = createSignal('');
  let input!: HTMLInputElement;
  const suggested = createMemo(() => props.known.filter((tag) => !props.tags.includes(tag)).slice(0, 50));

  function type(next: string): void {
    setText(next);
    const parsed = parseTags(next, props.tags);
    props.onProblem(parsed.ok ? repeatedTag(next, props.tags) : parsed.problem);
    if (parsed.ok && next.includes(',')) add();
  }
  function add(): void {
    const parsed = parseTags(text(), props.tags);
    if (!parsed.ok) return;
    setText('');
    props.onProblem(null);
    if (parsed.value.length > 0) props.onChange([...props.tags, ...parsed.value]);
  }
  function remove(tag: string): void {
    props.onChange(props.tags.filter((other) => other !== tag));
    input.focus();
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (event.isComposing) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      add();
    } else if (event.key === 'Backspace' && text() === '') {
      const last = props.tags.at(-1);
      if (last !== undefined) remove(last);
    } else if (event.key === 'Escape' && text() !== '') {
      event.preventDefault();
      event.stopPropagation();
      setText('');
      props.onProblem(null);
    }
  }
  return (
    <div class={styles.tags}>
      <For each={props.tags}>
        {(tag) => (
          <span class={styles.tag}>
            <span class={styles.words}>{tag}</span>
            <button
              type="button"
              class={styles.remove}
              aria-label={`Remove tag ${tag}`}
              onClick={() => remove(tag)}
            >
              <X size={12} stroke-width={1.8} aria-hidden="true" />
            </button>
          </span>
        )}
      </For>
      <input
        ref={input}
        id={props.ids.id}
        class={styles.input}
        size={1}
        list={`${props.ids.id}-known`}
        placeholder={props.tags.length === 0 ? 'Add a tag' : ''}
        aria-describedby={props.ids.description}
        autocomplete="off"
        maxLength={500}
        value={text()}
        onInput={(event) => type(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        onBlur={add}
      />
      <Show when={suggested().length > 0}>
        <datalist id={`${props.ids.id}-known`}>
          <For each={suggested()}>{(tag) => <option value={tag} />}</For>
        </datalist>
      </Show>
    </div>
  );
}
