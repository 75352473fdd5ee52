import type { Path } from '../../model/path';
import type { HorizontalSpan, Tag } from './Grid';
import type { Line } from './tracks';

/**
 * The way of one path, as lines: it starts at `x`, `y` and moves along `axis` first, to the first turn;
 * then along the other axis to the second, and so on.
 */
export interface Route {
  readonly path: Path;
  readonly x: Line;
  readonly y: Line;
  readonly axis: 'x' | 'y';
  readonly turns: readonly Line[];
  /** The stretch along a lane's foot. */
  readonly rail: HorizontalSpan | null;
  readonly tag: Tag | null;
}
