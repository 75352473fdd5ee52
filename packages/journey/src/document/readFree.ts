import type { FreeShape, FreeSpot } from '../model/free';
import { within } from '../model/freeSpot';
import type { EntityReading } from './readEntity';
import { sameValue } from './values';

export type FreeReadings = ReadonlyMap<string, EntityReading<'free'>>;

/** The last reading of a shape whose frame is gone: what reads as before stays the same object. */
const settled = new WeakMap<FreeShape, FreeShape>();

/**
 * What is in a frame that is deleted (or cannot be read) lies on the page, where it lay before: nothing is written for
 * that, so it is in the frame again when that comes back.
 */
export function settleSpots(live: FreeShape[], entities: FreeReadings): void {
  for (const [index, shape] of live.entries()) {
    if (shape.spot.frame !== null) live[index] = settle(shape, entities);
  }
}

function settle(shape: FreeShape, entities: FreeReadings): FreeShape {
  const spot = settledSpot(shape.spot, entities);
  if (spot === shape.spot) return shape;
  const last = settled.get(shape);
  if (last !== undefined && sameValue(last.spot, spot)) return last;
  const next = { ...shape, spot };
  settled.set(shape, next);
  return next;
}

function settledSpot(spot: FreeSpot, entities: FreeReadings): FreeSpot {
  const passed = new Set<string>();
  let at = spot;
  while (at.frame !== null && !passed.has(at.frame)) {
    passed.add(at.frame);
    const frame = entities.get(at.frame);
    if (frame === undefined || frame.state === 'live' || frame.spot === null) break;
    at = { ...within(frame.spot, at), frame: frame.spot.frame };
  }
  return at;
}
