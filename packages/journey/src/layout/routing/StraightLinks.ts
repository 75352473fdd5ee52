import type { Stop } from './Grid';
import type { Line } from './tracks';

/** The middle part of a card's edge, where straight links run. */
const REACH = 20;
const PITCH = 14;

/** Links straight down or up between neighbours of a column: side by side when there are several. */
export class StraightLinks {
  readonly #links = new Map<Stop, Line[]>();

  /** A link below this card. */
  add(upper: Stop): Line {
    const line: Line = { at: 0 };
    const links = this.#links.get(upper);
    if (links) links.push(line);
    else this.#links.set(upper, [line]);
    return line;
  }

  /** Settles every link, given where the middle of each column is. */
  settle(middleOf: (column: number) => number): void {
    for (const [stop, links] of this.#links) {
      const pitch = Math.min(PITCH, (2 * REACH) / Math.max(1, links.length - 1));
      links.forEach((link, index) => {
        link.at = middleOf(stop.column) + (index - (links.length - 1) / 2) * pitch;
      });
    }
  }
}
