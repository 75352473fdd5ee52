import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type TextChange, textChange } from './textChange';

function applied(text: string, change: TextChange | null): string {
  if (change === null) return text;
  const { index, remove, insert } = change;
  return text.slice(0, index) + insert + text.slice(index + remove);
}

const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
function boundaries(text: string): Set<number> {
  return new Set([...segmenter.segment(text)].map(({ index }) => index).concat(text.length));
}

const PIECES = [
  'a',
  'a',
  'b',
  ' ',
  'e\u0301',
  'é',
  '👍',
  '👍🏽',
  '👩‍👩‍👧',
  '🇩🇪',
  '🇪',
  '\u200d',
  '\r\n',
  '한',
  'ก็',
];
const text = fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }).map((pieces) => pieces.join(''));

describe('textChange', () => {
  it('D4.1 makes one text of the other, in whole graphemes, wherever the caret is', () => {
    fc.assert(
      fc.property(text, text, fc.option(fc.nat({ max: 30 }), { nil: undefined }), (before, after, caret) => {
        const change = textChange(before, after, caret);
        expect(applied(before, change)).toBe(after);
        if (change === null) return;
        const ends = boundaries(before);
        expect(ends.has(change.index) && ends.has(change.index + change.remove)).toBe(true);
        expect(boundaries(after).has(change.index + change.insert.length)).toBe(true);
      }),
      { seed: 1, numRuns: 3000 },
    );
  });

  it.each<[string, string, number | undefined, TextChange | null]>([
    ['same', 'same', undefined, null],
    ['ab', 'axb', undefined, { index: 1, remove: 0, insert: 'x' }],
    ['aaa', 'aaaa', undefined, { index: 3, remove: 0, insert: 'a' }],
    ['aaa', 'aaaa', 2, { index: 1, remove: 0, insert: 'a' }],
    ['aaa', 'aa', 0, { index: 0, remove: 1, insert: '' }],
    ['hello world', 'hello brave world', 99, { index: 6, remove: 0, insert: 'brave ' }],
    ['👍', '👍🏽', undefined, { index: 0, remove: 2, insert: '👍🏽' }],
    ['e', 'e\u0301', undefined, { index: 0, remove: 1, insert: 'e\u0301' }],
    ['🇩🇪', '🇩🇰', undefined, { index: 0, remove: 4, insert: '🇩🇰' }],
  ])('D4.2 %s → %s with the caret at %s', (before, after, caret, change) => {
    expect(textChange(before, after, caret)).toEqual(change);
  });
});
