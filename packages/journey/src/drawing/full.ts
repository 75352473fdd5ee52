import { freeExtent } from '../layout/free/freeExtent';
import type { Box } from '../layout/JourneyLayout';
import { number } from '../layout/polyline';
import { cutText } from '../layout/wrapText';
import { frictionIndex } from '../queries/frictionIndex';
import type { Drawing, DrawnOrganisation } from './Drawing';
import { drawCard, drawUnreadable } from './drawCard';
import { drawEmotions } from './drawEmotions';
import { drawFree } from './drawFree';
import { drawBands, drawLaneHeaders, drawLegend, drawStageHeaders } from './drawHeaders';
import { drawPathLine, drawPathSigns } from './drawPath';
import { drawTouchpoint } from './drawTouchpoint';
import { drawValues } from './drawValues';
import { element, FONT_FAMILY, rect, text } from './svg';

const TITLE_HEIGHT = 64;
const MARGIN = 24;

/** The whole map with its title and legend, at 100 %. */
export function drawFull(drawing: Drawing, organisations: readonly DrawnOrganisation[]): string {
  const { journey, palette, measure } = drawing;
  const picture = pictureOf(drawing);
  const { width } = picture;
  const height = TITLE_HEIGHT + picture.height + MARGIN;
  const title = journey.meta.title.trim() || 'Untitled map';
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${Math.ceil(width)} ${Math.ceil(height)}`,
      width: Math.ceil(width),
      height: Math.ceil(height),
      role: 'img',
      'aria-label': title,
      'font-family': FONT_FAMILY,
    },
    rect({ x: 0, y: 0, width: Math.ceil(width), height: Math.ceil(height) }, { fill: palette.surface }),
    text(cutText(title, { width: (width - 2 * MARGIN) * 0.7, style: 'title', measure }), MARGIN, 29, {
      'font-size': 20,
      'font-weight': 650,
      fill: palette.text,
    }),
    drawLegend(drawing, organisations, MARGIN, 50),
    element(
      'g',
      { transform: `translate(${number(-picture.x)} ${number(TITLE_HEIGHT - picture.y)})` },
      drawBoard(drawing),
      drawFree(drawing),
    ),
  );
}

/** The board, and what lies around it. */
function pictureOf({ layout, free }: Drawing): Box {
  const { width, height } = layout.size;
  const extent = freeExtent(free.values());
  if (extent === null) return { x: 0, y: 0, width, height };
  const [ends, foot] = [extent.x + extent.width, extent.y + extent.height];
  const left = extent.x < 0 ? extent.x - MARGIN : 0;
  const top = extent.y < 0 ? extent.y - MARGIN : 0;
  const right = ends > width ? ends + MARGIN : width;
  const bottom = Math.max(height, foot);
  return { x: left, y: top, width: right - left, height: bottom - top };
}

function drawBoard(drawing: Drawing): string {
  const { layout } = drawing;
  const paths = [...layout.paths.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, path]) => path);
  return [
    drawBands(drawing),
    drawStageHeaders(drawing),
    drawLaneHeaders(drawing),
    ...layout.emotions.map((emotion, index) => drawEmotions(drawing, emotion, index)),
    drawTray(drawing),
    ...paths.map((path) => drawPathLine(drawing, path)),
    drawItems(drawing),
    ...paths.map((path) => drawPathSigns(drawing, path)),
  ].join('');
}

function drawItems(drawing: Drawing): string {
  const { journey, layout, palette } = drawing;
  const friction = frictionIndex(journey);
  const touchpoints = sorted(layout.touchpoints).map(([id, box]) => {
    const touchpoint = journey.touchpoints.get(id);
    return touchpoint ? drawTouchpoint(drawing, touchpoint, box, friction.byTouchpoint.get(id) ?? 0) : '';
  });
  const cards = sorted(layout.cards).map(([id, box]) => {
    const card = journey.cards.get(id);
    return card ? drawCard(drawing, card, box) : '';
  });
  const unreadable = sorted(layout.unreadable).map(([, box]) => drawUnreadable(palette, box));
  return [...touchpoints, ...cards, ...unreadable, drawValues(drawing)].join('');
}

function sorted<Id extends string, Value>(map: ReadonlyMap<Id, Value>): [Id, Value][] {
  return [...map].sort(([a], [b]) => (a < b ? -1 : 1));
}

function drawTray({ layout, palette }: Drawing): string {
  const { tray } = layout;
  if (!tray) return '';
  return (
    rect(tray.box, { fill: palette.surfaceSunken, stroke: palette.lineStrong, 'stroke-dasharray': '4 3' }) +
    text('Unplaced', tray.header.x, tray.header.y + 16, {
      'font-size': 14,
      'font-weight': 600,
      fill: palette.text,
    })
  );
}
