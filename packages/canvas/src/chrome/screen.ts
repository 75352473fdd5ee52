import type { JourneyLayout } from '@journey-canvas/journey';
import { LANE_HEADER_PX, STAGE_HEADER_PX } from './camera';

interface Camera {
  readonly x: number;
  readonly y: number;
  readonly z: number;
}

/** Where the headers are on the screen: at the board's edge, or stuck to the view's while the board is beyond it. */
export interface HeaderFrame {
  /** Right edge of the lane headers and lower edge of the stage headers. */
  readonly left: number;
  readonly top: number;
  x(canvasX: number): number;
  y(canvasY: number): number;
}

export function headerFrame(layout: JourneyLayout, camera: Camera): HeaderFrame {
  const x = (canvasX: number) => (canvasX + camera.x) * camera.z;
  const y = (canvasY: number) => (canvasY + camera.y) * camera.z;
  return {
    left: Math.max(LANE_HEADER_PX, x(layout.laneHeaderWidth)),
    top: Math.max(STAGE_HEADER_PX, y(layout.stageHeaderHeight)),
    x,
    y,
  };
}

/** Between which siblings a dragged header would land: the id it would follow; null: first. */
export function landing(
  siblings: readonly { readonly id: string; readonly start: number; readonly end: number }[],
  at: number,
): { readonly after: string | null; readonly edge: number } {
  let after: string | null = null;
  let edge = siblings[0]?.start ?? 0;
  for (const sibling of siblings) {
    if (at < (sibling.start + sibling.end) / 2) break;
    after = sibling.id;
    edge = sibling.end;
  }
  return { after, edge };
}
