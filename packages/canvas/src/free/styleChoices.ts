import type { FreeKind, FreeShape } from '@journey-canvas/journey';
import {
  ARROW_HEADS,
  FREE_ALIGNMENTS,
  FREE_COLOUR_WORDS,
  FREE_COLOURS,
  FREE_DASHES,
  FREE_FILLS,
  FREE_SCALE_WORDS,
  FREE_SCALES,
} from '@journey-canvas/journey';
import type { FreeStyle } from './freeState';

/** What can be chosen for the look of free shapes, in words. */
export interface StyleChoice<F extends keyof FreeStyle = keyof FreeStyle> {
  readonly field: F;
  readonly label: string;
  /** Of which kinds; of drawings, fills are for outlines alone. */
  readonly kinds: ReadonlySet<FreeKind>;
  readonly options: readonly { readonly value: Exclude<FreeStyle[F], null>; readonly words: string }[];
}

const COLOURS = worded(FREE_COLOURS, FREE_COLOUR_WORDS);
const SCALES = worded(FREE_SCALES, FREE_SCALE_WORDS);
const DASHES = worded(FREE_DASHES, { solid: 'Solid line', dashed: 'Dashed line', dotted: 'Dotted line' });
const FILLS = worded(FREE_FILLS, { none: 'No fill', tint: 'Light fill', solid: 'Full fill' });
const ALIGNMENTS = worded(FREE_ALIGNMENTS, { start: 'Left', middle: 'Centre', end: 'Right' });
const HEADS = worded(ARROW_HEADS, {
  none: 'No heads',
  from: 'Head at the start',
  to: 'Head at the end',
  both: 'Heads at both ends',
});

export const COLOUR_CHOICE: StyleChoice<'colour'> = {
  field: 'colour',
  label: 'Colour',
  kinds: new Set(['note', 'text', 'drawing', 'arrow', 'frame']),
  options: COLOURS,
};
export const SCALE_CHOICE: StyleChoice<'scale'> = {
  field: 'scale',
  label: 'Size',
  kinds: new Set(['note', 'text', 'drawing', 'arrow']),
  options: SCALES,
};
export const DASH_CHOICE: StyleChoice<'dash'> = {
  field: 'dash',
  label: 'Line',
  kinds: new Set(['drawing', 'arrow']),
  options: DASHES,
};
export const FILL_CHOICE: StyleChoice<'fill'> = {
  field: 'fill',
  label: 'Fill',
  kinds: new Set(['drawing']),
  options: FILLS,
};
export const ALIGN_CHOICE: StyleChoice<'align'> = {
  field: 'align',
  label: 'Alignment',
  kinds: new Set(['note', 'text']),
  options: ALIGNMENTS,
};
export const HEADS_CHOICE: StyleChoice<'heads'> = {
  field: 'heads',
  label: 'Arrow heads',
  kinds: new Set(['arrow']),
  options: HEADS,
};

/** Whether a choice is one for any of these shapes. */
export function suits({ field, kinds }: StyleChoice, shapes: readonly FreeShape[]): boolean {
  return shapes.some((shape) => suitsShape(field, kinds, shape));
}

export function suitsShape(field: keyof FreeStyle, kinds: ReadonlySet<FreeKind>, shape: FreeShape): boolean {
  return kinds.has(shape.kind) && (field !== 'fill' || shape.stroke?.closed === true);
}

function worded<V extends string>(
  values: readonly V[],
  words: Readonly<Record<V, string>>,
): { readonly value: V; readonly words: string }[] {
  return values.map((value) => ({ value, words: words[value] }));
}
