import Ban from 'lucide-solid/icons/ban';
import Check from 'lucide-solid/icons/check';
import { createMemo, createSignal, createUniqueId, For, type JSX, Show } from 'solid-js';
import styles from './Picker.module.css';
import { type Choosable, nextEntry, type PickerEntry, pickerList } from './pickerList';

export interface PickerOption extends Choosable {
  /** A mark or icon before the label. */
  readonly sign?: () => JSX.Element;
}

export interface PickerProps {
  /** Names the list, and the button where nothing else does. */
  label: string;
  id?: string | undefined;
  labelledBy?: string | undefined;
  describedBy?: string | undefined;
  /** null: nothing chosen. */
  value: string | null;
  options: readonly PickerOption[];
  /** Shown while nothing is chosen. */
  placeholder: string;
  /** What the choice of nothing is called; absent: it cannot be taken away. */
  none?: string;
  /** Most letters of words of one's own; absent: only what is listed. */
  own?: number;
  /** What the search says while empty. */
  search?: string;
  /** How the button looks: a field, an added "+", or a link that adds. */
  look?: 'field' | 'plus' | 'add';
  onChange(value: string | null): void;
}

const SEARCHED_FROM = 9;

/** What a picker offers, searched where it is long. */
export function Choices(props: PickerProps & { onChoose(value: string | null): void }) {
  const [query, setQuery] = createSignal('');
  const list = createMemo(() =>
    pickerList({ options: props.options, query: query(), none: props.none, own: props.own }),
  );
  const entries = () => list().entries;
  const present = entries().findIndex((entry) => valueIn(entry) === props.value);
  const [active, setActive] = createSignal(Math.max(0, present));
  const id = createUniqueId();
  const searched = () => props.own !== undefined || props.options.length >= SEARCHED_FROM;
  const optionId = (index: number) => `${id}-${index}`;
  const activeId = () => (active() < entries().length ? optionId(active()) : undefined);
  let listbox: HTMLDivElement | undefined;

  function choose(index: number): void {
    const entry = entries()[index];
    if (entry) props.onChoose(valueIn(entry));
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const inText = searched() && (event.key === 'Home' || event.key === 'End');
    const next = inText ? null : nextEntry(active(), event.key, entries().length);
    if (next !== null) {
      event.preventDefault();
      setActive(next);
      document.getElementById(optionId(next))?.scrollIntoView({ block: 'nearest' });
    } else if (event.key === 'Enter' || (event.key === ' ' && !searched())) {
      event.preventDefault();
      choose(active());
    } else if (!searched() && event.key.length === 1) jump(event.key);
  }
  /** In a short list a letter leads to the next label that begins with it. */
  function jump(letter: string): void {
    const count = entries().length;
    for (let step = 1; step <= count; step++) {
      const at = (active() + step) % count;
      const entry = entries()[at];
      if (entry && labelOf(entry).toLowerCase().startsWith(letter.toLowerCase())) return void setActive(at);
    }
  }
  const focus = (element: HTMLElement) =>
    queueMicrotask(() => {
      element.focus({ preventScroll: true });
      document.getElementById(optionId(active()))?.scrollIntoView({ block: 'nearest' });
    });

  return (
    <>
      <Show when={searched()}>
        <input
          ref={focus}
          class={styles.search}
          type="text"
          role="combobox"
          aria-label={props.search ?? `Search ${props.label}`}
          aria-expanded="true"
          aria-autocomplete="list"
          aria-controls={id}
          aria-activedescendant={activeId()}
          aria-invalid={list().problem ? 'true' : undefined}
          placeholder={props.search ?? (props.own === undefined ? 'Search' : 'Search, or type your own')}
          autocomplete="off"
          value={query()}
          onInput={(event) => {
            setQuery(event.currentTarget.value);
            setActive(0);
          }}
          onKeyDown={onKeyDown}
        />
      </Show>
      <div
        ref={(element) => {
          listbox = element;
          if (!searched()) focus(element);
        }}
        id={id}
        class={styles.list}
        role="listbox"
        aria-label={props.label}
        tabIndex={searched() ? -1 : 0}
        aria-activedescendant={searched() ? undefined : activeId()}
        onKeyDown={(event) => {
          if (event.target === listbox) onKeyDown(event);
        }}
      >
        <For each={entries()}>
          {(entry, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: keys are heard by the list or its search.
            <div
              id={optionId(index())}
              role="option"
              tabIndex={-1}
              class={styles.option}
              aria-selected={valueIn(entry) === props.value}
              data-active={active() === index() || undefined}
              onPointerMove={() => setActive(index())}
              onClick={() => choose(index())}
            >
              <Entry entry={entry} />
              <Show when={valueIn(entry) === props.value}>
                <Check size={16} stroke-width={1.6} aria-hidden="true" class={styles.tick} />
              </Show>
            </div>
          )}
        </For>
      </div>
      <Show when={list().problem}>
        {(problem) => (
          <p class={styles.problem} role="alert">
            {problem()}
          </p>
        )}
      </Show>
      <Show when={entries().length === 0 && !list().problem}>
        <p class={styles.empty}>{query() ? 'Nothing found' : 'Nothing to choose from'}</p>
      </Show>
      <Show when={list().rest > 0}>
        <p class={styles.empty}>{list().rest} more. Type to narrow the list.</p>
      </Show>
    </>
  );
}

function Entry(props: { entry: PickerEntry<PickerOption> }) {
  const entry = props.entry;
  if (entry.kind === 'option') {
    return (
      <>
        {entry.option.sign?.()}
        <span class={styles.words}>
          {entry.option.label}
          <Show when={entry.option.note}>
            <span class={styles.note}> {entry.option.note}</span>
          </Show>
        </span>
      </>
    );
  }
  if (entry.kind === 'own') return <span class={styles.words}>Use “{entry.words}”</span>;
  return (
    <>
      <Ban size={14} stroke-width={1.6} aria-hidden="true" />
      <span class={styles.words}>{entry.label}</span>
    </>
  );
}

function valueIn(entry: PickerEntry): string | null {
  if (entry.kind === 'option') return entry.option.value;
  return entry.kind === 'own' ? entry.words : null;
}

function labelOf(entry: PickerEntry): string {
  if (entry.kind === 'option') return entry.option.label;
  return entry.kind === 'own' ? entry.words : entry.label;
}
