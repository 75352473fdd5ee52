import type { MeasureText, TextStyle } from './JourneyLayout';

export interface WrapOptions {
  readonly width: number;
  readonly lines: number;
  readonly style: TextStyle;
  readonly measure: MeasureText;
}

const ELLIPSIS = '…';
/** More than a line of a card holds. */
const MOST_CHARACTERS = 400;

type Fits = (line: string) => boolean;

/**
 * Breaks a text into lines of a width, at spaces where possible; what is left after the last line is cut with
 * an ellipsis. Line breaks and runs of spaces count as one space.
 */
export function wrapText(text: string, options: WrapOptions): readonly string[] {
  const words = text.split(/\s+/u).filter((word) => word !== '');
  // No letter is narrower than a unit. Measuring what cannot fit anyway takes seconds for a word of thousands.
  const most = Math.max(MOST_CHARACTERS, options.width);
  const fits = (line: string) =>
    line.length <= 2 * most && options.measure(line, options.style) <= options.width;
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
      return [...lines, cut(`${longer} ${words.slice(index + 1).join(' ')}`, most, fits)];
    const whole = line === '' ? beginningOf(word, most, fits) : line;
    lines.push(whole);
    words[index] = line === '' ? word.slice(whole.length) : word;
    line = '';
    index--;
  }
  return line === '' ? lines : [...lines, line];
}

/** One line, its end cut with an ellipsis where it is too long. */
export function cutText(text: string, options: Omit<WrapOptions, 'lines'>): string {
  return wrapText(text, { ...options, lines: 1 })[0] ?? '';
}

function cut(text: string, most: number, fits: Fits): string {
  const characters = charactersOf(text.trim(), most);
  const length = longest(characters, 0, (line) => fits(line + ELLIPSIS));
  return characters.slice(0, length).join('').trimEnd() + ELLIPSIS;
}

/** Of a word longer than a line: as much as fits, one character at least. */
function beginningOf(word: string, most: number, fits: Fits): string {
  const characters = charactersOf(word, most);
  return characters.slice(0, longest(characters, 1, fits)).join('');
}

/** So many at most; none is longer than two units of a string. */
function charactersOf(text: string, most: number): string[] {
  return [...text.slice(0, 2 * most)].slice(0, most);
}

function longest(characters: readonly string[], least: number, fits: Fits): number {
  let low = least;
  let high = characters.length;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(characters.slice(0, middle).join(''))) low = middle;
    else high = middle - 1;
  }
  return low;
}
