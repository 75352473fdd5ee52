import type { Path } from '../../model/path';
import { addHorizontal, addVertical, type Grid, gutterOrdinal, type Port, type Stop } from './Grid';
import { addPort, rowOrdinal } from './ports';
import type { Route } from './Route';
import type { StraightLinks } from './StraightLinks';
import type { Line } from './tracks';

/**
 * The way of a next step: straight down (or up) to the neighbour in its column, else through the gutters, from
 * the right edge into the left one; one that leads backwards leaves on the left and arrives on the right.
 */
export function routeForward(
  grid: Grid,
  links: StraightLinks,
  path: Path,
  from: Stop,
  to: Stop,
): Route | null {
  if (from.column !== to.column) return acrossColumns(grid, path, from, to);
  if (from.lane === to.lane && Math.abs(from.row - to.row) === 1)
    return toNeighbour(grid, links, path, from, to);
  return withinColumn(grid, path, from, to);
}

function toNeighbour(grid: Grid, links: StraightLinks, path: Path, from: Stop, to: Stop): Route | null {
  const rows = grid.lanes[from.lane]?.rows;
  const start = rows?.[from.row];
  const end = rows?.[to.row];
  if (!start || !end) return null;
  const x = links.add(from.row < to.row ? from : to);
  const downwards = from.row < to.row;
  const turns = [downwards ? end.top : end.bottom];
  return { path, x, y: downwards ? start.bottom : start.top, axis: 'y', turns, rail: null, tag: null };
}

/** Out of the left edge and back into a left edge, around what stands between. */
function withinColumn(grid: Grid, path: Path, from: Stop, to: Stop): Route | null {
  const edge = grid.columns[from.column]?.left;
  if (!edge) return null;
  const { start, end } = sidePorts(path, from, 'left', to, 'left');
  const track = addVertical(grid, from.column, start, end);
  return { path, x: edge, y: start, axis: 'x', turns: [track, end, edge], rail: null, tag: null };
}

function acrossColumns(grid: Grid, path: Path, from: Stop, to: Stop): Route | null {
  const forward = from.column < to.column;
  const leaving = forward ? 'right' : 'left';
  const arriving = forward ? 'left' : 'right';
  const startEdge = grid.columns[from.column]?.[leaving];
  const endEdge = grid.columns[to.column]?.[arriving];
  if (!startEdge || !endEdge) return null;
  const first = forward ? from.column + 1 : from.column;
  const last = forward ? to.column : to.column + 1;
  const direct = directGutter(grid, from, to, first, last);
  const level = direct !== null && from.lane === to.lane && from.row === to.row;
  const { start, end } = sidePorts(path, from, leaving, to, arriving, level);
  const turns: Line[] =
    direct === null
      ? throughChannel(grid, from, to, first, last, start, end)
      : [addVertical(grid, direct, start, end)];
  return { path, x: startEdge, y: start, axis: 'x', turns: [...turns, end, endEdge], rail: null, tag: null };
}

/** The one gutter to go up or down in, when the row of either end is free all the way; null when none is. */
function directGutter(grid: Grid, from: Stop, to: Stop, first: number, last: number): number | null {
  if (first === last) return first;
  if (last < first) return null;
  if (isFree(grid, from.lane, from.row, first, last)) return last;
  if (isFree(grid, to.lane, to.row, first, last)) return first;
  return null;
}

/** Whether the columns between two gutters hold no card and no tag in a row. */
function isFree(grid: Grid, laneIndex: number, row: number, first: number, last: number): boolean {
  const lane = grid.lanes[laneIndex];
  if (!lane) return false;
  for (let column = first; column < last; column++) {
    if ((lane.takenRows[column] ?? 0) > row) return false;
  }
  return true;
}

function throughChannel(
  grid: Grid,
  from: Stop,
  to: Stop,
  first: number,
  last: number,
  start: Line,
  end: Line,
): Line[] {
  const { lane: laneIndex, channel } = channelBetween(grid, from, to);
  const lane = grid.lanes[laneIndex];
  if (!lane) return [];
  const across = addHorizontal(lane, channel, gutterOrdinal(first), gutterOrdinal(last));
  return [addVertical(grid, first, start, across), across, addVertical(grid, last, across, end)];
}

/** The emptier one of the channels next to either end, between the two where possible; never a lane's foot. */
function channelBetween(grid: Grid, from: Stop, to: Stop): { lane: number; channel: number } {
  if (from.lane < to.lane) return { lane: to.lane, channel: to.row };
  if (from.lane > to.lane) return { lane: from.lane, channel: from.row };
  if (from.row === to.row) return { lane: from.lane, channel: from.row };
  const upper = Math.min(from.row, to.row) + 1;
  const lower = Math.max(from.row, to.row);
  const channels = grid.lanes[from.lane]?.channels;
  const load = (channel: number) => channels?.[channel]?.spans.length ?? 0;
  return { lane: from.lane, channel: load(upper) <= load(lower) ? upper : lower };
}

function sidePorts(
  path: Path,
  from: Stop,
  leaving: 'left' | 'right',
  to: Stop,
  arriving: 'left' | 'right',
  level = false,
): { start: Port; end: Port } {
  return {
    start: addPort(from[leaving], rowOrdinal(to.lane, to.row), path.id, level),
    end: addPort(to[arriving], rowOrdinal(from.lane, from.row), path.id, level),
  };
}
