import { addVertical, type Grid, type Tag } from './Grid';
import { addPort, rowOrdinal } from './ports';
import type { Route } from './Route';
import type { Line } from './tracks';

/**
 * The way of an exit: from the lowest card of a column straight down to the tag, from a higher one around through
 * the gutter on its left. Where a column has several tags, the lines pass on the left of the upper ones.
 */
export function routeExit(grid: Grid, stems: Stems, tag: Tag): Route | null {
  const { path, stop } = tag;
  const edge = grid.columns[stop.column]?.left;
  const card = grid.lanes[stop.lane]?.rows[stop.row];
  if (!edge || !card) return null;
  if (stop.lowest) {
    const x = stems.add(tag);
    const turns = tag.position === 0 ? [tag.top] : [tag.middle, tag.left];
    return { path, x, y: card.bottom, axis: 'y', turns, rail: null, tag };
  }
  // Exits go down: they leave below all other ports of the edge.
  const start = addPort(stop.left, rowOrdinal(stop.lane + 1, tag.position), path.id);
  const track = addVertical(grid, stop.column, start, tag.middle);
  return { path, x: edge, y: start, axis: 'x', turns: [track, tag.middle, tag.left], rail: null, tag };
}

/** How far tags of a column that has several are set in, so that lines can pass on their left. */
export const TAG_INDENT = 22;
const STEM_PITCH = 4;

/** The vertical lines from the lowest cards to their tags. */
export class Stems {
  readonly #stems: { tag: Tag; line: Line }[] = [];

  add(tag: Tag): Line {
    const line: Line = { at: 0 };
    this.#stems.push({ tag, line });
    return line;
  }

  /** Settles every stem, given the left edge of each column. */
  settle(leftOf: (column: number) => number): void {
    for (const { tag, line } of this.#stems) line.at = leftOf(tag.column) + offsetOf(tag);
  }
}

/** The first tag is entered from above; the lower a tag, the further left its line. */
function offsetOf(tag: Tag): number {
  if (tag.position === 0) return tag.indented ? TAG_INDENT + 12 : 18;
  // Never over the card's corner, however many there are.
  return 4 + (TAG_INDENT - 8) / (1 + ((tag.position - 1) * STEM_PITCH) / (TAG_INDENT - 8));
}
