import type { Path } from '../../model/path';
import type { Line, Span } from './tracks';

/** The space above a row of cards, or below the last one (the lane's foot); free of cards over its whole width. */
export interface Channel {
  readonly spans: HorizontalSpan[];
  /** Tracks in use; known once they are assigned. */
  tracks: number;
}

/** Along a channel. Low and high count gutters as even and columns as odd numbers: 0 is the first gutter. */
export interface HorizontalSpan extends Span {
  /** Needs the pitch of a rail, since it carries a label. */
  readonly rail: boolean;
}

/** The space beside a column of cards; free of cards from the top of the board to its foot. */
export interface Gutter {
  readonly spans: VerticalSpan[];
  tracks: number;
}

/** Along a gutter, between two lines. Low and high are filled in when these are settled. */
export interface VerticalSpan extends Span {
  readonly from: Line;
  readonly to: Line;
}

export interface GridRow {
  readonly top: Line;
  readonly bottom: Line;
}

/** Where an exit's line ends. */
export interface Tag {
  readonly path: Path;
  readonly stop: Stop;
  readonly column: number;
  /** 0: the highest of its column. */
  readonly position: number;
  /** Set in, because lines to lower tags pass on its left. */
  readonly indented: boolean;
  readonly last: boolean;
  readonly left: Line;
  readonly right: Line;
  readonly top: Line;
  readonly middle: Line;
  readonly bottom: Line;
  /** Where re-entries leave it: at its foot, or else at its right edge. */
  readonly below: Line[];
  readonly beside: Line[];
}

/** Where a route meets the edge of a card. */
export interface Port extends Line {
  /** Where the route comes from or goes to, along the edge; ports are sorted by it. */
  readonly towards: number;
  readonly key: string;
  /** The other end is level with this one. */
  readonly straight: boolean;
}

/** A touchpoint as routes see it. */
export interface Stop {
  readonly id: string;
  readonly lane: number;
  readonly column: number;
  readonly row: number;
  /** The lowest card of its column. */
  readonly lowest: boolean;
  readonly left: Port[];
  readonly right: Port[];
  /** The right part of its lower edge: returns come in, and go out. */
  readonly below: Port[];
}

/** A step or partner lane that is open. */
export interface GridLane {
  readonly index: number;
  readonly rows: readonly GridRow[];
  /** One more than rows; the last is the foot. */
  readonly channels: readonly Channel[];
  /** By column: how many cards, and how many rows they and the tags below take. */
  readonly cardRows: readonly number[];
  readonly takenRows: readonly number[];
  /** By column, from top to bottom. */
  readonly tags: readonly (readonly Tag[])[];
  /** By row: how many tags lie in it at most; rows without cards are only as high as that. */
  readonly tagsInRow: readonly number[];
}

/** The board as a grid of lines, channels and gutters; routes are planned on it before it has sizes. */
export interface Grid {
  readonly columns: readonly { readonly left: Line; readonly right: Line }[];
  /** One more than columns: gutter i is left of column i. */
  readonly gutters: readonly Gutter[];
  /** By lane; null: no touchpoints are shown there. */
  readonly lanes: readonly (GridLane | null)[];
}

/** A gutter as an end of a horizontal span. */
export function gutterOrdinal(gutter: number): number {
  return 2 * gutter;
}

/** A column as an end of a horizontal span. */
export function columnOrdinal(column: number): number {
  return 2 * column + 1;
}

export function addVertical(grid: Grid, gutter: number, from: Line, to: Line): VerticalSpan {
  const span: VerticalSpan = { at: 0, low: 0, high: 0, track: 0, from, to };
  grid.gutters[gutter]?.spans.push(span);
  return span;
}

export function addHorizontal(
  lane: GridLane,
  channel: number,
  from: number,
  to: number,
  rail = false,
): HorizontalSpan {
  const span: HorizontalSpan = {
    at: 0,
    low: Math.min(from, to),
    high: Math.max(from, to),
    track: 0,
    rail,
  };
  lane.channels[channel]?.spans.push(span);
  return span;
}
