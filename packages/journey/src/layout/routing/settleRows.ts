import { ROW_GAP, TAG_HEIGHT, TOUCHPOINT_HEIGHT } from '../sizes';
import type { Channel, Grid, GridLane, HorizontalSpan, Stop, Tag } from './Grid';
import { settleSidePorts } from './ports';
import { assignTracks, extentOf, pitchOf } from './tracks';

const TRACK_PITCH = 7;
/** Rails carry labels. */
const RAIL_PITCH = 22;
const LANE_PADDING = 18;
/** From the lowest card, tag or track to the next edge. */
const CLEARANCE = 8;
const FOOT_CLEARANCE = 14;
/** Labels of short rails lie below them. */
const LABEL_CLEARANCE = 22;
const TAG_INSET = 6;
const TAG_STEP = TAG_HEIGHT + 10;
/** Keeps a tag's line off the lines of cards in the same row. */
const TAG_LINE_OFFSET = 4.3;

/** Gives horizontal lines of a lane their place, from `top` down; returns the lane's foot. */
export function settleLaneRows(lane: GridLane, top: number): number {
  let y = top;
  lane.rows.forEach((row, index) => {
    y = settleChannel(lane.channels[index], y, index === 0 ? LANE_PADDING : ROW_GAP);
    row.top.at = y;
    const tagsOnly = Math.max(...lane.cardRows, 1) <= index;
    y += tagsOnly ? TAG_INSET + (lane.tagsInRow[index] ?? 1) * TAG_STEP : TOUCHPOINT_HEIGHT;
    row.bottom.at = y;
  });
  settleTags(lane);
  return settleFoot(lane.channels[lane.rows.length], y);
}

/** Gives the ports at the sides of cards their place, once the rows have theirs. */
export function settlePorts(grid: Grid, stops: Iterable<Stop>): void {
  for (const stop of stops) {
    const row = grid.lanes[stop.lane]?.rows[stop.row];
    if (row) settleSidePorts(stop, (row.top.at + row.bottom.at) / 2);
  }
}

function settleChannel(channel: Channel | undefined, top: number, least: number): number {
  if (!channel) return top + least;
  const count = assignByLength(channel);
  const extent = extentOf(count, TRACK_PITCH);
  const height = Math.max(least, count === 0 ? 0 : extent + 2 * CLEARANCE);
  placeSpans(channel.spans, top + (height - extent) / 2, pitchOf(count, TRACK_PITCH));
  return top + height;
}

function settleFoot(channel: Channel | undefined, top: number): number {
  if (!channel || channel.spans.length === 0) return top + LANE_PADDING;
  const pitch = channel.spans.some((span) => span.rail) ? RAIL_PITCH : TRACK_PITCH;
  const count = assignByLength(channel);
  placeSpans(channel.spans, top + FOOT_CLEARANCE, pitchOf(count, pitch));
  return top + FOOT_CLEARANCE + extentOf(count, pitch) + LABEL_CLEARANCE;
}

/** Short spans first: they stay near the cards, long ones run around them. */
function assignByLength(channel: Channel): number {
  const lengthOf = (span: HorizontalSpan) => span.high - span.low;
  const sorted = [...channel.spans].sort((a, b) => lengthOf(a) - lengthOf(b) || a.low - b.low);
  channel.tracks = assignTracks(sorted);
  return channel.tracks;
}

function placeSpans(spans: readonly HorizontalSpan[], first: number, pitch: number): void {
  for (const span of spans) span.at = first + span.track * pitch;
}

function settleTags(lane: GridLane): void {
  lane.tags.forEach((tags, column) => {
    for (const tag of tags) settleTag(tag, lane, lane.cardRows[column] ?? 0);
  });
}

function settleTag(tag: Tag, lane: GridLane, cardRows: number): void {
  const row = lane.rows[cardRows + Math.floor(tag.position / 2)];
  tag.top.at = (row?.top.at ?? 0) + TAG_INSET + (tag.position % 2) * TAG_STEP;
  tag.bottom.at = tag.top.at + TAG_HEIGHT;
  const centre = tag.top.at + TAG_HEIGHT / 2;
  tag.middle.at = centre - TAG_LINE_OFFSET;
  const pitch = Math.min(3, (TAG_HEIGHT / 2 - 6) / Math.max(1, tag.beside.length));
  tag.beside.forEach((line, index) => {
    line.at = centre + TAG_LINE_OFFSET + index * pitch;
  });
}
