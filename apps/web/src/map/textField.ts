import {
  type DocumentKind,
  type DocumentReference,
  editText,
  InvalidEdit,
  type JourneyEditor,
  type TextChange,
  type TextField,
  textChange,
  textOf,
} from '@journey-canvas/journey';

interface Selection {
  readonly start: number;
  readonly end: number;
}

/** Where a caret stands after somebody else changed the text around it. */
export function shiftCaret(caret: number, change: TextChange): number {
  if (caret <= change.index) return caret;
  if (caret < change.index + change.remove) return change.index;
  return caret - change.remove + change.insert.length;
}

/** What an input offers to the binding. */
export interface TextInput {
  value: string;
  selectionStart: number | null;
  selectionEnd: number | null;
  setSelectionRange(start: number, end: number): void;
  addEventListener(type: 'input' | 'compositionstart' | 'compositionend', listener: () => void): void;
  removeEventListener(type: 'input' | 'compositionstart' | 'compositionend', listener: () => void): void;
}

/**
 * Binds an input to a text of the journey, letter by letter in both directions: what two people type at once
 * is all kept, and nobody's caret jumps.
 * @returns unbinds
 */
export function bindText<K extends DocumentKind>(
  input: TextInput,
  editor: JourneyEditor,
  reference: DocumentReference<K>,
  field: TextField<K>,
): () => void {
  const text = textOf(editor.doc, reference, field);
  if (!text) return () => {};
  let known = text.toString();
  let composing = false;
  // What others did while a character is being composed: the input must not be touched then.
  let missed: TextChange[] = [];
  input.value = known;

  function send(): void {
    const change = textChange(known, input.value, input.selectionStart ?? undefined);
    known = input.value;
    if (!change) return;
    const index = missed.reduce(shiftCaret, change.index);
    try {
      editText(editor, reference, field, { ...change, index });
    } catch (error) {
      if (!(error instanceof InvalidEdit)) throw error;
      // Deleted by somebody meanwhile, or changed right under the caret: what is there now counts.
      if (text) show(text.toString());
    }
  }

  function show(next: string): void {
    if (next === input.value) {
      known = next;
      return;
    }
    const change = textChange(input.value, next);
    const selection: Selection = { start: input.selectionStart ?? 0, end: input.selectionEnd ?? 0 };
    input.value = next;
    known = next;
    if (change)
      input.setSelectionRange(shiftCaret(selection.start, change), shiftCaret(selection.end, change));
  }

  function onInput(): void {
    if (!composing) send();
  }
  function onCompositionStart(): void {
    composing = true;
    missed = [];
  }
  function onCompositionEnd(): void {
    composing = false;
    send();
    missed = [];
    if (text) show(text.toString());
  }
  function onText(): void {
    if (!text) return;
    const next = text.toString();
    if (!composing) {
      show(next);
      return;
    }
    const before = missed.reduce(apply, known);
    const change = textChange(before, next);
    if (change) missed.push(change);
  }

  text.observe(onText);
  input.addEventListener('input', onInput);
  input.addEventListener('compositionstart', onCompositionStart);
  input.addEventListener('compositionend', onCompositionEnd);
  return () => {
    text.unobserve(onText);
    input.removeEventListener('input', onInput);
    input.removeEventListener('compositionstart', onCompositionStart);
    input.removeEventListener('compositionend', onCompositionEnd);
    editor.undo.stop();
  };
}

function apply(text: string, { index, remove, insert }: TextChange): string {
  return text.slice(0, index) + insert + text.slice(index + remove);
}
