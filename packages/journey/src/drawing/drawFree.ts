import type {
  ArrowDrawing,
  FrameDrawing,
  FreeDrawing,
  FreeText,
  ImageDrawing,
  NoteDrawing,
  StrokeDrawing,
} from '../layout/free/FreeDrawing';
import { headLength, lineWidth } from '../layout/free/freeSizes';
import { number } from '../layout/polyline';
import { cutText, wrapText } from '../layout/wrapText';
import type { FreeShape } from '../model/free';
import type { Drawing } from './Drawing';
import { type FreeColours, freeColourOf } from './freePalette';
import { element, rect, text } from './svg';

/** All free shapes, from back to front. */
export function drawFree(drawing: Drawing): string {
  return [...drawing.free]
    .map(([id, form]) => {
      const shape = drawing.journey.free.get(id);
      return shape === undefined ? '' : drawShape(drawing, shape, form);
    })
    .join('');
}

function drawShape(drawing: Drawing, shape: FreeShape, form: FreeDrawing): string {
  const colours = drawing.palette.free[freeColourOf(shape)];
  if (form.kind === 'arrow') return drawArrow(drawing, shape, form, colours);
  const { box, rotation } = form;
  const turned = rotation === 0 ? '' : ` rotate(${number((rotation * 180) / Math.PI)})`;
  return element(
    'g',
    { transform: `translate(${number(box.x)} ${number(box.y)})${turned}` },
    drawUpright(drawing, shape, form, colours),
  );
}

function drawUpright(
  drawing: Drawing,
  shape: FreeShape,
  form: Exclude<FreeDrawing, ArrowDrawing>,
  colours: FreeColours,
): string {
  switch (form.kind) {
    case 'note':
      return drawNote(drawing, shape, form, colours);
    case 'text':
      return drawLines(form, shape, { ...form.box, x: 0, y: 0 }, colours.line);
    case 'drawing':
      return drawStroke(shape, form, colours);
    case 'frame':
      return drawFrame(form, colours);
    case 'image':
      return drawImage(drawing, shape, form);
  }
}

interface Room {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

const ANCHORED = { start: 0, middle: 0.5, end: 1 } as const;

function drawLines(form: FreeText, { align }: Pick<FreeShape, 'align'>, room: Room, fill: string): string {
  const { lines, fontSize, lineHeight } = form;
  const x = room.x + room.width * ANCHORED[align];
  const first = room.y + (lineHeight - fontSize) / 2 + fontSize * 0.8;
  const anchor = align === 'start' ? undefined : align;
  return lines
    .map((line, index) => {
      if (line.trim() === '') return '';
      return text(line, x, first + index * lineHeight, {
        'font-size': fontSize,
        'text-anchor': anchor,
        fill,
      });
    })
    .join('');
}

function drawNote(drawing: Drawing, shape: FreeShape, form: NoteDrawing, colours: FreeColours): string {
  const { box, padding } = form;
  const room = { x: padding, y: padding, width: box.width - 2 * padding };
  return (
    rect({ ...box, x: 0, y: 0 }, { rx: 3, fill: colours.paper, stroke: colours.paperLine }) +
    drawLines(form, shape, room, colours.onPaper) +
    drawAuthor(drawing, form, room, colours.onPaper)
  );
}

function drawAuthor({ measure }: Drawing, { author, box }: NoteDrawing, room: Room, fill: string): string {
  if (author === null) return '';
  const words = cutText(author, { width: room.width, style: 'meta', measure });
  const y = box.height - room.y - 1;
  return text(words, room.x, y, { 'font-size': 13, fill, 'fill-opacity': 0.8 });
}

function drawStroke(shape: FreeShape, { d, strokeWidth }: StrokeDrawing, colours: FreeColours): string {
  const { fill } = shape;
  const filled = shape.stroke?.closed === true && fill !== 'none';
  return element('path', {
    d,
    fill: filled ? (fill === 'solid' ? colours.line : colours.paper) : 'none',
    ...lineLook(shape, strokeWidth, colours.line),
  });
}

function lineLook({ dash }: FreeShape, width: number, stroke: string) {
  const dashes = {
    solid: undefined,
    dashed: `${number(width * 4)} ${number(width * 3)}`,
    dotted: `0.1 ${number(width * 2.4)}`,
  };
  return {
    stroke,
    'stroke-width': width,
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
    'stroke-dasharray': dashes[dash],
  };
}

function drawArrow(drawing: Drawing, shape: FreeShape, form: ArrowDrawing, colours: FreeColours): string {
  const { d, heads, label, strokeWidth } = form;
  const length = headLength(strokeWidth);
  const tip = `M${number(-length)} ${number(-length / 2)}L0 0L${number(-length)} ${number(length / 2)}`;
  return [
    element('path', { d, fill: 'none', ...lineLook(shape, strokeWidth, colours.line) }),
    ...heads.map(({ at, angle }) =>
      element('path', {
        d: tip,
        fill: 'none',
        ...lineLook({ ...shape, dash: 'solid' }, strokeWidth, colours.line),
        transform: `translate(${number(at.x)} ${number(at.y)}) rotate(${number(angle)})`,
      }),
    ),
    label === null
      ? ''
      : rect(label.box, { rx: 3, fill: drawing.palette.surface }) +
        drawLines(label, { align: 'middle' }, label.box, colours.line),
  ].join('');
}

function drawFrame({ box, name }: FrameDrawing, colours: FreeColours): string {
  return (
    rect(
      { ...box, x: 0, y: 0 },
      { rx: 6, fill: 'none', stroke: colours.line, 'stroke-width': lineWidth('small') },
    ) + (name === '' ? '' : text(name, 0, -8, { 'font-size': 14, 'font-weight': 600, fill: colours.line }))
  );
}

/** What the images of a map show is handed in; one that is not there is a frame with its words. */
function drawImage(drawing: Drawing, { image }: FreeShape, { box }: ImageDrawing): string {
  const { palette, measure } = drawing;
  const { width, height } = box;
  const alt = image?.alt.trim() ?? '';
  const href = image === null ? null : drawing.imageHref(image.id);
  if (href !== null) {
    const preserveAspectRatio = 'xMidYMid slice';
    const label = alt === '' ? undefined : alt;
    return element('image', { href, width, height, preserveAspectRatio, role: 'img', 'aria-label': label });
  }
  const lines = wrapText(alt || 'Image', {
    width: Math.max(1, width - 24),
    lines: Math.max(1, Math.floor((height - 12) / 18)),
    style: 'card',
    measure,
  });
  return (
    rect(
      { x: 0, y: 0, width, height },
      { rx: 3, fill: palette.surfaceSunken, stroke: palette.lineControl, 'stroke-dasharray': '4 3' },
    ) +
    drawLines(
      { lines, fontSize: 14, lineHeight: 18 },
      { align: 'start' },
      { x: 12, y: 8, width },
      palette.textMuted,
    )
  );
}
