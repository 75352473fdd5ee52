import { FARTHEST, type FreeSpot } from './free';

/** A place on the page: canvas units from the board's corner, and a turn (radians, clockwise) about it. */
export interface AbsoluteSpot {
  readonly x: number;
  readonly y: number;
  readonly rotation: number;
}

const FULL_TURN = 2 * Math.PI;

/** Where something lies that lies at `spot` within something that lies at `outer`. */
export function within(outer: AbsoluteSpot, spot: AbsoluteSpot): AbsoluteSpot {
  const turned = turn(spot, outer.rotation);
  return {
    x: bounded(outer.x + turned.x),
    y: bounded(outer.y + turned.y),
    rotation: halfTurn(outer.rotation + spot.rotation),
  };
}

/** The other way round: how something at `spot` on the page is placed within `outer`. */
export function relativeTo(outer: AbsoluteSpot, spot: AbsoluteSpot): AbsoluteSpot {
  const turned = turn({ x: spot.x - outer.x, y: spot.y - outer.y }, -outer.rotation);
  return { x: bounded(turned.x), y: bounded(turned.y), rotation: halfTurn(spot.rotation - outer.rotation) };
}

/** The same turn between −π (left out) and π. */
export function halfTurn(rotation: number): number {
  if (rotation > -Math.PI && rotation <= Math.PI) return rotation;
  const rest = rotation - FULL_TURN * Math.round(rotation / FULL_TURN);
  return rest <= -Math.PI ? Math.PI : rest;
}

/** A point turned about 0, 0. */
export function turn(point: { readonly x: number; readonly y: number }, rotation: number) {
  if (rotation === 0) return { x: point.x, y: point.y };
  const [cos, sin] = [Math.cos(rotation), Math.sin(rotation)];
  return { x: point.x * cos - point.y * sin, y: point.x * sin + point.y * cos };
}

/** Frames within frames could lead out of the canvas. */
function bounded(coordinate: number): number {
  return Math.min(FARTHEST, Math.max(-FARTHEST, coordinate));
}

export function placedAt(spot: FreeSpot): AbsoluteSpot {
  return { x: spot.x, y: spot.y, rotation: spot.rotation };
}
