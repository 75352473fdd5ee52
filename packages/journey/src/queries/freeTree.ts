import type { FreeShape } from '../model/free';
import { type AbsoluteSpot, placedAt, within } from '../model/freeSpot';
import type { FreeId } from '../model/ids';
import { byOrder, type Journey } from '../model/journey';
import { remembered } from './remembered';

type Free = Journey['free'];
type Frames = ReadonlyMap<FreeId, FreeId | null>;

/** The frame that each shape is in; null: on the page. What is in something that is no frame is on the page. */
export function freeFrames(journey: Journey): Frames {
  return framesOf(journey.free);
}

/** The shapes of each frame, and of the page (null), from back to front. */
export function freeChildren(journey: Journey): ReadonlyMap<FreeId | null, readonly FreeShape[]> {
  return childrenOf(journey.free);
}

/** All free shapes from back to front: what is in a frame comes right after it. */
export function freeInOrder(journey: Journey): readonly FreeShape[] {
  return inOrder(journey.free);
}

/** Where each free shape lies on the page. */
export function freePlacement(journey: Journey): ReadonlyMap<FreeId, AbsoluteSpot> {
  return placement(journey.free);
}

const framesOf = remembered((free: Free): Frames => {
  const frames = new Map<FreeId, FreeId | null>();
  for (const { id, spot } of free.values()) {
    const holds = spot.frame !== null && free.get(spot.frame)?.kind === 'frame';
    frames.set(id, holds ? spot.frame : null);
  }
  for (const id of circleBreakers(frames)) frames.set(id, null);
  return frames;
});

/** Two people can put two frames into each other: of such a circle the frame with the least id is on the page. */
function circleBreakers(frames: Frames): FreeId[] {
  const passed = new Set<FreeId>();
  const breakers: FreeId[] = [];
  for (const start of frames.keys()) {
    const way: FreeId[] = [];
    let at: FreeId | null = start;
    while (at !== null && !passed.has(at)) {
      passed.add(at);
      way.push(at);
      at = frames.get(at) ?? null;
    }
    const from = at === null ? -1 : way.indexOf(at);
    const [least] = from < 0 ? [] : way.slice(from).sort();
    if (least !== undefined) breakers.push(least);
  }
  return breakers;
}

const childrenOf = remembered((free: Free) => {
  const frames = framesOf(free);
  const children = new Map<FreeId | null, FreeShape[]>([[null, []]]);
  for (const shape of free.values()) {
    const frame = frames.get(shape.id) ?? null;
    const there = children.get(frame);
    if (there) there.push(shape);
    else children.set(frame, [shape]);
  }
  for (const list of children.values()) list.sort(byOrder);
  return children;
});

const inOrder = remembered((free: Free): readonly FreeShape[] => {
  const children = childrenOf(free);
  const order: FreeShape[] = [];
  const waiting = (children.get(null) ?? []).toReversed();
  for (let shape = waiting.pop(); shape !== undefined; shape = waiting.pop()) {
    order.push(shape);
    for (const child of (children.get(shape.id) ?? []).toReversed()) waiting.push(child);
  }
  return order;
});

const placement = remembered((free: Free): ReadonlyMap<FreeId, AbsoluteSpot> => {
  const frames = framesOf(free);
  const spots = new Map<FreeId, AbsoluteSpot>();
  for (const { id, spot } of inOrder(free)) {
    const frame = frames.get(id) ?? null;
    const outer = frame === null ? undefined : spots.get(frame);
    spots.set(id, outer === undefined ? placedAt(spot) : within(outer, spot));
  }
  return spots;
});
