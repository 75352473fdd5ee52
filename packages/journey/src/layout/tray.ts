import type { Item } from './arrangement';
import type { Box, TrayLayout } from './JourneyLayout';
import { TOUCHPOINT_HEIGHT, TOUCHPOINT_WIDTH } from './sizes';

const MARGIN = 24;
const PADDING = 16;
const HEADER_HEIGHT = 24;
const GAP = 16;

/** The tray below a board: its items in rows as long as the board is wide. */
export function layoutTray(
  items: readonly Item[],
  board: Box,
  place: (item: Item, box: Box) => void,
): TrayLayout | null {
  if (items.length === 0) return null;
  const top = board.y + board.height + MARGIN;
  const header = { x: PADDING, y: top + PADDING, width: board.width - 2 * PADDING, height: HEADER_HEIGHT };
  const perRow = Math.max(1, Math.floor((header.width + GAP) / (TOUCHPOINT_WIDTH + GAP)));
  let y = header.y + HEADER_HEIGHT + GAP / 2;
  for (let first = 0; first < items.length; first += perRow) {
    const row = items.slice(first, first + perRow);
    row.forEach((item, index) => {
      const x = PADDING + index * (TOUCHPOINT_WIDTH + GAP);
      place(item, { x, y, width: TOUCHPOINT_WIDTH, height: heightInTray(item) });
    });
    y += Math.max(...row.map(heightInTray)) + GAP;
  }
  return { box: { x: 0, y: top, width: board.width, height: y - GAP + PADDING - top }, header };
}

function heightInTray(item: Item): number {
  return item.kind === 'card' ? item.height : TOUCHPOINT_HEIGHT;
}
