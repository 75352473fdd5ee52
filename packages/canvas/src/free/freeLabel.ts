import { FREE_KIND_WORDS, type FreeShape } from '@journey-canvas/journey';

/** “Note: Ask Tessin”; what says nothing is called by its kind. */
export function freeLabel(shape: FreeShape): string {
  const words = freeWords(shape);
  return words === '' ? FREE_KIND_WORDS[shape.kind] : `${FREE_KIND_WORDS[shape.kind]}: ${words}`;
}

/** What a free shape says, on one line. */
export function freeWords({ kind, text, words, image }: FreeShape): string {
  const said = kind === 'note' ? text : kind === 'image' ? (image?.alt ?? '') : (words ?? '');
  return said.replace(/\s+/g, ' ').trim();
}
