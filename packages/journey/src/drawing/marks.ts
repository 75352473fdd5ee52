import type { OwnerLook } from './Drawing';
import { MARK_SIZE, markPath } from './organisationMarks';
import type { Palette } from './palette';
import { element } from './svg';

/** An organisation's mark with its upper left corner at x, y; nothing for what nobody owns. */
export function drawMark(look: OwnerLook, x: number, y: number, size: number): string {
  if (!look.mark) return '';
  const scale = Math.round((size / MARK_SIZE) * 1000) / 1000;
  return element('path', {
    d: markPath(look.mark),
    fill: look.colours.fill,
    transform: `translate(${x} ${y}) scale(${scale})`,
  });
}

/** The four-pointed star of a moment of truth, on its plate, centred at x, y. */
export function drawStar(x: number, y: number, palette: Palette): string {
  return (
    element('rect', { x: x - 9, y: y - 9, width: 18, height: 18, rx: 3, fill: palette.text }) +
    element('path', {
      d: 'M0 -6L1.5 -1.5L6 0L1.5 1.5L0 6L-1.5 1.5L-6 0L-1.5 -1.5Z',
      fill: palette.surface,
      transform: `translate(${x} ${y})`,
    })
  );
}

/** The zigzag of friction in a box of 14, from its upper left corner. */
export function drawZigzag(x: number, y: number, palette: Palette): string {
  return stroked('M1.5 8.5L4 4L6.5 9.5L9 3L11 7H12.5', x, y, palette.friction, 1.6);
}

/** A door with an arrow out of it, in a box of 14. */
export function drawExitSign(x: number, y: number, colour: string): string {
  return stroked('M8 2H2.5V12H8M5.5 7H12.5M10 4.5L12.5 7L10 9.5', x, y, colour, 1.4);
}

/** Two arrows in a ring, in a box of 14. */
export function drawReturnSign(x: number, y: number, colour: string): string {
  return stroked(
    'M3 5.5A4.2 4.2 0 0 1 11 5.5M11 2.5V5.5H8M11 8.5A4.2 4.2 0 0 1 3 8.5M3 11.5V8.5H6',
    x,
    y,
    colour,
    1.3,
  );
}

function stroked(d: string, x: number, y: number, stroke: string, width: number): string {
  return element('path', {
    d,
    fill: 'none',
    stroke,
    'stroke-width': width,
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
    transform: `translate(${x} ${y})`,
  });
}
