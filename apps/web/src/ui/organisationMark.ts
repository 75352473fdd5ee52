/** The shapes that tell organisations apart without colour, in the order they are given out. */
export const MARKS = [
  'square',
  'circle',
  'triangle',
  'diamond',
  'hexagon',
  'half',
  'cross',
  'pentagon',
] as const;
export type Mark = (typeof MARKS)[number];

/** How an organisation of the workspace is drawn: palette slot 1 to 8 and the shape of its mark. */
export interface OrganisationLook {
  slot: number;
  mark: Mark;
}

/** The look of the organisation at `position` (0: the vendor); a ninth repeats the colour with another mark. */
export function organisationLook(position: number, colour?: number | null): OrganisationLook {
  const round = Math.floor(position / MARKS.length);
  const mark = MARKS[(position + round) % MARKS.length] ?? 'square';
  const slot = colour && colour >= 1 && colour <= 8 ? colour : (position % 8) + 1;
  return { slot, mark };
}
