import { exitWords } from '../../queries/pathWords';
import type { MeasureText } from '../JourneyLayout';
import { COLUMN_GAP, LANE_HEADER_WIDTH, TOUCHPOINT_WIDTH } from '../sizes';
import type { Grid, Gutter, Stop, Tag, VerticalSpan } from './Grid';
import type { RoutePlan } from './planRoutes';
import { TAG_INDENT } from './routeExit';
import { assignTracks, pitchOf } from './tracks';

const TRACK_PITCH = 6;
/** From a card to the nearest track: room for a bend and an arrow. */
const CLEARANCE = 12;
/** Tracks keep off the middle of a gutter, where a line may part two stages. */
const OFF_MIDDLE = 4;
const OUTER_GUTTER = 18;
/** Spans this near to each other do not share a track. */
const MARGIN = 3;
/** What an exit's tag needs beside its text: the icon and padding. */
const TAG_CHROME = 34;
const CORNER = 12;
const LINE_PITCH = 10;
/** The right part of a card's lower edge, kept for lines that come from below. */
const LOWER_EDGE_REACH = 44;

/** Gives vertical lines their place, once all horizontal ones have theirs; returns where the gutters are. */
export function settleColumns(plan: RoutePlan, measure: MeasureText): SettledColumns {
  const { grid } = plan;
  const middles: number[] = [];
  let x = LANE_HEADER_WIDTH;
  grid.gutters.forEach((gutter, index) => {
    const outer = index === 0 || index === grid.columns.length;
    const width = settleGutter(gutter, x, outer);
    middles.push(x + width / 2);
    x += width;
    const column = grid.columns[index];
    if (!column) return;
    column.left.at = x;
    x += TOUCHPOINT_WIDTH;
    column.right.at = x;
  });
  settleWithinColumns(plan, measure);
  return { middles, right: x };
}

export interface SettledColumns {
  /** The middle of each gutter. */
  readonly middles: readonly number[];
  /** The right edge of the last gutter. */
  readonly right: number;
}

function settleGutter(gutter: Gutter, left: number, outer: boolean): number {
  const spans = gutter.spans.filter(hasLength);
  spans.sort(byCrossing);
  gutter.tracks = assignTracks(spans);
  const width = gutterWidth(gutter.tracks, outer);
  const middle = left + width / 2;
  const onLeft = Math.ceil(gutter.tracks / 2);
  const pitch = pitchOf(gutter.tracks, TRACK_PITCH);
  for (const span of gutter.spans) span.at = middle;
  for (const span of spans) {
    const place = span.track - onLeft;
    span.at = middle + (place < 0 ? (place + 1) * pitch - OFF_MIDDLE : place * pitch + OFF_MIDDLE);
  }
  return width;
}

function gutterWidth(tracks: number, outer: boolean): number {
  if (tracks === 0) return outer ? OUTER_GUTTER : COLUMN_GAP;
  const half = (Math.ceil(tracks / 2) - 1) * pitchOf(tracks, TRACK_PITCH);
  return Math.max(COLUMN_GAP, 2 * (CLEARANCE + OFF_MIDDLE + half));
}

/** A span between two lines at the same height needs no track. */
function hasLength(span: VerticalSpan): boolean {
  span.low = Math.min(span.from.at, span.to.at) - MARGIN;
  span.high = Math.max(span.from.at, span.to.at);
  return span.high - span.low > MARGIN + 0.5;
}

/** What goes down turns the nearer to the left the lower it starts, what goes up the higher it starts. */
function byCrossing(a: VerticalSpan, b: VerticalSpan): number {
  const aDown = a.to.at >= a.from.at;
  if (aDown !== b.to.at >= b.from.at) return aDown ? -1 : 1;
  const higher = b.from.at - a.from.at;
  return (aDown ? higher : -higher) || b.to.at - a.to.at;
}

function settleWithinColumns({ grid, stops, links, stems }: RoutePlan, measure: MeasureText): void {
  links.settle((column) => leftOf(grid, column) + TOUCHPOINT_WIDTH / 2);
  stems.settle((column) => leftOf(grid, column));
  for (const stop of stops.values()) settleLowerPorts(stop, leftOf(grid, stop.column));
  const reserved = new Map<string, number>();
  for (const stop of stops.values()) {
    if (stop.lowest) reserved.set(`${stop.lane}/${stop.column}`, reservedFor(stop));
  }
  for (const lane of grid.lanes) {
    for (const tag of lane?.tags.flat() ?? []) {
      const room = TOUCHPOINT_WIDTH - (reserved.get(`${tag.stop.lane}/${tag.column}`) ?? 0);
      settleTagSides(tag, leftOf(grid, tag.column), room, measure);
    }
  }
}

function settleLowerPorts(stop: Stop, left: number): void {
  stop.below.sort((a, b) => b.towards - a.towards || (a.key < b.key ? -1 : 1));
  const pitch = lowerPitch(stop);
  stop.below.forEach((port, index) => {
    port.at = left + TOUCHPOINT_WIDTH - CORNER - index * pitch;
  });
}

function lowerPitch(stop: Stop): number {
  return Math.min(LINE_PITCH, LOWER_EDGE_REACH / Math.max(1, stop.below.length - 1));
}

/** The room that lines from below leave no tag. */
function reservedFor(stop: Stop): number {
  const count = stop.below.length;
  return count === 0 ? 0 : CORNER + (count - 1) * lowerPitch(stop) + CORNER;
}

function settleTagSides(tag: Tag, columnLeft: number, room: number, measure: MeasureText): void {
  const indent = tag.indented ? TAG_INDENT : 0;
  const width = Math.min(room - indent, TAG_CHROME + measure(exitWords(tag.path), 'card'));
  tag.left.at = columnLeft + indent;
  tag.right.at = tag.left.at + width;
  const pitch = Math.min(LINE_PITCH, (width - 2 * CORNER) / Math.max(1, tag.below.length));
  tag.below.forEach((line, index) => {
    line.at = tag.right.at - CORNER - index * pitch;
  });
}

function leftOf(grid: Grid, column: number): number {
  return grid.columns[column]?.left.at ?? 0;
}
