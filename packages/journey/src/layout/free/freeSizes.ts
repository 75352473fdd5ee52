import type { FreeShape } from '../../model/free';

// Canvas units: pixels at 100 % zoom.
type Scale = FreeShape['scale'];

/** A note is this wide and at least as high, unless it was given a size. */
export const NOTE_SIZE = 168;
export const NOTE_PADDING = 12;
/** The line at a note's foot that names its author. */
export const AUTHOR_HEIGHT = 22;
/** Above a frame, for its name. */
export const FRAME_NAME_HEIGHT = 24;
export const ARROW_LABEL_WIDTH = 180;
export const ARROW_LABEL_PADDING = 4;
/** Between an arrow's end and the border of what it holds on to. */
export const ARROW_GAP = 4;

const LINE = 4 / 3;
const NOTE_LETTERS: Record<Scale, number> = { small: 12, medium: 15, large: 21, huge: 30 };
const TEXT_LETTERS: Record<Scale, number> = { small: 15, medium: 18, large: 27, huge: 42 };
const LINE_WIDTHS: Record<Scale, number> = { small: 1.5, medium: 2.5, large: 4.5, huge: 8 };

/** Letters of notes and of arrows' labels. */
export function noteLetters(scale: Scale): { fontSize: number; lineHeight: number } {
  return letters(NOTE_LETTERS[scale]);
}

export function textLetters(scale: Scale): { fontSize: number; lineHeight: number } {
  return letters(TEXT_LETTERS[scale]);
}

function letters(fontSize: number) {
  return { fontSize, lineHeight: Math.round(fontSize * LINE) };
}

/** How thick the lines of drawings and arrows are, in canvas units; a pen's pressure varies it. */
export function lineWidth(scale: Scale): number {
  return LINE_WIDTHS[scale];
}

/** How long an arrow's head is. */
export function headLength(strokeWidth: number): number {
  return 5 + strokeWidth * 2.6;
}
