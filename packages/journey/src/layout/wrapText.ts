import type { MeasureText, TextStyle } from './JourneyLayout';

export interface WrapOptions {
  readonly width: number;
  readonly lines: number;
  readonly style: TextStyle;
  readonly measure: MeasureText;
}

const ELLIPSIS = '…';

/**
 * Breaks a text into lines of a width, at spaces where possible; what is left after the last line is cut with
 * an ellipsis. Line breaks and runs of spaces count as one space.
 */
export function wrapText(text: string, options: WrapOptions): readonly string[] {
  const words = text.split(/\s+/u).filter((word) => word !== '');
  const fits = (line: string) => options.measure(line, options.style) <= options.width;
  const lines: string[] = [];
  let line = '';
  for (let index = 0; index < words.length; index++) {
    const word = words[index] ?? '';
    const longer = line === '' ? word : `${line} ${word}`;
    if (fits(longer)) {
      line = longer;
      continue;
    }
    if (lines.length === options.lines - 1)
      return [...lines, cut(`${longer} ${words.slice(index + 1).join(' ')}`, fits)];
    const [whole, rest] = line === '' ? splitWord(word, fits) : [line, word];
    lines.push(whole);
    line = '';
    words[index] = rest;
    index--;
  }
  return line === '' ? lines : [...lines, line];
}

/** One line, its end cut with an ellipsis where it is too long. */
export function cutText(text: string, options: Omit<WrapOptions, 'lines'>): string {
  return wrapText(text, { ...options, lines: 1 })[0] ?? '';
}

function cut(text: string, fits: (line: string) => boolean): string {
  const characters = [...text.trim()];
  const length = longest(characters, 0, (line) => fits(line + ELLIPSIS));
  return characters.slice(0, length).join('').trimEnd() + ELLIPSIS;
}

/** A word longer than a line: as much as fits, one character at least. */
function splitWord(word: string, fits: (line: string) => boolean): [string, string] {
  const characters = [...word];
  const length = longest(characters, 1, fits);
  return [characters.slice(0, length).join(''), characters.slice(length).join('')];
}

/** More than any line holds: so that a text of any length is cut quickly. */
const MOST_CHARACTERS = 400;

function longest(characters: readonly string[], least: number, fits: (line: string) => boolean): number {
  let low = least;
  let high = Math.min(characters.length, MOST_CHARACTERS);
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(characters.slice(0, middle).join(''))) low = middle;
    else high = middle - 1;
  }
  return low;
}
