import {
  addFree,
  type FreeId,
  type FreeKind,
  type FreeShape,
  freeFrames,
  type JourneyEditor,
  MAX_STROKE_POINTS,
  type NewFree,
  NOTE_SIZE,
  type PersonId,
  type Point,
  placeFree,
  relativeTo,
} from '@journey-canvas/journey';
import { type Board, journeyOf } from '../board';
import { edit, typeInto } from '../editing/commands';
import { select } from '../editing/selection';
import { type FreeStyle, PLAIN_STYLE } from './freeState';
import { frameAt, middleOf, pageSpot, spotIn } from './spots';
import { comesBack, type FlatPoints, placedStroke, withinLimit } from './strokePoints';

/** A stroke that ends this near to its start, on the screen, is an outline. */
const CLOSING_PX = 12;

/** What the next shape of a kind looks like. */
export function nextStyle(board: Board, kind: FreeKind): FreeStyle {
  return board.free.styles.get()[kind] ?? PLAIN_STYLE;
}

/** Adds a free shape where it is asked for on the page, in the frame that is there. null: nothing was written. */
export function addOnPage(
  board: Board,
  shape: Omit<NewFree, 'spot'>,
  corner: Point,
  middle: Point,
): FreeId | null {
  return edit(board, (writer) => addFree(writer, { ...shape, spot: spotAt(board, corner, middle) }));
}

function spotAt(board: Board, corner: Point, middle: Point) {
  const frame = frameAt(board.drawings.get(), middle);
  return spotIn(journeyOf(board), frame, { x: corner.x, y: corner.y, rotation: 0 });
}

/** A note around a point, ready to be typed into. */
export function addNote(board: Board, point: Point): void {
  const { colour, scale, align } = nextStyle(board, 'note');
  const corner = { x: point.x - NOTE_SIZE / 2, y: point.y - NOTE_SIZE / 2 };
  const author = board.me === null ? null : { id: board.me.id as PersonId, name: board.me.name };
  const id = addOnPage(board, { kind: 'note', colour, scale, align, author }, corner, point);
  if (id !== null) typeInto(board, { reference: { kind: 'free', id }, field: 'text', fresh: true });
}

/** A text that begins at a point, ready to be typed. */
export function addText(board: Board, point: Point, words = ''): FreeId | null {
  const { colour, scale, align } = nextStyle(board, 'text');
  const corner = { x: point.x, y: point.y - 12 };
  const id = addOnPage(board, { kind: 'text', colour, scale, align, words }, corner, point);
  if (id === null) return null;
  if (words === '') typeInto(board, { reference: { kind: 'free', id }, field: 'words', fresh: true });
  else select(board, [{ kind: 'free', id }]);
  return id;
}

/** What the pen drew. */
export function addDrawing(board: Board, drawn: FlatPoints, pen: boolean, zoom: number): void {
  const stroke = placedStroke(withinLimit(drawn, MAX_STROKE_POINTS, 0.4 / zoom));
  if (stroke.points.length === 0) return;
  const { colour, fill, dash, scale } = nextStyle(board, 'drawing');
  const { points } = stroke;
  const closed = comesBack(points, CLOSING_PX / zoom);
  const shape = { kind: 'drawing', colour, fill, dash, scale, stroke: { points, closed, pen } } as const;
  addOnPage(board, shape, stroke, middleOfPoints(points, stroke));
}

function middleOfPoints(points: FlatPoints, corner: Point): Point {
  const middle = 3 * Math.floor(points.length / 6);
  return { x: corner.x + (points[middle] ?? 0), y: corner.y + (points[middle + 1] ?? 0) };
}

/** A frame; what lies on the page inside of it is in it from now on. */
export function addFrame(board: Board, box: { x: number; y: number; width: number; height: number }): void {
  const { width, height } = box;
  const middle = { x: box.x + width / 2, y: box.y + height / 2 };
  const id = edit(board, (writer) => {
    const made = addFree(
      writer,
      {
        kind: 'frame',
        size: { width, height },
        words: nextFrameName(board),
        spot: spotAt(board, box, middle),
      },
      { after: null },
    );
    takeIn(board, writer, made, box);
    return made;
  });
  if (id !== null) typeInto(board, { reference: { kind: 'free', id }, field: 'words', fresh: false });
}

function nextFrameName(board: Board): string {
  const frames = [...journeyOf(board).free.values()].filter(({ kind }) => kind === 'frame');
  return `Frame ${frames.length + 1}`;
}

function takeIn(
  board: Board,
  writer: JourneyEditor,
  frame: FreeId,
  box: { x: number; y: number; width: number; height: number },
): void {
  const journey = journeyOf(board);
  const frames = freeFrames(journey);
  const outer = spotAt(board, box, middleOf({ box, rotation: 0 })).frame;
  const places = [...journey.free.values()].flatMap((shape) => {
    const drawing = board.drawings.get().get(shape.id);
    if (drawing === undefined || (frames.get(shape.id) ?? null) !== outer || shape.locked) return [];
    const middle = middleOf(drawing);
    const inside =
      middle.x > box.x && middle.x < box.x + box.width && middle.y > box.y && middle.y < box.y + box.height;
    if (!inside || drawing.box.width > box.width || drawing.box.height > box.height) return [];
    const at = relativeTo({ x: box.x, y: box.y, rotation: 0 }, pageSpot(journey, shape.id));
    return [{ id: shape.id, spot: { ...at, frame } }];
  });
  if (places.length > 0) placeFree(writer, places);
}

/** What a shape looks like, to be the look of the next one. */
export function styleOf({ colour, fill, dash, scale, align, heads }: FreeShape): FreeStyle {
  return { colour, fill, dash, scale, align, heads };
}
