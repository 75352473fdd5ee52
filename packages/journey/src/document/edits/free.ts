import { type FreeShape, FreeSpot, MAX_FREE_SHAPES, type Stroke } from '../../model/free';
import { halfTurn } from '../../model/freeSpot';
import { FreeId } from '../../model/ids';
import { type JourneyEditor, type Pen, penOf } from '../editor';
import { InvalidEdit } from '../invalidEdit';
import type { RawEntity } from '../roots';
import { mustCheck } from '../values';
import { addEntity } from './addEntity';
import { frameOf, freeSiblings, mustBeFrame, mustNotHoldItself } from './frames';
import { liveEntities, mustBeLive } from './lookUp';
import { indexFor, makeRoom, type Position } from './siblings';

/** A spot on the page, unturned, unless told otherwise. */
export type NewSpot = Pick<FreeSpot, 'x' | 'y'> & Partial<FreeSpot>;

export type NewFree = Partial<Omit<FreeShape, 'id' | 'spot' | 'order'>> &
  Pick<FreeShape, 'kind'> & {
    readonly spot: NewSpot;
    /** One that `newId()` has just made, for whoever shows the shape before it is in the document. */
    readonly id?: FreeId;
  };

/** Where a shape shall lie. */
export interface FreePlace {
  readonly id: FreeId;
  readonly spot: NewSpot;
}

/** Adds a free shape, in front of the others of its frame unless told otherwise. @throws InvalidEdit `gone`, `invalid` */
export function addFree(editor: JourneyEditor, shape: NewFree, position: Position<FreeId> = {}): FreeId {
  const [id] = addFreeShapes(editor, [shape], position);
  return id as FreeId;
}

/**
 * Adds several in one step, one in front of the other; frames come before what is in them.
 *
 * @throws InvalidEdit `gone` when a frame is; `invalid`, also when the map has as many as it takes
 */
export function addFreeShapes(
  editor: JourneyEditor,
  shapes: readonly NewFree[],
  position: Position<FreeId> = {},
): FreeId[] {
  const pen = penOf(editor);
  mustHaveRoom(pen, shapes.length);
  return pen.record(() => {
    const ids: FreeId[] = [];
    for (const [frame, group] of byFrame(shapes)) addGroup(pen, frame, group, position, ids);
    return ids;
  });
}

type Numbered = readonly (readonly [index: number, shape: NewFree])[];

/** By frame, each in the order given; a frame's own group comes before that of what is in it. */
function byFrame(shapes: readonly NewFree[]): ReadonlyMap<FreeId | null, Numbered> {
  const groups = new Map<FreeId | null, [number, NewFree][]>();
  for (const [index, shape] of shapes.entries()) {
    const frame = shape.spot.frame ?? null;
    const group = groups.get(frame);
    if (group) group.push([index, shape]);
    else groups.set(frame, [[index, shape]]);
  }
  return groups;
}

function addGroup(
  pen: Pen,
  frame: FreeId | null,
  group: Numbered,
  position: Position<FreeId>,
  ids: FreeId[],
): void {
  if (frame !== null) mustBeFrame(pen, frame);
  const others = freeSiblings(pen, frame);
  const keys = makeRoom(others, indexFor(others, position), group.length, pen.random, rewriteOrder(pen));
  for (const [at, [index, { id, spot, stroke, ...given }]] of group.entries()) {
    const own = id === undefined ? undefined : (mustCheck(FreeId, id, 'id') as FreeId);
    const fields = { ...given, spot: spotOf(spot), stroke: stroke && tidied(stroke), order: keys[at] };
    ids[index] = addEntity(pen, 'free', fields, own);
  }
}

function mustHaveRoom({ doc }: Pen, count: number): void {
  let there = 0;
  for (const _ of liveEntities(doc, 'free')) there += 1;
  if (there + count <= MAX_FREE_SHAPES) return;
  throw new InvalidEdit('invalid', `A map takes at most ${MAX_FREE_SHAPES} free shapes`, 'free');
}

/** Moves and turns shapes, into and out of frames too, in one step. @throws InvalidEdit `gone`, `invalid` */
export function placeFree(editor: JourneyEditor, places: readonly FreePlace[]): void {
  const pen = penOf(editor);
  const moves = places.map(({ id, spot }) => {
    const entity = mustBeLive(pen.doc, { kind: 'free', id });
    const next = spotOf(spot);
    if (next.frame !== null) mustBeFrame(pen, next.frame);
    return { id, entity, next };
  });
  mustNotHoldItself(pen, new Map(moves.map(({ id, next }) => [id, next.frame])));
  pen.record(() => {
    for (const { entity, next } of moves) pen.write(entity, 'spot', next);
  });
}

/** In front of all others of its frame, behind all, one step either way, or beside a certain one. */
export type Stacking = 'front' | 'back' | 'forward' | 'backward' | Position<FreeId>;

/** Restacks shapes among those of their frames; together they keep their order. @throws InvalidEdit `gone` */
export function stackFree(editor: JourneyEditor, ids: readonly FreeId[], where: Stacking): void {
  const pen = penOf(editor);
  const frames = new Map<FreeId | null, Set<string>>();
  for (const id of ids) {
    const frame = frameOf(pen, mustBeLive(pen.doc, { kind: 'free', id }));
    frames.set(frame, (frames.get(frame) ?? new Set()).add(id));
  }
  pen.record(() => {
    for (const [frame, moving] of frames) restack(pen, frame, moving, where);
  });
}

function restack(pen: Pen, frame: FreeId | null, moving: ReadonlySet<string>, where: Stacking): void {
  const all = freeSiblings(pen, frame);
  const before = all.map(({ id }) => id);
  const outcome = restacked(before, moving, where);
  if (outcome.every((id, index) => id === before[index])) return;
  const entities = new Map(all.map(({ id, entity }) => [id, entity]));
  const others = all.filter(({ id }) => !moving.has(id));
  let passed = 0;
  for (let at = 0; at < outcome.length; ) {
    const run = outcome.slice(at).findIndex((id) => !moving.has(id));
    const length = run < 0 ? outcome.length - at : run;
    const room =
      length === 0
        ? []
        : makeRoom(others, passed, length, pen.random, (sibling, order) => {
            pen.write(sibling.entity, 'order', order);
            others[others.indexOf(sibling)] = { ...sibling, order };
          });
    room.forEach((order, index) => {
      const entity = entities.get(outcome[at + index] ?? '');
      if (entity !== undefined) pen.write(entity, 'order', order);
    });
    at += length + 1;
    passed += 1;
  }
}

function restacked(before: readonly string[], moving: ReadonlySet<string>, where: Stacking): string[] {
  const moved = before.filter((id) => moving.has(id));
  const others = before.filter((id) => !moving.has(id));
  if (where === 'front') return [...others, ...moved];
  if (where === 'back') return [...moved, ...others];
  if (where === 'forward') return stepped(before, moving);
  if (where === 'backward') return stepped(before.toReversed(), moving).reverse();
  const at = indexFor(
    others.map((id) => ({ id }) as Parameters<typeof indexFor>[0][number]),
    where,
  );
  return [...others.slice(0, at), ...moved, ...others.slice(at)];
}

/** Each of those moving changes places with the one after it, unless that moves as well. */
function stepped(before: readonly string[], moving: ReadonlySet<string>): string[] {
  const list = [...before];
  for (let at = list.length - 2; at >= 0; at--) {
    const [id, next] = [list[at] as string, list[at + 1] as string];
    if (moving.has(id) && !moving.has(next)) list.splice(at, 2, next, id);
  }
  return list;
}

function rewriteOrder(pen: Pen) {
  return ({ entity }: { readonly entity: RawEntity }, order: string) => pen.write(entity, 'order', order);
}

function spotOf({ x, y, rotation = 0, frame = null }: NewSpot): FreeSpot {
  const turned = Number.isFinite(rotation) ? halfTurn(rotation) : rotation;
  return mustCheck(FreeSpot, { x, y, rotation: turned, frame }, 'spot') as FreeSpot;
}

/** Eighths of a unit are finer than any screen, and take half the bytes. */
function tidied(stroke: Stroke): Stroke {
  if (!Array.isArray(stroke.points)) return stroke;
  return { ...stroke, points: stroke.points.map((part, at) => rounded(part, at % 3 === 2 ? 64 : 8)) };
}

function rounded(value: number, parts: number): number {
  return Math.round(value * parts) / parts;
}
