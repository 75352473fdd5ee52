import type { FreeDrawing } from '../layout/free/FreeDrawing';
import type { Box, Point } from '../layout/JourneyLayout';
import type { Drawing } from './Drawing';
import { type FreeColours, freeColourOf } from './freePalette';
import { element, rect } from './svg';

/** More would hide the grid, which is what the picture is of. */
const MOST_MARKS = 60;
/** How far beyond the board shapes still count as part of the picture, as a share of its size. */
const AROUND = 0.3;
/** How large a sign is: the same whatever the size of the shape, so that the grid stays in sight. */
const SIDES = { note: 7, image: 7, frame: 12, text: 10, drawing: 6 } as const;

/** Free shapes as small signs where they are about, within a box of the thumbnail. */
export function drawMarks({ journey, layout, palette, free }: Drawing, within: Box): string {
  const { width, height } = layout.size;
  const scale = { x: within.width / Math.max(1, width), y: within.height / Math.max(1, height) };
  const near = ({ box }: FreeDrawing) =>
    isNear(box.x + box.width / 2, width) && isNear(box.y + box.height / 2, height);
  const at = ({ x, y }: Point): Point => ({
    x: clamped(within.x + x * scale.x, within.x, within.x + within.width),
    y: clamped(within.y + y * scale.y, within.y, within.y + within.height),
  });
  return [...free]
    .filter(([, form]) => near(form))
    .slice(0, MOST_MARKS)
    .map(([id, form]) => {
      const shape = journey.free.get(id);
      return shape === undefined ? '' : drawMark(form, palette.free[freeColourOf(shape)], at);
    })
    .join('');
}

function isNear(centre: number, size: number): boolean {
  return centre >= -size * AROUND && centre <= size * (1 + AROUND);
}

function drawMark(form: FreeDrawing, colours: FreeColours, at: (point: Point) => Point): string {
  if (form.kind === 'arrow') return line(at(form.from), at(form.to), colours);
  const { box } = form;
  const { x, y } = at({ x: box.x + box.width / 2, y: box.y + box.height / 2 });
  const side = SIDES[form.kind];
  const sign = { x: x - side / 2, y: y - side / 2, width: side, height: side };
  switch (form.kind) {
    case 'note':
      return rect(sign, { rx: 1, fill: colours.paper, stroke: colours.paperLine });
    case 'image':
      return rect(sign, { rx: 1, fill: colours.paperLine });
    case 'frame':
      return rect(sign, { rx: 1.5, fill: 'none', stroke: colours.line });
    case 'text':
      return line({ x: sign.x, y }, { x: sign.x + side, y }, colours);
    case 'drawing':
      return line({ x: sign.x, y: sign.y + side }, { x: sign.x + side, y: sign.y }, colours);
  }
}

function line(from: Point, to: Point, { line }: FreeColours): string {
  return element('line', { x1: from.x, y1: from.y, x2: to.x, y2: to.y, stroke: line, 'stroke-width': 1.25 });
}

function clamped(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}
