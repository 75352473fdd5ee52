import type { TouchpointId } from '../../model/ids';
import { takesTouchpoints } from '../../model/lane';
import type { Path } from '../../model/path';
import type { Arrangement } from '../arrangement';
import type { Channel, Grid, GridLane, Stop, Tag } from './Grid';
import type { Line } from './tracks';

/** Two tags fit beside each other's heights into the height of a card. */
const TAGS_PER_ROW = 2;

export interface GridWithStops {
  readonly grid: Grid;
  /** Touchpoints in open lanes. */
  readonly stops: ReadonlyMap<TouchpointId, Stop>;
  readonly tags: ReadonlyMap<string, Tag>;
}

/** Makes the grid of an arrangement, with the tags of these exits below their columns. */
export function createGrid(arrangement: Arrangement, exits: readonly Path[]): GridWithStops {
  const columnCount = arrangement.stageOf.length;
  const cardRows = countRows(arrangement, columnCount);
  const stops = createStops(arrangement, cardRows);
  const tags = createTags(exits, stops, arrangement.lanes.length, columnCount);
  const lanes = arrangement.lanes.map((lane, index) =>
    takesTouchpoints(lane.kind) && !lane.collapsed
      ? createLane(index, cardRows[index] ?? [], tags[index] ?? [])
      : null,
  );
  const columns = Array.from({ length: columnCount }, () => ({ left: line(), right: line() }));
  const gutters = Array.from({ length: columnCount + 1 }, () => ({ spans: [], tracks: 0 }));
  const byPath = new Map(tags.flat(2).map((tag) => [tag.path.id as string, tag]));
  return { grid: { columns, gutters, lanes }, stops, tags: byPath };
}

function countRows(arrangement: Arrangement, columnCount: number): number[][] {
  const rows = arrangement.lanes.map(() => new Array<number>(columnCount).fill(0));
  for (const { lane, column } of arrangement.touchpoints) {
    const counts = rows[lane];
    if (counts) counts[column] = (counts[column] ?? 0) + 1;
  }
  return rows;
}

function createStops(arrangement: Arrangement, cardRows: readonly number[][]): Map<TouchpointId, Stop> {
  const stops = new Map<TouchpointId, Stop>();
  for (const { item, lane, column, row } of arrangement.touchpoints) {
    if (item.kind !== 'touchpoint' || arrangement.lanes[lane]?.collapsed) continue;
    const lowest = row === (cardRows[lane]?.[column] ?? 0) - 1;
    stops.set(item.id as TouchpointId, {
      id: item.id,
      lane,
      column,
      row,
      lowest,
      left: [],
      right: [],
      below: [],
    });
  }
  return stops;
}

/** By lane and column. The lowest card's exits come first, so that their lines stay short. */
function createTags(
  exits: readonly Path[],
  stops: ReadonlyMap<TouchpointId, Stop>,
  laneCount: number,
  columnCount: number,
): Tag[][][] {
  const found = exits.flatMap((path) => {
    const stop = stops.get(path.route.from);
    return stop ? [{ path, stop }] : [];
  });
  found.sort((a, b) => b.stop.row - a.stop.row || (a.path.id < b.path.id ? -1 : 1));
  const cells = Array.from({ length: laneCount }, () =>
    Array.from({ length: columnCount }, (): typeof found => []),
  );
  for (const exit of found) cells[exit.stop.lane]?.[exit.stop.column]?.push(exit);
  return cells.map((columns) => columns.map(createStack));
}

function createStack(exits: readonly { path: Path; stop: Stop }[], column: number): Tag[] {
  const indented = exits.filter(({ stop }) => stop.lowest).length > 1;
  return exits.map((exit, position) => ({
    ...exit,
    column,
    position,
    indented,
    last: position === exits.length - 1,
    left: line(),
    right: line(),
    top: line(),
    middle: line(),
    bottom: line(),
    below: [],
    beside: [],
  }));
}

function createLane(index: number, cardRows: readonly number[], tags: readonly (readonly Tag[])[]): GridLane {
  const takenRows = cardRows.map(
    (rows, column) => rows + Math.ceil((tags[column]?.length ?? 0) / TAGS_PER_ROW),
  );
  const rowCount = Math.max(1, ...takenRows);
  const tagsInRow = Array.from({ length: rowCount }, (_, row) =>
    Math.max(0, ...cardRows.map((cards, column) => tagsAt(row - cards, tags[column]?.length ?? 0))),
  );
  const rows = tagsInRow.map(() => ({ top: line(), bottom: line() }));
  const channels = Array.from({ length: rowCount + 1 }, (): Channel => ({ spans: [], tracks: 0 }));
  return { index, rows, channels, cardRows, takenRows, tags, tagsInRow };
}

/** How many of n tags lie in a row, counted from the first row below the cards. */
function tagsAt(row: number, count: number): number {
  return row < 0 ? 0 : Math.min(TAGS_PER_ROW, Math.max(0, count - row * TAGS_PER_ROW));
}

function line(): Line {
  return { at: 0 };
}
