import { type Accessor, createMemo, For, type JSX } from 'solid-js';

interface KeyedForProps<Item> {
  each: readonly Item[];
  /** Names an item for as long as it is in the list. */
  by(item: Item): string;
  children(item: Accessor<Item>): JSX.Element;
}

/** A list whose rows stay, and keep the focus, while what they show changes. */
export function KeyedFor<Item>(props: KeyedForProps<Item>) {
  const items = createMemo(() => new Map(props.each.map((item) => [props.by(item), item])));
  return (
    <For each={[...items().keys()]}>
      {(key) => {
        // A row that goes reads what it showed last.
        const item = createMemo<Item | undefined>((last) => items().get(key) ?? last);
        return props.children(item as Accessor<Item>);
      }}
    </For>
  );
}
