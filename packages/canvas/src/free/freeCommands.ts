import {
  addFreeShapes,
  type EntityReference,
  type FreeId,
  type FreeKind,
  type FreeShape,
  freeFrames,
  type Journey,
  type JourneyEditor,
  type NewFree,
  newId,
  type Point,
  placeFree,
  relativeTo,
  setField,
  stackFree,
} from '@journey-canvas/journey';
import { type Board, journeyOf } from '../board';
import { edit } from '../editing/commands';
import { chosenFree, handyFree } from './chosenFree';
import { draggedFree } from './dragFree';
import type { FreeStyle } from './freeState';
import { heldBy } from './heldBy';
import { styleOf } from './makeFree';
import { pageSpot } from './spots';
import { suitsShape } from './styleChoices';

/** Restyles those of the selected shapes that have such a look; the next ones of their kinds look the same. */
export function restyle<F extends keyof FreeStyle>(
  board: Board,
  field: F,
  kinds: ReadonlySet<FreeKind>,
  value: FreeStyle[F],
): void {
  const shapes = handyFree(board).filter((shape) => suitsShape(field, kinds, shape));
  edit(board, (writer) => {
    // The field and its value belong together by the signature, which TypeScript cannot carry through.
    for (const { id } of shapes) setField(writer, { kind: 'free', id }, field, value as never);
  });
  const styles = { ...board.free.styles.get() };
  for (const shape of shapes) styles[shape.kind] = { ...styleOf(shape), [field]: value };
  board.free.styles.set(styles);
}

export function restack(board: Board, where: 'front' | 'back'): void {
  const ids = chosenFree(board).map(({ id }) => id);
  if (ids.length > 0) edit(board, (writer) => stackFree(writer, ids, where));
}

/** Locks what is selected, or unlocks it when all of it is locked. */
export function toggleLock(board: Board): void {
  const shapes = chosenFree(board);
  const locked = !shapes.every((shape) => shape.locked);
  edit(board, (writer) => {
    for (const { id } of shapes) setField(writer, { kind: 'free', id }, 'locked', locked);
  });
}

/** Moves the selected shapes a little, as dragging would, but not into other frames. */
export function nudge(board: Board, by: Point): void {
  // Keys come faster than frames.
  board.binding.get()?.flush();
  const journey = journeyOf(board);
  const frames = freeFrames(journey);
  const places = draggedFree(board).map((id) => {
    const at = pageSpot(journey, id);
    const frame = frames.get(id) ?? null;
    const moved = { ...at, x: at.x + by.x, y: at.y + by.y };
    return {
      id,
      spot: frame === null ? moved : { ...relativeTo(pageSpot(journey, frame), moved), frame },
    };
  });
  if (places.length > 0) edit(board, (writer) => placeFree(writer, places));
}

/** Copies of shapes with all that their frames hold, each on the page: its spot there, new ids, ends in step. */
export interface FreeCopies {
  readonly shapes: readonly FreeShape[];
  /** How they stand in each other's frames: a copy's id → its frame's. */
  readonly outer: ReadonlyMap<FreeId, FreeId>;
}

/** What is selected, and what lies in selected frames, ready to be put down again. */
export function copiesOf(board: Board): FreeCopies {
  const journey = journeyOf(board);
  const chosen = new Set(chosenFree(board).map(({ id }) => id));
  const held = heldBy(journey, chosen);
  const frames = freeFrames(journey);
  const order = [...board.drawings.get().keys()].filter((id) => chosen.has(id) || held.has(id));
  const shapes = order.flatMap((id) => onPage(journey, id));
  const outer = new Map(
    order.flatMap((id) => {
      const frame = frames.get(id) ?? null;
      return frame !== null && order.includes(frame) ? [[id, frame] as const] : [];
    }),
  );
  return { shapes, outer };
}

/** What goes when copies are cut: the shapes themselves, but not what is locked, nor anything of the board. */
export function cutWith(board: Board, { shapes }: FreeCopies): EntityReference[] {
  const { free } = journeyOf(board);
  return shapes.flatMap(({ id }) => (free.get(id)?.locked === false ? [{ kind: 'free', id }] : []));
}

function onPage(journey: Journey, id: FreeId): FreeShape[] {
  const shape = journey.free.get(id);
  return shape === undefined ? [] : [{ ...shape, spot: { ...pageSpot(journey, id), frame: null } }];
}

/** Puts copies down, moved by a distance. Arrows among them hold on to the copies. @returns the outermost of them */
export function putDown(writer: JourneyEditor, { shapes, outer }: FreeCopies, by: Point): EntityReference[] {
  const fresh = new Map(shapes.map(({ id }) => [id, newId() as FreeId]));
  const byId = new Map(shapes.map((shape) => [shape.id, shape]));
  const made: NewFree[] = shapes.map((shape) => {
    const frame = outer.get(shape.id);
    const holder = frame === undefined ? undefined : byId.get(frame);
    const { order: _order, locked: _locked, ...fields } = shape;
    const spot =
      holder === undefined
        ? { ...shape.spot, x: shape.spot.x + by.x, y: shape.spot.y + by.y }
        : { ...relativeTo(holder.spot, shape.spot), frame: fresh.get(holder.id) ?? null };
    const ends = { from: endOfCopy(shape.from, fresh), to: endOfCopy(shape.to, fresh) };
    return { ...fields, ...ends, spot, id: fresh.get(shape.id) };
  });
  addFreeShapes(writer, made);
  return shapes.flatMap(({ id }) => {
    const copy = fresh.get(id);
    return copy === undefined || outer.has(id) ? [] : [{ kind: 'free', id: copy } as const];
  });
}

function endOfCopy(end: FreeShape['from'], fresh: ReadonlyMap<FreeId, FreeId>): FreeShape['from'] {
  if (end?.kind !== 'entity' || end.reference.kind !== 'free') return end;
  const id = fresh.get(end.reference.id);
  return id === undefined ? end : { ...end, reference: { kind: 'free', id } };
}
