import { onCleanup, onMount } from 'solid-js';
import { Keys } from '../ui/Key';
import { isApple } from '../ui/keyWords';
import { SearchField } from '../ui/SearchField';

interface FindMapProps {
  value: string;
  onInput(value: string): void;
  onEnter(): void;
}

/** The search for maps. Ctrl K (⌘ K) leads to it from anywhere on the page. */
export function FindMap(props: FindMapProps) {
  let field: HTMLInputElement | undefined;
  onMount(() => {
    const listen = (event: KeyboardEvent) => {
      const asked = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey);
      // Of the two fields, in the bar and above the list, one is shown.
      if (!asked || event.shiftKey || event.altKey || !field || field.offsetParent === null) return;
      // A dialog keeps the keyboard to itself.
      if (document.querySelector('[role="dialog"]:not([data-closed])')) return;
      event.preventDefault();
      field.focus();
      field.select();
    };
    document.addEventListener('keydown', listen);
    onCleanup(() => document.removeEventListener('keydown', listen));
  });
  return (
    <SearchField
      ref={(element) => {
        field = element;
      }}
      label="Find a map"
      value={props.value}
      onInput={props.onInput}
      onEnter={props.onEnter}
      keys={<Keys keys={['Ctrl', 'K']} />}
      shortcut={isApple() ? 'Meta+K' : 'Control+K'}
    />
  );
}
