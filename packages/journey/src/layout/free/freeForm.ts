import type { FreeShape } from '../../model/free';
import { type AbsoluteSpot, turn } from '../../model/freeSpot';
import type { FreeId } from '../../model/ids';
import type { Journey } from '../../model/journey';
import { freeInOrder, freePlacement } from '../../queries/freeTree';
import type { Box, MeasureText } from '../JourneyLayout';
import { cutText } from '../wrapText';
import type { TurnedBox } from './arrowCurve';
import type { FrameDrawing, ImageDrawing, NoteDrawing, StrokeDrawing, TextDrawing } from './FreeDrawing';
import { AUTHOR_HEIGHT, lineWidth, NOTE_PADDING, NOTE_SIZE, noteLetters, textLetters } from './freeSizes';
import { freeText, widest } from './freeText';
import { meanPressure, strokeForm } from './strokePath';

type Placed = 'id' | 'rotation' | 'spot';

/** A shape's looks, which do not depend on where it lies; the box is counted from its spot. */
export type FreeForm =
  | Omit<NoteDrawing, Placed>
  | Omit<TextDrawing, Placed>
  | Omit<StrokeDrawing, Placed>
  | Omit<FrameDrawing, Placed>
  | Omit<ImageDrawing, Placed>;

const forms = new WeakMap<MeasureText, WeakMap<FreeShape, FreeForm | null>>();

/** Worked out once for each reading of a shape: breaking lines is what takes the time. Null for arrows. */
export function freeForm(shape: FreeShape, measure: MeasureText): FreeForm | null {
  const known = forms.get(measure) ?? new WeakMap<FreeShape, FreeForm | null>();
  forms.set(measure, known);
  let form = known.get(shape);
  if (form === undefined) {
    form = formOf(shape, measure);
    known.set(shape, form);
  }
  return form;
}

function formOf(shape: FreeShape, measure: MeasureText): FreeForm | null {
  switch (shape.kind) {
    case 'note':
      return noteForm(shape, measure);
    case 'text':
      return textForm(shape, measure);
    case 'drawing':
      return drawingForm(shape);
    case 'frame': {
      const box = boxOf(shape);
      const name = cutText(shape.words ?? '', { width: box.width, style: 'card', measure });
      return { kind: 'frame', box, name };
    }
    case 'image':
      return { kind: 'image', box: boxOf(shape) };
    case 'arrow':
      return null;
  }
}

function boxOf({ size }: FreeShape): Box {
  return { x: 0, y: 0, width: size?.width ?? NOTE_SIZE, height: size?.height ?? NOTE_SIZE };
}

function noteForm(shape: FreeShape, measure: MeasureText): FreeForm {
  const { width, height } = boxOf(shape);
  const room = Math.max(1, width - 2 * NOTE_PADDING);
  const text = freeText(shape.text, noteLetters(shape.scale), room, measure);
  const author = shape.author?.name.trim() || null;
  const needed =
    2 * NOTE_PADDING + text.lines.length * text.lineHeight + (author === null ? 0 : AUTHOR_HEIGHT);
  const box = { x: 0, y: 0, width, height: Math.max(height, needed) };
  return { kind: 'note', box, ...text, padding: NOTE_PADDING, author };
}

function textForm(shape: FreeShape, measure: MeasureText): FreeForm {
  const set = shape.size?.width ?? null;
  const text = freeText(shape.words ?? '', textLetters(shape.scale), set, measure);
  const width = set ?? Math.max(text.fontSize, Math.ceil(widest(text, measure)));
  return { kind: 'text', box: { x: 0, y: 0, width, height: text.lines.length * text.lineHeight }, ...text };
}

function drawingForm(shape: FreeShape): FreeForm | null {
  if (shape.stroke === null) return null;
  const strokeWidth = lineWidth(shape.scale) * (0.6 + 0.8 * meanPressure(shape.stroke));
  return { kind: 'drawing', ...strokeForm(shape.stroke), strokeWidth };
}

/** Where a form's box lies on the page when its spot lies there. */
function placedBox({ box }: FreeForm, spot: AbsoluteSpot): Box {
  const corner = turn(box, spot.rotation);
  return { x: spot.x + corner.x, y: spot.y + corner.y, width: box.width, height: box.height };
}

/** Where all free shapes but arrows lie on the page. */
export function freeBoxes(journey: Journey, measure: MeasureText): ReadonlyMap<FreeId, TurnedBox> {
  const spots = freePlacement(journey);
  const boxes = new Map<FreeId, TurnedBox>();
  for (const shape of freeInOrder(journey)) {
    const form = freeForm(shape, measure);
    const spot = spots.get(shape.id);
    if (form && spot) boxes.set(shape.id, { box: placedBox(form, spot), rotation: spot.rotation });
  }
  return boxes;
}
