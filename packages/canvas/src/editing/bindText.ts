import { type TextChange, textChange } from '@journey-canvas/journey';
import type * as Y from 'yjs';
import { caretAfter, type Delta, rebase } from './textDelta';

/** What the binding needs of a text field; an HTMLTextAreaElement is one. */
export interface TextField {
  value: string;
  readonly selectionStart: number;
  readonly selectionEnd: number;
  setSelectionRange(start: number, end: number): void;
}

export interface TextBinding {
  /** After each `input` of the field. */
  input(): void;
  compositionStart(): void;
  compositionEnd(): void;
  /** Stops listening; an unfinished composition is written first. */
  dispose(): void;
}

/**
 * Ties a text field to a Y.Text. What is typed becomes the smallest change; what others type appears at once and
 * leaves the caret with its letters. While an input method composes, the field is left alone: the composed text and
 * what arrived meanwhile are brought together at its end.
 */
export function bindText(text: Y.Text, field: TextField, write: (change: TextChange) => void): TextBinding {
  let composing: { base: string; deltas: Delta[] } | null = null;
  let writing = false;
  field.value = text.toString();

  function apply(changes: readonly TextChange[]): void {
    writing = true;
    try {
      for (const change of changes) write(change);
    } finally {
      writing = false;
    }
  }

  function showMerged(caret: number): void {
    const merged = text.toString();
    if (field.value === merged) return;
    field.value = merged;
    field.setSelectionRange(caret, caret);
  }

  function input(): void {
    if (composing !== null) return;
    const caret = field.selectionEnd;
    const change = textChange(text.toString(), field.value, caret);
    if (change !== null) apply([change]);
    showMerged(caret);
  }

  function compositionEnd(): void {
    if (composing === null) return;
    const { base, deltas } = composing;
    composing = null;
    const change = textChange(base, field.value, field.selectionEnd);
    const changes = change === null ? [] : rebase(change, base.length, deltas);
    apply(changes);
    const inserted = changes.find((part) => part.insert !== '');
    showMerged(inserted === undefined ? field.selectionEnd : inserted.index + inserted.insert.length);
  }

  function remote(event: Y.YTextEvent): void {
    if (writing) return;
    const delta = event.delta as Delta;
    if (composing !== null) {
      composing.deltas.push(delta);
      return;
    }
    const start = caretAfter(field.selectionStart, delta);
    const end = caretAfter(field.selectionEnd, delta);
    field.value = text.toString();
    field.setSelectionRange(start, end);
  }

  text.observe(remote);
  return {
    input,
    compositionStart: () => {
      composing ??= { base: text.toString(), deltas: [] };
    },
    compositionEnd,
    dispose: () => {
      compositionEnd();
      text.unobserve(remote);
    },
  };
}
