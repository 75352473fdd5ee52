import { sameValue } from '../../document/values';
import type { FreeShape } from '../../model/free';
import type { FreeId } from '../../model/ids';
import type { Journey } from '../../model/journey';
import { freeInOrder, freePlacement } from '../../queries/freeTree';
import type { JourneyLayout, LayoutOptions } from '../JourneyLayout';
import { textWidth } from '../textWidth';
import { tiedEnds } from './arrowEnds';
import { drawArrow } from './drawArrow';
import type { FreeDrawing } from './FreeDrawing';
import { freeBoxes, freeForm } from './freeForm';

/** The last drawing of each reading of a shape, and what it was made of. */
const drawn = new WeakMap<FreeShape, { readonly of: unknown; readonly drawing: FreeDrawing }>();

/**
 * Where and how all free shapes are drawn, from back to front: what the canvas shows and exports draw. What is in a
 * frame lies above it, arrows end at the border of what they hold on to, notes are as high as their text.
 */
export function layoutFree(
  journey: Journey,
  layout: JourneyLayout,
  options: Pick<LayoutOptions, 'measure'> = {},
): ReadonlyMap<FreeId, FreeDrawing> {
  const measure = options.measure ?? textWidth;
  const spots = freePlacement(journey);
  const boxes = freeBoxes(journey, measure);
  const drawings = new Map<FreeId, FreeDrawing>();
  for (const shape of freeInOrder(journey)) {
    const { id } = shape;
    const spot = spots.get(id);
    if (spot === undefined) continue;
    const form = freeForm(shape, measure);
    const tied = tiedEnds(shape, spot, { journey, layout, boxes });
    if (tied !== null) {
      const draw = () => drawArrow(shape, spot, tied, measure);
      drawings.set(id, kept(shape, { measure, spot, tied }, draw));
    }
    const box = boxes.get(id)?.box;
    if (form && box) {
      const draw = () => ({ ...form, id, box, rotation: spot.rotation, spot });
      drawings.set(id, kept(shape, { measure, spot, box }, draw));
    }
  }
  return drawings;
}

/** What is drawn as before stays the same object, and is not drawn again. */
function kept(shape: FreeShape, of: unknown, draw: () => FreeDrawing): FreeDrawing {
  const last = drawn.get(shape);
  if (last !== undefined && sameValue(last.of, of)) return last.drawing;
  const drawing = draw();
  drawn.set(shape, { of, drawing });
  return drawing;
}
