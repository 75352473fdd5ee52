import type { TextStyle } from './JourneyLayout';

// Advance widths of Source Sans 3 in hundredths of the size, from the space (U+0020) to the tilde (U+007E).
const REGULAR =
  '20 29 43 50 50 82 61 25 30 30 42 50 25 31 25 35 50 50 50 50 50 50 50 50 50 50 25 25 50 50 50 42 85 54 59 57 61 53 49 62 65 26 48 58 49 73 65 66 57 66 57 53 54 64 51 79 51 48 54 30 35 30 50 50 54 50 55 46 55 50 29 50 54 25 25 49 25 83 55 54 55 55 35 42 34 54 47 72 45 47 42 30 24 30 50';
const SEMIBOLD =
  '20 31 48 51 51 84 64 27 32 32 44 51 27 32 27 34 51 51 51 51 51 51 51 51 51 51 27 27 51 51 51 44 87 56 60 58 62 54 51 63 66 28 49 60 50 74 66 67 58 67 59 54 55 65 54 80 54 50 54 32 34 32 51 50 55 52 56 46 56 51 32 52 56 26 26 52 27 84 56 55 56 56 37 43 36 56 49 75 48 49 44 32 25 32 51';

interface Face {
  readonly size: number;
  readonly widths: readonly number[];
}

const regular = REGULAR.split(' ').map(Number);
const FACES: Record<TextStyle, Face> = {
  title: { size: 15, widths: SEMIBOLD.split(' ').map(Number) },
  meta: { size: 13, widths: regular },
  card: { size: 14, widths: regular },
};

const PUNCTUATION: Record<string, number> = {
  '–': 49,
  '—': 81,
  '…': 96,
  '“': 46,
  '”': 46,
  '‘': 26,
  '’': 26,
  '·': 26,
  '€': 51,
  '\u00a0': 20,
};
const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60]|\p{Emoji_Presentation}/u;
const MARK = /\p{M}/u;

/**
 * How wide a line of text is in canvas units, from a table of the font's widths: no DOM, the same everywhere.
 * Exact to about a unit for Latin scripts (kerning left out), an estimate for others.
 */
export function textWidth(text: string, style: TextStyle): number {
  const { size, widths } = FACES[style];
  let hundredths = 0;
  for (const character of text.normalize('NFD')) hundredths += characterWidth(character, widths);
  return (hundredths * size) / 100;
}

function characterWidth(character: string, widths: readonly number[]): number {
  const known = widths[character.charCodeAt(0) - 32] ?? PUNCTUATION[character];
  if (known !== undefined) return known;
  if (MARK.test(character)) return 0;
  return WIDE.test(character) ? 100 : 58;
}
