import type { Box, CellLayout, JourneyLayout, LaneKind, Point } from '@journey-canvas/journey';

export function contains(box: Box, point: Point): boolean {
  return point.x >= box.x && point.x < box.x + box.width && point.y >= box.y && point.y < box.y + box.height;
}

export interface CellAt extends CellLayout {
  readonly kind: LaneKind;
}

/** The cell under a point of the board. */
export function cellAt(layout: JourneyLayout, point: Point): CellAt | null {
  const cell = layout.cells.find(({ box }) => contains(box, point));
  const lane = cell === undefined ? undefined : layout.lanes.find(({ id }) => id === cell.lane);
  return cell === undefined || lane === undefined || lane.collapsed ? null : { ...cell, kind: lane.kind };
}

/** The touchpoint under a point. */
export function touchpointAt(layout: JourneyLayout, point: Point): string | null {
  for (const [id, box] of layout.touchpoints) if (contains(box, point)) return id;
  return null;
}
