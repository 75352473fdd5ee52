/** One change of a text, in UTF-16 code units: at `index`, take `remove` out and put `insert` in. */
export interface TextChange {
  readonly index: number;
  readonly remove: number;
  readonly insert: string;
}

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/**
 * The smallest change that makes one text of another, in whole graphemes: never half an emoji, never an accent
 * without its letter. Null when they are equal.
 *
 * @param caret where the caret stands in `after`; tells which of several equal letters was typed or deleted
 */
export function textChange(before: string, after: string, caret?: number): TextChange | null {
  if (before === after) return null;
  const shorter = Math.min(before.length, after.length);
  const tail = caret === undefined ? 0 : tailAfter(before, after, caret);
  const prefix = wholePrefix(before, after, commonPrefix(before, after, shorter - tail));
  const common = commonSuffix(before, after, shorter - prefix);
  const suffix = wholeSuffix(before, after, common, prefix);
  return {
    index: prefix,
    remove: before.length - prefix - suffix,
    insert: after.slice(prefix, after.length - suffix),
  };
}

/** What stands behind the caret was there before: as far as that is so, it is no part of the change. */
function tailAfter(before: string, after: string, caret: number): number {
  const tail = after.length - Math.max(0, Math.min(caret, after.length));
  return tail <= before.length && before.endsWith(after.slice(after.length - tail)) ? tail : 0;
}

function commonPrefix(a: string, b: string, limit: number): number {
  let length = 0;
  while (length < limit && a.charCodeAt(length) === b.charCodeAt(length)) length += 1;
  return length;
}

function commonSuffix(a: string, b: string, limit: number): number {
  let length = 0;
  while (length < limit && a.charCodeAt(a.length - 1 - length) === b.charCodeAt(b.length - 1 - length))
    length += 1;
  return length;
}

/** The longest prefix, no longer than this, that ends between two graphemes of either text. */
function wholePrefix(a: string, b: string, length: number): number {
  let whole = length;
  for (let last = -1; whole !== last; ) {
    last = whole;
    whole = Math.min(boundaryBefore(a, whole), boundaryBefore(b, whole));
  }
  return whole;
}

/** The same for a suffix. */
function wholeSuffix(a: string, b: string, length: number, prefix: number): number {
  let whole = length;
  for (let last = -1; whole !== last; ) {
    last = whole;
    const ofA = a.length - boundaryAfter(a, a.length - whole);
    const ofB = b.length - boundaryAfter(b, b.length - whole);
    whole = Math.min(ofA, ofB, a.length - prefix, b.length - prefix);
  }
  return whole;
}

function boundaryBefore(text: string, index: number): number {
  if (index <= 0 || index >= text.length) return index;
  return graphemes.segment(text).containing(index)?.index ?? index;
}

function boundaryAfter(text: string, index: number): number {
  const start = boundaryBefore(text, index);
  if (start === index) return index;
  const { segment } = graphemes.segment(text).containing(index) ?? { segment: '' };
  return start + segment.length;
}
