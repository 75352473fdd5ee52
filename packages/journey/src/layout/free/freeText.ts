import { MAX_NOTE_TEXT } from '../../model/free';
import type { MeasureText } from '../JourneyLayout';
import { wrapText } from '../wrapText';
import type { FreeText } from './FreeDrawing';

/** More than anybody reads on a canvas; what is longer is cut. */
const MOST_LINES = 400;
/** The size that texts are measured at. */
const MEASURED = { style: 'card', size: 14 } as const;

interface Letters {
  readonly fontSize: number;
  readonly lineHeight: number;
}

/** Breaks a text at its own line breaks and, unless the width is null, where it is full. */
export function freeText(
  text: string,
  letters: Letters,
  width: number | null,
  measure: MeasureText,
  most = MOST_LINES,
): FreeText {
  const lines: string[] = [];
  const paragraphs = bounded(text).split(/\r\n|[\n\r\u2028\u2029]/u, MOST_LINES);
  const options = { ...MEASURED, measure, width: (width ?? 0) * (MEASURED.size / letters.fontSize) };
  for (const paragraph of paragraphs) {
    if (lines.length >= most) break;
    if (width === null) lines.push(paragraph);
    else {
      const broken = wrapText(paragraph, { ...options, lines: most - lines.length });
      lines.push(...(broken.length === 0 ? [''] : broken));
    }
  }
  return { lines, ...letters };
}

/** A file or another program may bring longer ones than the product lets anybody type. */
function bounded(text: string): string {
  return text.length > MAX_NOTE_TEXT ? `${text.slice(0, MAX_NOTE_TEXT)}…` : text;
}

/** How wide one line is at a size of letters. */
function lineLength(line: string, { fontSize }: Letters, measure: MeasureText): number {
  return (measure(line, MEASURED.style) * fontSize) / MEASURED.size;
}

/** How wide the widest line is. */
export function widest(text: FreeText, measure: MeasureText): number {
  return text.lines.reduce((most, line) => Math.max(most, lineLength(line, text, measure)), 0);
}
