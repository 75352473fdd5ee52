import type { TLShapeId } from '@tldraw/tldraw';
import type { FreeBoardShape, JourneyShape, PathView } from '../shapes/views';
import { sameJson } from './sameJson';

export interface ShapeDiff {
  readonly created: readonly JourneyShape[];
  readonly updated: readonly JourneyShape[];
  readonly removed: readonly TLShapeId[];
}

/** What has to be written so that the canvas shows `next`. What did not change is not named. */
export function shapeDiff(
  shown: ReadonlyMap<TLShapeId, JourneyShape>,
  next: ReadonlyMap<TLShapeId, JourneyShape>,
): ShapeDiff {
  const created: JourneyShape[] = [];
  const updated: JourneyShape[] = [];
  for (const [id, shape] of next) {
    const before = shown.get(id);
    if (before === undefined) created.push(shape);
    else if (!sameShape(before, shape)) updated.push(shape);
  }
  const removed = [...shown.keys()].filter((id) => !next.has(id));
  return { created, updated, removed };
}

function sameShape(a: JourneyShape, b: JourneyShape): boolean {
  if (a === b) return true;
  if (a.x !== b.x || a.y !== b.y || a.props.w !== b.props.w || a.props.h !== b.props.h) return false;
  if (a.type === 'path' && b.type === 'path') return samePath(a.props.view, b.props.view);
  if (a.type === 'free' && b.type === 'free') return sameFree(a, b);
  return sameJson(a.props.view, b.props.view);
}

function sameFree(a: FreeBoardShape, b: FreeBoardShape): boolean {
  if (a.index !== b.index || a.rotation !== b.rotation) return false;
  const { shape, drawing } = a.props.view;
  return shape === b.props.view.shape && sameJson(drawing, b.props.view.drawing);
}

// `d` says where a path runs as well as its many points do.
function samePath(a: PathView, b: PathView): boolean {
  return a.d === b.d && sameJson({ ...a, points: 0 }, { ...b, points: 0 });
}
