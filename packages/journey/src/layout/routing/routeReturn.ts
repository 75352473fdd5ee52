import type { Path } from '../../model/path';
import {
  addHorizontal,
  addVertical,
  columnOrdinal,
  type Grid,
  type GridLane,
  gutterOrdinal,
  type HorizontalSpan,
  type Stop,
  type Tag,
} from './Grid';
import { addPort } from './ports';
import type { Route } from './Route';
import type { Line } from './tracks';

/** More lines than this at the foot of a card's column leave no room for tags: they go through a gutter. */
const DIRECT_LINES = 4;
/** Lower than any row. */
const BELOW_ALL = 1_000_000_000;

/** Where a return comes down to the rail: straight, or through a gutter. */
interface Departure {
  readonly x: Line;
  readonly y: Line;
  /** null: straight down. */
  readonly gutter: number | null;
  readonly lane: GridLane;
  readonly column: number;
}

/**
 * The way of a re-entry or loop: down to a rail at the lane's foot (from the exit's tag, where there is one),
 * along it, and up into the target from below.
 */
export function routeReturn(grid: Grid, path: Path, from: Stop, to: Stop, exit: Tag | null): Route | null {
  const lane = grid.lanes[(exit?.stop ?? from).lane];
  const target = grid.lanes[to.lane];
  const card = target?.rows[to.row];
  if (!lane || !target || !card) return null;
  const start = exit ? fromTag(grid, lane, exit) : fromCard(grid, lane, from, to, path.id);
  if (!start) return null;
  if (target === lane && to.lowest && to.below.length < DIRECT_LINES)
    return straightUp(grid, path, start, to, card.bottom);
  return aroundAndUp(grid, path, start, target, to, card.bottom);
}

function fromTag(grid: Grid, lane: GridLane, tag: Tag): Departure | null {
  const { column } = tag;
  const straight = tag.last && tag.below.length < DIRECT_LINES;
  const line: Line = { at: 0 };
  if (straight) {
    tag.below.push(line);
    return { x: line, y: tag.bottom, gutter: null, lane, column };
  }
  tag.beside.push(line);
  return grid.columns[column] ? { x: tag.right, y: line, gutter: column + 1, lane, column } : null;
}

function fromCard(grid: Grid, lane: GridLane, from: Stop, to: Stop, key: string): Departure | null {
  const { column } = from;
  const noTags = (lane.tags[column]?.length ?? 0) === 0;
  const card = lane.rows[from.row];
  const edge = grid.columns[column];
  if (!card || !edge) return null;
  if (from.lowest && noTags && from !== to && from.below.length < DIRECT_LINES) {
    const x = addPort(from.below, columnOrdinal(to.column), key);
    return { x, y: card.bottom, gutter: null, lane, column };
  }
  // Below the other ports of the edge: it goes down.
  const y = addPort(from.right, BELOW_ALL, key);
  return { x: edge.right, y, gutter: column + 1, lane, column };
}

function straightUp(grid: Grid, path: Path, start: Departure, to: Stop, end: Line): Route {
  const x = addPort(to.below, columnOrdinal(start.column), path.id);
  const rail = addRail(start, columnOrdinal(to.column));
  return finish(grid, path, start, rail, rail, [x, end]);
}

function aroundAndUp(grid: Grid, path: Path, start: Departure, target: GridLane, to: Stop, end: Line): Route {
  const x = addPort(to.below, columnOrdinal(start.column), path.id);
  const gutter = start.column < to.column ? to.column : to.column + 1;
  const under = addHorizontal(target, to.row + 1, gutterOrdinal(gutter), columnOrdinal(to.column));
  if (start.gutter === gutter) return finish(grid, path, start, null, under, [x, end]);
  const rail = addRail(start, gutterOrdinal(gutter));
  const up = addVertical(grid, gutter, rail, under);
  return finish(grid, path, start, rail, rail, [up, under, x, end]);
}

function addRail(start: Departure, end: number): HorizontalSpan {
  const begin = start.gutter === null ? columnOrdinal(start.column) : gutterOrdinal(start.gutter);
  return addHorizontal(start.lane, start.lane.channels.length - 1, begin, end, true);
}

/** `first`: the horizontal line that the departure comes down to. */
function finish(
  grid: Grid,
  path: Path,
  start: Departure,
  rail: HorizontalSpan | null,
  first: Line,
  rest: readonly Line[],
): Route {
  const { x, y, gutter } = start;
  if (gutter === null) return { path, x, y, axis: 'y', turns: [first, ...rest], rail, tag: null };
  const down = addVertical(grid, gutter, y, first);
  return { path, x, y, axis: 'x', turns: [down, first, ...rest], rail, tag: null };
}
