import { type FreeId, freeFrames, type Journey } from '@journey-canvas/journey';

/** What is in these frames, at any depth, these left out. */
export function heldBy(journey: Journey, frames: ReadonlySet<FreeId>): ReadonlySet<FreeId> {
  const outer = freeFrames(journey);
  const isHeld = (id: FreeId): boolean => {
    const frame = outer.get(id) ?? null;
    return frame !== null && (frames.has(frame) || isHeld(frame));
  };
  return new Set([...journey.free.keys()].filter((id) => !frames.has(id) && isHeld(id)));
}
