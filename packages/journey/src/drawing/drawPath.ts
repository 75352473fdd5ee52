import type { Box, PathDrawing, Point } from '../layout/JourneyLayout';
import { cutText } from '../layout/wrapText';
import type { Drawing } from './Drawing';
import { bandFill } from './drawHeaders';
import { drawExitSign, drawReturnSign } from './marks';
import type { Palette } from './palette';
import { element, rect, text } from './svg';

const DASHES: Record<PathDrawing['kind'], string | undefined> = {
  'best-bet': undefined,
  exit: undefined,
  're-entry': '5 4',
  loop: '1.5 3.5',
};

/** The line of a path with its arrow. */
export function drawPathLine({ palette }: Drawing, path: PathDrawing): string {
  const returning = path.kind === 're-entry' || path.kind === 'loop';
  const colour = returning ? palette.pathStrong : palette.path;
  const line = element('path', {
    d: path.d,
    fill: 'none',
    stroke: colour,
    'stroke-width': 1.75,
    'stroke-dasharray': DASHES[path.kind],
    'stroke-linecap': path.kind === 'loop' ? 'round' : undefined,
  });
  return line + (path.arrow ? drawArrow(path.arrow, colour, returning) : '');
}

/** Filled for next steps, open for returns. */
function drawArrow({ at, angle }: NonNullable<PathDrawing['arrow']>, colour: string, open: boolean): string {
  const transform = `translate(${at.x} ${at.y}) rotate(${angle})`;
  if (!open) return element('path', { d: 'M-8.5 -4.5L0 0L-8.5 4.5Z', fill: colour, transform });
  return element('path', {
    d: 'M-7 -4.5L-1 0L-7 4.5',
    fill: 'none',
    stroke: colour,
    'stroke-width': 1.75,
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
    transform,
  });
}

/** What lies on a path: marker, label and tag. Drawn above all lines. */
export function drawPathSigns(drawing: Drawing, path: PathDrawing): string {
  const { label, tag } = path;
  return (
    drawMarker(drawing.palette, path.marker, path.markerAt) +
    (label && !label.onDemand ? drawLabel(drawing, label.text, label.box) : '') +
    (tag ? drawTag(drawing, tag) : '')
  );
}

function drawMarker(palette: Palette, marker: PathDrawing['marker'], { x, y }: Point): string {
  if (marker === 'none') return '';
  const blind = marker === 'blind-hand-off';
  const size = blind ? 6 : 5;
  return element('path', {
    d: `M0 ${-size}L${size} 0L0 ${size}L${-size} 0Z`,
    fill: blind ? palette.surface : palette.pathStrong,
    stroke: blind ? palette.warning : palette.surfaceCanvas,
    'stroke-width': blind ? 2 : 1.5,
    transform: `translate(${x} ${y})`,
  });
}

function drawLabel(drawing: Drawing, words: string, box: Box): string {
  const { palette, measure } = drawing;
  const shown = cutText(words, { width: box.width - 22, style: 'meta', measure });
  return (
    rect(box, { fill: bandColour(drawing, box) }) +
    drawReturnSign(box.x + 3, box.y + 2, palette.textMuted) +
    text(shown, box.x + 20, box.y + 13.5, { 'font-size': 13, fill: palette.textMuted })
  );
}

/** Labels hide the line below them in the colour of their lane. */
function bandColour({ layout, palette }: Drawing, box: Box): string {
  return bandFill(
    palette,
    layout.lanes.findIndex(({ band }) => box.y < band.y + band.height),
  );
}

function drawTag({ palette, measure }: Drawing, tag: NonNullable<PathDrawing['tag']>): string {
  const { box, incomplete } = tag;
  const shown = cutText(tag.text, { width: box.width - 32, style: 'card', measure });
  const fill = incomplete ? palette.warningTint : palette.surface;
  const stroke = incomplete ? palette.warning : palette.lineControl;
  const ink = incomplete ? palette.warningInk : palette.text;
  return (
    rect(box, { rx: 4, fill, stroke, 'stroke-width': incomplete ? 1.75 : 1 }) +
    drawExitSign(box.x + 7, box.y + 7, ink) +
    text(shown, box.x + 26, box.y + 19, {
      'font-size': 14,
      'font-style': incomplete ? 'italic' : undefined,
      fill: ink,
    })
  );
}
