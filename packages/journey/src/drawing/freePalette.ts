import { FREE_COLOURS, type FreeColour, type FreeKind, type FreeShape } from '../model/free';

/** One colour of free shapes: of lines and letters, of paper, of the paper's edge, and of letters on paper. */
export interface FreeColours {
  readonly line: string;
  readonly paper: string;
  readonly paperLine: string;
  readonly onPaper: string;
}

export type FreePalette = Readonly<Record<FreeColour, FreeColours>>;

const OWN: Record<FreeKind, FreeColour> = {
  note: 'yellow',
  text: 'ink',
  drawing: 'ink',
  arrow: 'grey',
  frame: 'grey',
  image: 'grey',
};

/** The colour that a shape has, its kind's own when it chose none. */
export function freeColourOf(shape: Pick<FreeShape, 'kind' | 'colour'>): FreeColour {
  return shape.colour ?? OWN[shape.kind];
}

/** `line paper paperLine onPaper`, in the order of the slots. */
function palette(rows: readonly string[]): FreePalette {
  const entries = FREE_COLOURS.map((colour, index) => {
    const [line = '', paper = '', paperLine = '', onPaper = ''] = rows[index]?.split(' ') ?? [];
    return [colour, { line, paper, paperLine, onPaper }];
  });
  return Object.fromEntries(entries) as FreePalette;
}

export const lightFree = palette([
  '#1f2421 #ffffff #adb3af #1f2421',
  '#646b67 #edf0ee #d2d6d3 #1f2421',
  '#8a6800 #fdf3c4 #e6d68c #3a3210',
  '#a84d0b #fbe4d0 #e5bd9b #3f2109',
  '#b3261e #f9dddb #e2b2ae #431512',
  '#a5386a #f8dfe9 #e0b3c7 #401728',
  '#6b3fa0 #e9e0f5 #c8b6e2 #291642',
  '#1a5fb4 #dae8f8 #aac6e6 #0d2746',
  '#07666c #d4eceb #a2cdcb #0a2d2f',
  '#23703f #dcf0de #aed3b3 #102f1b',
]);

export const darkFree = palette([
  '#e6ebe8 #2b322e #56605b #e6ebe8',
  '#98a29d #29302c #4a534e #e6ebe8',
  '#e0c860 #4a431f #6a6130 #f6ecc0',
  '#f0a067 #4c3420 #71502f #fbdfc6',
  '#f2837b #4d2a27 #73403b #fbd9d6',
  '#ec9fbc #482b39 #6d4256 #f9dde8',
  '#b99be6 #382d4c #564572 #e8dcfa',
  '#7fb1f2 #23384f #365478 #d7e8fc',
  '#5fc9c2 #1d4140 #2f6361 #cdf1ee',
  '#7cc98f #25412d #386345 #d5f2db',
]);
