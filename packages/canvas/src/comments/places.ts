import {
  type Anchor,
  type JourneyLayout,
  POINT_LIMIT,
  type Point,
  type TouchpointId,
} from '@journey-canvas/journey';
import { touchpointAt } from '../editing/cells';

/**
 * The corner of the canvas that a pin is stuck to, in canvas units: a touchpoint's upper right one, or the point
 * itself. Null: nothing there is drawn, or it is pinned to a header, which keeps its size.
 */
export function pinPoint(layout: JourneyLayout, anchor: Anchor): Point | null {
  if (anchor.kind === 'point') return { x: anchor.x, y: anchor.y };
  if (anchor.kind === 'stage') return null;
  const box = layout.touchpoints.get(anchor.id);
  return box === undefined ? null : { x: box.x + box.width, y: box.y };
}

/** What somebody means who points here: the touchpoint, or else the point itself. */
export function placeAt(layout: JourneyLayout, { x, y }: Point): Anchor {
  const touchpoint = touchpointAt(layout, { x, y }) as TouchpointId | null;
  if (touchpoint !== null) return { kind: 'touchpoint', id: touchpoint };
  return { kind: 'point', x: bounded(x), y: bounded(y) };
}

/** Hundredths are finer than anybody can point. */
function bounded(value: number): number {
  return Math.round(Math.min(POINT_LIMIT, Math.max(-POINT_LIMIT, value)) * 100) / 100;
}
