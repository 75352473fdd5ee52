import {
  type AbsoluteSpot,
  type FreeId,
  type FreeSize,
  type FreeSpot,
  freeFrames,
  type Journey,
  type JourneyEditor,
  placeFree,
  relativeTo,
  type Stroke,
  setField,
  within,
} from '@journey-canvas/journey';
import { type Board, journeyOf } from '../board';
import { edit } from '../editing/commands';
import type { FreeBoardShape } from '../shapes/views';
import { chosenFree } from './chosenFree';
import { pageSpot } from './spots';
import { stretched } from './strokePoints';

/** What a hand did to one free shape, in the journey's words; absent: nothing. */
export interface Handiwork {
  readonly id: FreeId;
  readonly spot?: FreeSpot;
  readonly size?: FreeSize;
  readonly stroke?: Stroke;
}

/** Half a tenth of a unit is no change: a hand cannot do less. */
const LEAST = 0.05;
const LEAST_TURN = 1e-4;

/** Writes what the hand did to the selected free shapes, as one step to undo. */
export function keepHandiwork(board: Board): void {
  const editor = board.tldraw.get();
  if (editor === null) return;
  const shapes = chosenFree(board).flatMap(({ id }) => {
    const record = editor.getShape(`shape:free:${id}` as FreeBoardShape['id']);
    return record?.type === 'free' ? [record as FreeBoardShape] : [];
  });
  const work = handiwork(journeyOf(board), shapes);
  if (work.length > 0) edit(board, (writer) => write(writer, work));
}

function write(writer: JourneyEditor, work: readonly Handiwork[]): void {
  const places = work.flatMap(({ id, spot }) => (spot === undefined ? [] : [{ id, spot }]));
  if (places.length > 0) placeFree(writer, places);
  for (const { id, size, stroke } of work) {
    if (size !== undefined) setField(writer, { kind: 'free', id }, 'size', size);
    if (stroke !== undefined) setField(writer, { kind: 'free', id }, 'stroke', stroke);
  }
}

/**
 * tldraw's records, as a hand left them, in the journey's words. What is in a frame stays where it is on the page
 * when the frame's corner is moved by resizing it.
 */
export function handiwork(journey: Journey, records: readonly FreeBoardShape[]): Handiwork[] {
  const moved = new Map(records.filter(isMoved).map((record) => [idOf(record), spotOfRecord(record)]));
  const resized = new Map(records.map((record) => [idOf(record), sizeOfRecord(record)]));
  const frames = freeFrames(journey);
  const onPage = (id: FreeId) => moved.get(id) ?? pageSpot(journey, id);
  return [...journey.free.keys()].flatMap((id) => {
    const frame = frames.get(id) ?? null;
    const astray = moved.has(id) || (frame !== null && moved.has(frame));
    const at = onPage(id);
    const spot = frame === null ? { ...at, frame } : { ...relativeTo(onPage(frame), at), frame };
    const work = { id, ...(astray && { spot }), ...resized.get(id) };
    return Object.keys(work).length > 1 ? [work] : [];
  });
}

function idOf({ props }: FreeBoardShape): FreeId {
  return props.view.shape.id;
}

function isMoved({ x, y, rotation, props }: FreeBoardShape): boolean {
  const { box, rotation: before } = props.view.drawing;
  return (
    Math.abs(x - box.x) > LEAST || Math.abs(y - box.y) > LEAST || Math.abs(rotation - before) > LEAST_TURN
  );
}

/** A record lies by the corner of what is drawn; a stroke's own spot may lie elsewhere. */
function spotOfRecord({ x, y, rotation, props }: FreeBoardShape): AbsoluteSpot {
  const { box, spot, rotation: before } = props.view.drawing;
  const back = relativeTo({ x: box.x, y: box.y, rotation: before }, spot);
  const [across, down] = stretchOf(props);
  return within({ x, y, rotation }, { ...back, x: back.x * across, y: back.y * down });
}

function stretchOf({ w, h, view }: FreeBoardShape['props']): [number, number] {
  const { box } = view.drawing;
  return [box.width > 0 ? w / box.width : 1, box.height > 0 ? h / box.height : 1];
}

function sizeOfRecord({ props }: FreeBoardShape): Pick<Handiwork, 'size' | 'stroke'> {
  const { w, h, view } = props;
  const { box } = view.drawing;
  if (Math.abs(w - box.width) < LEAST && Math.abs(h - box.height) < LEAST) return {};
  const { kind, stroke } = view.shape;
  if (kind === 'arrow') return {};
  if (kind === 'drawing') {
    return stroke === null
      ? {}
      : { stroke: { ...stroke, points: stretched(stroke.points, ...stretchOf(props)) } };
  }
  return { size: { width: Math.round(w * 10) / 10, height: Math.round(h * 10) / 10 } };
}
