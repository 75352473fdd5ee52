import type { Anchor, JourneyLayout, Point } from '@journey-canvas/journey';

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
