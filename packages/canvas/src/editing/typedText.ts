import { editText, type JourneyEditor, type TextChange, textOf } from '@journey-canvas/journey';
import type * as Y from 'yjs';
import type { TypingTarget } from '../board';

/** The Y.Text behind what is being typed into; null: it is gone. */
export function typedText(doc: Y.Doc, target: TypingTarget): Y.Text | null {
  if (target.field === 'name') return textOf(doc, target.reference, 'name');
  if (target.field === 'text') return textOf(doc, target.reference, 'text');
  const { reference } = target;
  return reference.kind === 'lane' ? textOf(doc, reference, 'title') : textOf(doc, reference, 'title');
}

export function writeTyped(writer: JourneyEditor, target: TypingTarget, change: TextChange): void {
  const { reference } = target;
  if (target.field === 'name') editText(writer, target.reference, 'name', change);
  else if (target.field === 'text') editText(writer, target.reference, 'text', change);
  else if (reference.kind === 'lane') editText(writer, reference, 'title', change);
  else if (reference.kind === 'touchpoint') editText(writer, reference, 'title', change);
}
