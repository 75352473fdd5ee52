import type { CardKind } from '../model/card';

// Canvas units: pixels at 100 % zoom.
export const TOUCHPOINT_WIDTH = 148;
export const TOUCHPOINT_HEIGHT = 76;
/** Between two columns of cards, before paths need more. */
export const COLUMN_GAP = 36;
/** Between two rows of cards, before paths need more. */
export const ROW_GAP = 20;
/** A cell of n touchpoints has ⌈n / this⌉ columns. */
export const ROWS_BEFORE_NEXT_COLUMN = 4;
export const LANE_HEADER_WIDTH = 124;
export const STAGE_HEADER_HEIGHT = 76;
export const COLLAPSED_LANE_HEIGHT = 28;
export const EMOTION_LANE_HEIGHT = 130;
export const TAG_HEIGHT = 28;
export const LABEL_HEIGHT = 18;
export const CARD_STACK_GAP = 8;
export const CARD_LANE_PADDING = 10;

const CARD_HEIGHTS: Record<CardKind, number> = {
  thought: 50,
  quote: 50,
  pain: 52,
  opportunity: 68,
  action: 68,
  backstage: 42,
  note: 68,
};

/** Cards are as wide as touchpoints and as high as two lines of their kind need. */
export function cardHeight(kind: CardKind): number {
  return CARD_HEIGHTS[kind];
}
