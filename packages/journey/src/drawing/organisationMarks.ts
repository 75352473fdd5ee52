export const ORGANISATION_MARKS = [
  'square',
  'circle',
  'triangle',
  'diamond',
  'hexagon',
  'half-disc',
  'cross',
  'pentagon',
] as const;
export type OrganisationMark = (typeof ORGANISATION_MARKS)[number];

/** Marks are drawn in a box of this width and height. */
export const MARK_SIZE = 10;

const PATHS: Record<OrganisationMark, string> = {
  square: 'M1 0H9A1 1 0 0 1 10 1V9A1 1 0 0 1 9 10H1A1 1 0 0 1 0 9V1A1 1 0 0 1 1 0Z',
  circle: 'M5 0A5 5 0 0 1 5 10A5 5 0 0 1 5 0Z',
  triangle: 'M5 .2L10 9.5H0Z',
  diamond: 'M5 0L10 5L5 10L0 5Z',
  hexagon: 'M2.5 .4H7.5L10 5L7.5 9.6H2.5L0 5Z',
  'half-disc': 'M2 0A5 5 0 0 1 7 5A5 5 0 0 1 2 10Z',
  cross: 'M3.3 0H6.7V3.3H10V6.7H6.7V10H3.3V6.7H0V3.3H3.3Z',
  pentagon: 'M5 0L10 3.8L8.2 10H1.8L0 3.8Z',
};

/** The mark's outline as the `d` of an SVG path, in a box of {@link MARK_SIZE}. */
export function markPath(mark: OrganisationMark): string {
  return PATHS[mark];
}

/**
 * The mark of an organisation by its index in the workspace's order (the vendor is 0). From the ninth on, colours
 * repeat and marks shift by one, so that colour and mark together stay different for 64 organisations.
 */
export function organisationMark(index: number): OrganisationMark {
  const count = ORGANISATION_MARKS.length;
  return ORGANISATION_MARKS[(index + Math.floor(index / count)) % count] ?? 'square';
}

/** The colour slot, 1 to 8, of an organisation by its index, unless it chose one. */
export function organisationSlot(index: number): number {
  return (index % ORGANISATION_MARKS.length) + 1;
}
