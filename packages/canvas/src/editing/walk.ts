import type { Box, FreeDrawing, FreeId, JourneyLayout } from '@journey-canvas/journey';
import type { DrawnReference } from '../binding/shapeIds';
import { boundsOf } from '../free/spots';

export type Direction = 'left' | 'right' | 'up' | 'down';

export const STEPS: Record<Direction, { x: number; y: number }> = {
  left: { x: -1, y: 0 },
  right: { x: 1, y: 0 },
  up: { x: 0, y: -1 },
  down: { x: 0, y: 1 },
};

// What lies straight ahead is nearer than what lies aside.
const ASIDE = 2.5;

/**
 * The touchpoint, card or free shape that an arrow key leads to: the nearest in that direction, those straight ahead
 * first.
 * From nowhere: the first touchpoint of the map. null: there is nothing further.
 */
export function walk(
  layout: JourneyLayout,
  from: DrawnReference | null,
  direction: Direction,
  free: ReadonlyMap<FreeId, FreeDrawing> = new Map(),
): DrawnReference | null {
  const stops = stopsOf(layout, free);
  const start = stops.find(({ reference }) => reference.kind === from?.kind && reference.id === from.id);
  if (start === undefined) return firstStop(stops);
  const step = STEPS[direction];
  let best: { reference: DrawnReference; cost: number } | null = null;
  for (const { reference, box } of stops) {
    const dx = middleX(box) - middleX(start.box);
    const dy = middleY(box) - middleY(start.box);
    const ahead = dx * step.x + dy * step.y;
    if (ahead <= 1) continue;
    const cost = ahead + ASIDE * Math.abs(step.x === 0 ? dx : dy);
    if (best === null || cost < best.cost) best = { reference, cost };
  }
  return best?.reference ?? null;
}

interface Stop {
  readonly reference: DrawnReference;
  readonly box: Box;
}

function stopsOf(layout: JourneyLayout, free: ReadonlyMap<FreeId, FreeDrawing>): Stop[] {
  const touchpoints = [...layout.touchpoints].map(([id, box]) => ({
    reference: { kind: 'touchpoint', id },
    box,
  }));
  const cards = [...layout.cards].map(([id, box]) => ({ reference: { kind: 'card', id }, box }));
  const shapes = [...free].map(([id, drawing]) => ({
    reference: { kind: 'free', id },
    box: boundsOf(drawing),
  }));
  return [...touchpoints, ...cards, ...shapes] as Stop[];
}

/** What lies beside the board comes after what is on it. */
function firstStop(stops: readonly Stop[]): DrawnReference | null {
  const isFree = ({ reference }: Stop) => Number(reference.kind === 'free');
  const [first] = [...stops].sort((a, b) => isFree(a) - isFree(b) || a.box.x - b.box.x || a.box.y - b.box.y);
  return first?.reference ?? null;
}

function middleX(box: Box): number {
  return box.x + box.width / 2;
}

function middleY(box: Box): number {
  return box.y + box.height / 2;
}
