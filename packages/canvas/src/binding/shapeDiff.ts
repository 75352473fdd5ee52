import type { TLShapeId } from '@tldraw/tldraw';
import type { JourneyShape } from '../shapes/views';
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
    else if (!sameJson(before, shape)) updated.push(shape);
  }
  const removed = [...shown.keys()].filter((id) => !next.has(id));
  return { created, updated, removed };
}
