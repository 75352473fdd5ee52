import { ROWS_BEFORE_NEXT_COLUMN } from './sizes';

/** A cell's own columns and rows, counted from 0. */
export interface FlowPosition {
  readonly column: number;
  readonly row: number;
}

/** How many columns a cell of n needs; an empty one takes one as well. */
export function flowColumns(count: number): number {
  return Math.max(1, Math.ceil(count / ROWS_BEFORE_NEXT_COLUMN));
}

/** Positions of a cell's n items: column by column from the left, heights differing by one at most. */
export function flow(count: number): readonly FlowPosition[] {
  const columns = flowColumns(count);
  const short = Math.floor(count / columns);
  const taller = count % columns;
  const positions: FlowPosition[] = [];
  for (let column = 0; column < columns; column++) {
    const height = short + (column < taller ? 1 : 0);
    for (let row = 0; row < height; row++) positions.push({ column, row });
  }
  return positions;
}
