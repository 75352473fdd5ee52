import { createEffect, type JSX, on } from 'solid-js';
import type { Draft } from './createDraft';
import styles from './DraftInput.module.css';
import type { FieldIds } from './FieldRow';

interface DraftInputProps {
  draft: Draft;
  ids: Pick<FieldIds, 'id' | 'description'>;
  label?: string | undefined;
  type?: 'text' | 'date';
  inputMode?: JSX.HTMLAttributes<HTMLInputElement>['inputMode'];
  placeholder?: string | undefined;
  onProblem?: ((problem: string | null) => void) | undefined;
}

/** The input of a draft: Enter takes it over, Esc puts back what is stored. */
export function DraftInput(props: DraftInputProps) {
  let input!: HTMLInputElement;
  createEffect(on(props.draft.problem, (problem) => props.onProblem?.(problem), { defer: true }));
  // Others' changes show without moving the caret of whoever is in the field.
  createEffect(
    on(props.draft.text, (text) => {
      if (input.value === text) return;
      // A date that is half typed reads as nothing: it is not to be wiped.
      if (props.type === 'date' && text === '' && input.validity?.badInput) return;
      const { selectionStart, selectionEnd } = input;
      input.value = text;
      if (props.type !== 'date' && document.activeElement === input) {
        input.setSelectionRange(selectionStart, selectionEnd);
      }
    }),
  );
  function onKeyDown(event: KeyboardEvent): void {
    if (event.isComposing) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      props.draft.flush();
    } else if (event.key === 'Escape' && props.draft.dirty()) {
      event.preventDefault();
      event.stopPropagation();
      props.draft.revert();
    }
  }
  return (
    <input
      ref={input}
      id={props.ids.id}
      type={props.type ?? 'text'}
      class={styles.input}
      inputMode={props.inputMode}
      aria-label={props.label}
      aria-describedby={props.ids.description}
      aria-invalid={props.draft.problem() ? 'true' : undefined}
      placeholder={props.placeholder}
      maxLength={props.type === 'date' ? undefined : 500}
      autocomplete="off"
      onInput={() => props.draft.type(input.value)}
      onKeyDown={onKeyDown}
      onBlur={() => props.draft.flush()}
    />
  );
}
