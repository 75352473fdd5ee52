import type * as Y from 'yjs';
import { type JourneyEditor, penOf } from '../editor';
import { InvalidEdit } from '../invalidEdit';
import { isText, rawEntity } from '../roots';
import { type DocumentKind, type DocumentReference, SCHEMA, type TextField } from '../schema';
import { wellFormed } from '../values';
import { mustFitIn } from './addEntity';
import { mustBeLive } from './lookUp';
import { type TextChange, textChange } from './textChange';

/** A text of the document, for showing and for following its changes; it is written by edits alone. */
export function textOf<K extends DocumentKind>(
  doc: Y.Doc,
  reference: DocumentReference<K>,
  field: TextField<K>,
): Y.Text | null {
  const text = rawEntity(doc, reference)?.get(field);
  return isText(text) ? text : null;
}

/**
 * Changes a text. Typing that goes on in one text without a pause is one undo step.
 *
 * @throws InvalidEdit `gone`; `invalid` when the change reaches beyond the text or cuts a character in two
 */
export function editText<K extends DocumentKind>(
  editor: JourneyEditor,
  reference: DocumentReference<K>,
  field: TextField<K>,
  change: TextChange,
): void {
  const text = mustBeText(editor, reference, field);
  mustFit(text.toString(), change, field);
  mustFitIn(reference.kind, field, text.length - change.remove + change.insert.length, text.length);
  apply(editor, text, change);
}

/**
 * Makes a text what is given, by the smallest change: what others type elsewhere in it at the same time stays.
 *
 * @throws InvalidEdit `gone`, `invalid`
 */
export function setText<K extends DocumentKind>(
  editor: JourneyEditor,
  reference: DocumentReference<K>,
  field: TextField<K>,
  next: string,
): void {
  const text = mustBeText(editor, reference, field);
  if (typeof next !== 'string') throw new InvalidEdit('invalid', `${field}: Not a text`, field);
  mustFitIn(reference.kind, field, next.length, text.length);
  const change = textChange(text.toString(), wellFormed(next));
  if (change !== null) apply(editor, text, change);
}

function apply(editor: JourneyEditor, text: Y.Text, { index, remove, insert }: TextChange): void {
  const pen = penOf(editor);
  if (remove === 0 && insert === '') return;
  pen.record(() => {
    pen.touch(text);
    if (remove > 0) text.delete(index, remove);
    if (insert !== '') text.insert(index, wellFormed(insert));
  }, text);
}

function mustBeText(editor: JourneyEditor, reference: DocumentReference, field: string): Y.Text {
  const { doc } = penOf(editor);
  if (SCHEMA[reference.kind].byName.get(field)?.codec !== 'text') {
    throw new InvalidEdit('invalid', `${reference.kind} has no text ${field}`, field);
  }
  const text = mustBeLive(doc, reference).get(field);
  if (!isText(text)) throw new InvalidEdit('gone', `${field} cannot be read; repair it first`, field);
  return text;
}

function mustFit(text: string, { index, remove, insert }: TextChange, field: string): void {
  const whole = [index, remove].every((count) => Number.isInteger(count) && count >= 0);
  if (!whole || typeof insert !== 'string' || index + remove > text.length) {
    throw new InvalidEdit('invalid', `${field}: The change reaches beyond the text`, field);
  }
  if ([index, index + remove].some((at) => cutsPair(text, at))) {
    throw new InvalidEdit('invalid', `${field}: The change cuts a character in two`, field);
  }
}

function cutsPair(text: string, at: number): boolean {
  return /^[\uD800-\uDBFF][\uDC00-\uDFFF]/.test(text.slice(Math.max(0, at - 1), at + 1)) && at > 0;
}
