import type { EmotionPoint, JourneyLayout } from '../layout/JourneyLayout';
import { smoothCurve } from '../layout/smoothCurve';
import type { Journey } from '../model/journey';
import type { Drawing } from './Drawing';
import { element, rect } from './svg';
import { drawMarks } from './thumbnailMarks';

const WIDTH = 368;
const HEIGHT = 108;
const STRIP = 5;
const SIDE = 12;
const BLOCKS_TOP = 13;
const BLOCKS_FOOT = 60;
const BLOCK_PITCH = 12;
const CURVE_TOP = 66;
const CURVE_FOOT = 92;
const BAR_TOP = 98;

/** A map at a glance: who delivers what as blocks of colour, stage dividers, the emotion curve, where cards are. */
export function drawThumbnail(drawing: Drawing): string {
  const { layout, palette, journey } = drawing;
  const scale = columnScale(layout);
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
      width: WIDTH,
      height: HEIGHT,
      role: 'img',
      'aria-label': `Picture of ${journey.meta.title.trim() || 'an untitled map'}`,
    },
    rect({ x: 0, y: 0, width: WIDTH, height: HEIGHT }, { fill: palette.surfaceCanvas }),
    rect({ x: 0, y: 0, width: WIDTH, height: STRIP }, { fill: palette.line }),
    dividers(drawing, scale),
    blocks(drawing, scale),
    curve(drawing, scale),
    bars(drawing, scale),
    drawMarks(drawing, { x: SIDE, y: STRIP + 3, width: WIDTH - 2 * SIDE, height: HEIGHT - STRIP - 8 }),
  );
}

interface ColumnScale {
  readonly left: (column: number) => number;
  readonly width: number;
  readonly pitch: number;
  /** The column at an x of the layout. */
  readonly at: (x: number) => number;
}

function columnScale(layout: JourneyLayout): ColumnScale {
  const columns = new Map(layout.columns.map(({ x }, index) => [x, index]));
  const pitch = (WIDTH - 2 * SIDE) / Math.max(1, layout.columns.length);
  const gap = Math.min(12, pitch / 4);
  return {
    left: (column) => SIDE + column * pitch + gap / 2,
    width: pitch - gap,
    pitch,
    at: (x) => columns.get(x) ?? -1,
  };
}

function dividers({ layout, palette }: Drawing, scale: ColumnScale): string {
  return layout.columns
    .map((column, index) => {
      if (index === 0 || layout.columns[index - 1]?.stage === column.stage) return '';
      const x = SIDE + index * scale.pitch - 0.5;
      return rect({ x, y: STRIP, width: 1, height: HEIGHT - STRIP }, { fill: palette.line });
    })
    .join('');
}

function blocks({ journey, layout, palette, ownerOf }: Drawing, scale: ColumnScale): string {
  const stacks = stacksOf(journey, layout, scale);
  const tallest = Math.max(1, ...stacks.map((stack) => stack.length));
  const pitch = Math.min(BLOCK_PITCH, (BLOCKS_FOOT - BLOCKS_TOP) / tallest);
  const height = pitch * 0.68;
  return stacks
    .flatMap((stack, column) =>
      stack.map((owner, row) => {
        const fill = owner === null ? palette.unowned.fill : ownerOf(owner).colours.fill;
        const box = { x: scale.left(column), y: BLOCKS_TOP + row * pitch, width: scale.width, height };
        return rect(box, { rx: Math.min(2, height / 4, scale.width / 4), fill });
      }),
    )
    .join('');
}

type Owner = Parameters<Drawing['ownerOf']>[0];

/** The owners of each column's touchpoints, from top to bottom. */
function stacksOf(journey: Journey, layout: JourneyLayout, scale: ColumnScale): Owner[][] {
  const found = layout.columns.map((): { y: number; owner: Owner }[] => []);
  for (const [id, box] of layout.touchpoints) {
    if (box.y >= layout.board.height) continue;
    found[scale.at(box.x)]?.push({ y: box.y, owner: journey.touchpoints.get(id)?.owner ?? null });
  }
  return found.map((stack) => stack.sort((a, b) => a.y - b.y).map(({ owner }) => owner));
}

function curve({ layout, palette }: Drawing, scale: ColumnScale): string {
  const emotion = layout.emotions[0];
  if (!emotion || emotion.points.length === 0) return '';
  const middle = (CURVE_TOP + CURVE_FOOT) / 2;
  const neutral = element('path', {
    d: `M${SIDE} ${middle}H${WIDTH - SIDE}`,
    stroke: palette.lineStrong,
    'stroke-dasharray': '2 2.5',
  });
  const points = emotion.points.map((point) => ({
    x: thumbnailX(point, layout, scale),
    y: middle - (point.value / 2) * ((CURVE_FOOT - CURVE_TOP) / 2),
  }));
  const line = element('path', {
    d: smoothCurve(points),
    fill: 'none',
    stroke: palette.pathStrong,
    'stroke-width': 1.75,
    'stroke-linecap': 'round',
  });
  return neutral + line;
}

function thumbnailX(point: EmotionPoint, layout: JourneyLayout, scale: ColumnScale): number {
  const column = layout.columns.findIndex(({ x, width }) => point.x >= x && point.x <= x + width);
  const within = layout.columns[column];
  return scale.left(column) + (within ? (point.x - within.x) / within.width : 0) * scale.width;
}

function bars({ layout, palette }: Drawing, scale: ColumnScale): string {
  const columns = new Set<number>();
  for (const box of layout.cards.values()) if (box.y < layout.board.height) columns.add(scale.at(box.x));
  return [...columns]
    .filter((column) => column >= 0)
    .sort((a, b) => a - b)
    .map((column) =>
      rect(
        { x: scale.left(column), y: BAR_TOP, width: scale.width, height: 5 },
        { rx: Math.min(2, scale.width / 4), fill: palette.line },
      ),
    )
    .join('');
}
