import type { ArrowEnd, FreeKind, FreeShape, FreeSpot } from '../model/free';
import type { FreeId, TouchpointId } from '../model/ids';
import type { OrderKey } from '../model/values';

// Free shapes for tests; plain values, no document.

export function spot(x: number, y: number, fields: Partial<FreeSpot> = {}): FreeSpot {
  return { x, y, rotation: 0, frame: null, ...fields };
}

export function inFrame(frame: string, x: number, y: number, rotation = 0): FreeSpot {
  return { x, y, rotation, frame: frame as FreeId };
}

const OF_KIND: Record<FreeKind, Partial<FreeShape>> = {
  note: { text: 'Ring them back' },
  text: { words: 'Two ways in' },
  drawing: { stroke: { points: [0, 0, 0.5, 40, 30, 0.5, 90, 10, 0.5], closed: false, pen: false } },
  arrow: { from: { kind: 'point', x: 0, y: 0 }, to: { kind: 'point', x: 200, y: 0 } },
  frame: { size: { width: 400, height: 300 }, words: 'Ideas' },
  image: { size: { width: 160, height: 90 }, image: { id: 'picture' as never, alt: 'The plant' } },
};

/** A shape of a kind with plain fields. Orders are compared as texts: 'a' lies behind 'b'. */
export function free(id: string, kind: FreeKind, fields: Partial<FreeShape> = {}): FreeShape {
  return {
    id: id as FreeId,
    kind,
    spot: spot(0, 0),
    order: 'V' as OrderKey,
    size: null,
    text: '',
    words: null,
    colour: null,
    fill: 'none',
    dash: 'solid',
    scale: 'medium',
    align: 'start',
    stroke: null,
    from: null,
    to: null,
    bend: 0,
    heads: 'to',
    image: null,
    author: null,
    locked: false,
    ...OF_KIND[kind],
    ...fields,
  };
}

export function onTouchpoint(id: string, at = { x: 0.5, y: 0.5 }, last = { x: 7, y: 9 }): ArrowEnd {
  return { kind: 'entity', reference: { kind: 'touchpoint', id: id as TouchpointId }, at, ...last };
}

export function onShape(id: string, at = { x: 0.5, y: 0.5 }, last = { x: 7, y: 9 }): ArrowEnd {
  return { kind: 'entity', reference: { kind: 'free', id: id as FreeId }, at, ...last };
}

export function byFreeId(shapes: readonly FreeShape[]): ReadonlyMap<FreeId, FreeShape> {
  return new Map(shapes.map((shape) => [shape.id, shape]));
}
