import type { Box } from '../layout/JourneyLayout';
import { cutText, wrapText } from '../layout/wrapText';
import type { Touchpoint } from '../model/touchpoint';
import type { Drawing } from './Drawing';
import { drawMark, drawStar, drawZigzag } from './marks';
import { element, rect, text } from './svg';

const INSET = 13;
const TITLE_LINE = 18;
const EDGE = 5;
const RADIUS = 6;

/** A touchpoint's card: title, owner, friction; vendor's with one solid edge, partners' with a double one. */
export function drawTouchpoint(drawing: Drawing, touchpoint: Touchpoint, box: Box, friction: number): string {
  const { palette, measure, ownerOf } = drawing;
  const look = ownerOf(touchpoint.owner);
  const outline = touchpoint.momentOfTruth
    ? { stroke: palette.text, 'stroke-width': 2 }
    : { stroke: palette.lineStrong, 'stroke-width': 1 };
  const title = touchpoint.title.trim() || 'Untitled touchpoint';
  const lines = wrapText(title, { width: box.width - INSET - 8, lines: 2, style: 'title', measure });
  const figure = friction > 0 ? String(friction) : '';
  const badge = figure === '' ? 0 : measure(figure, 'meta') + 22;
  return element(
    'g',
    {},
    rect(box, { rx: RADIUS, fill: palette.surface, ...outline }),
    drawEdge(box, look.colours.fill, look.partner),
    ...lines.map((line, index) =>
      text(line, box.x + INSET, box.y + 20 + index * TITLE_LINE, {
        'font-size': 15,
        'font-weight': 600,
        fill: touchpoint.title.trim() === '' ? palette.textFaint : palette.text,
      }),
    ),
    drawMark(look, box.x + INSET, box.y + box.height - 19, 9),
    drawOwner(drawing, look.name, box, look.mark !== null, badge),
    figure === '' ? '' : drawFriction(drawing, figure, box, badge),
    touchpoint.momentOfTruth ? drawStar(box.x + 1, box.y - 1, palette) : '',
  );
}

function drawEdge(box: Box, fill: string, partner: boolean): string {
  const { x, y, height } = box;
  // Inside the outline, its left corners as round as the card's.
  const solid = `M${x + EDGE} ${y}V${y + height}H${x + RADIUS - 1}A${RADIUS} ${RADIUS} 0 0 1 ${x} ${y + height - RADIUS}V${y + RADIUS}A${RADIUS} ${RADIUS} 0 0 1 ${x + RADIUS - 1} ${y}Z`;
  if (!partner) return element('path', { d: solid, fill });
  return (
    element('path', {
      d: `M${x + 1.5} ${y + RADIUS - 1}V${y + height - RADIUS + 1}`,
      stroke: fill,
      'stroke-width': 3,
    }) + element('path', { d: `M${x + 5.5} ${y + 1}V${y + height - 1}`, stroke: fill, 'stroke-width': 1.75 })
  );
}

function drawOwner(drawing: Drawing, name: string, box: Box, hasMark: boolean, badge: number): string {
  const x = box.x + INSET + (hasMark ? 14 : 0);
  const width = box.x + box.width - 8 - badge - x;
  const shown = cutText(name, { width, style: 'meta', measure: drawing.measure });
  return text(shown, x, box.y + box.height - 10, { 'font-size': 13, fill: drawing.palette.textMuted });
}

function drawFriction(drawing: Drawing, figure: string, box: Box, width: number): string {
  const x = box.x + box.width - 6 - width + 2;
  const y = box.y + box.height - 24;
  const { palette } = drawing;
  return (
    rect({ x, y, width, height: 18 }, { rx: 3, fill: palette.frictionTint }) +
    drawZigzag(x + 2, y + 2, palette) +
    text(figure, x + width - 4, y + 13.5, {
      'font-size': 13,
      'font-weight': 650,
      'text-anchor': 'end',
      fill: palette.friction,
    })
  );
}
