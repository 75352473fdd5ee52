import { editText, type JourneyEditor, type TextChange, textOf } from '@journey-canvas/journey';
import type * as Y from 'yjs';
import type { TypingTarget } from '../board';

/** The Y.Text behind what is being typed into; null: it is gone, or no text that several type at once. */
export function typedText(doc: Y.Doc, { reference, field }: TypingTarget): Y.Text | null {
  switch (reference.kind) {
    case 'stage':
      return textOf(doc, reference, 'name');
    case 'lane':
      return textOf(doc, reference, 'title');
    case 'touchpoint':
      return textOf(doc, reference, 'title');
    case 'card':
      return textOf(doc, reference, 'text');
    case 'free':
      return field === 'text' ? textOf(doc, reference, 'text') : null;
  }
}

export function writeTyped(writer: JourneyEditor, { reference }: TypingTarget, change: TextChange): void {
  if (reference.kind === 'stage') editText(writer, reference, 'name', change);
  else if (reference.kind === 'lane') editText(writer, reference, 'title', change);
  else if (reference.kind === 'touchpoint') editText(writer, reference, 'title', change);
  else if (reference.kind === 'card') editText(writer, reference, 'text', change);
  else editText(writer, reference, 'text', change);
}
