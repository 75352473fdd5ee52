import type { FreeDrawing, FreeId, FreeShape } from '@journey-canvas/journey';
import type { IndexKey, TLPageId, TLShapeId } from '@tldraw/tldraw';
import { stackingKeys } from '../free/stacking';
import type { FreeBoardShape, JourneyShape } from '../shapes/views';
import { sameJson } from './sameJson';
import { shapeIdOf } from './shapeIds';

/** What free shapes are made of. */
export interface FreeScene {
  readonly free: ReadonlyMap<FreeId, FreeShape>;
  /** From back to front. */
  readonly drawings: ReadonlyMap<FreeId, FreeDrawing>;
}

/**
 * The tldraw records of all free shapes, from back to front. They lie on the page, whatever frame they are in.
 *
 * @param before The records so far: what did not change stays the same object.
 */
export function* freeShapes(
  { free, drawings }: FreeScene,
  pageId: TLPageId,
  before: ReadonlyMap<TLShapeId, JourneyShape>,
): Generator<FreeBoardShape> {
  const known = (id: string) => before.get(shapeIdOf('free', id)) as FreeBoardShape | undefined;
  const ids = [...drawings.keys()].filter((id) => free.has(id));
  const keys = stackingKeys(ids, new Map(ids.flatMap((id) => keyOf(id, known(id)))));
  for (const id of ids) {
    const shape = free.get(id);
    const drawing = drawings.get(id);
    const index = keys.get(id);
    if (shape === undefined || drawing === undefined || index === undefined) continue;
    yield sameAs(known(id), shape, drawing, index) ?? freeRecord(shape, drawing, index, pageId);
  }
}

function keyOf(id: string, shape: FreeBoardShape | undefined): [string, IndexKey][] {
  return shape === undefined ? [] : [[id, shape.index]];
}

function sameAs(
  known: FreeBoardShape | undefined,
  shape: FreeShape,
  drawing: FreeDrawing,
  index: IndexKey,
): FreeBoardShape | null {
  if (known === undefined || known.index !== index || known.props.view.shape !== shape) return null;
  return sameJson(known.props.view.drawing, drawing) ? known : null;
}

/** The tldraw record of one free shape. */
function freeRecord(
  shape: FreeShape,
  drawing: FreeDrawing,
  index: IndexKey,
  pageId: TLPageId,
): FreeBoardShape {
  const { box, rotation } = drawing;
  const record = {
    id: shapeIdOf('free', shape.id),
    typeName: 'shape',
    type: 'free',
    x: box.x,
    y: box.y,
    rotation,
    index,
    parentId: pageId,
    // What people lock can still be selected, to be unlocked.
    isLocked: false,
    opacity: 1,
    props: { w: box.width, h: box.height, view: { shape, drawing } },
    meta: {},
  };
  return record as unknown as FreeBoardShape;
}
