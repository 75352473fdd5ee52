import type { JourneyEditor } from '@journey-canvas/journey';
import { onCleanup, onMount } from 'solid-js';
import type { TextInput } from './textField';

interface BoundInputProps {
  editor: JourneyEditor;
  /** Binds the field to its text; see `bindText`. @returns unbinds */
  bind(input: TextInput): () => void;
  label: string;
  placeholder?: string;
  class?: string | undefined;
  /** Takes the focus and selects all as soon as it is there. */
  focused?: boolean;
  /** Enter, Esc, or the focus leaves. */
  onDone?(how: 'enter' | 'escape' | 'blur'): void;
}

/** An input that is a text of the journey: others see every letter. */
export function BoundInput(props: BoundInputProps) {
  let input!: HTMLInputElement;
  // Once: a field that is bound anew while somebody types would lose their caret.
  onMount(() => {
    onCleanup(props.bind(input));
    if (!props.focused) return;
    input.focus();
    input.select();
  });

  function onKeyDown(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const undo = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z';
    if (undo) {
      // The browser's own undo knows nothing of what others typed in between.
      event.preventDefault();
      if (event.shiftKey) props.editor.undo.redo();
      else props.editor.undo.undo();
    } else if (event.key === 'Enter') {
      event.preventDefault();
      props.onDone?.('enter');
    } else if (event.key === 'Escape') {
      event.stopPropagation();
      props.onDone?.('escape');
    }
  }

  return (
    <input
      ref={input}
      type="text"
      // As narrow as its surroundings make it, not twenty letters wide.
      size={1}
      class={props.class}
      aria-label={props.label}
      placeholder={props.placeholder}
      maxLength={500}
      autocomplete="off"
      onKeyDown={onKeyDown}
      onBlur={() => props.onDone?.('blur')}
    />
  );
}
