/** The palette's slots 1 to 8, by the names people see. */
export const COLOUR_NAMES = [
  'Harbour blue',
  'Ochre',
  'Plum',
  'Pine green',
  'Ember',
  'Sky blue',
  'Rose',
  'Umber',
] as const;

export function colourName(slot: number): string {
  return COLOUR_NAMES[slot - 1] ?? `Colour ${slot}`;
}
