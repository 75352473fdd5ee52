import type { Box, Point } from '../JourneyLayout';
import { number } from '../polyline';

/** The line of an arrow: a straight one, or an arc of a circle. */
export interface ArrowCurve {
  readonly length: number;
  /** The point at a share of the way, 0 to 1. */
  at(share: number): Point;
  /** A part of it as the `d` of an SVG path. */
  part(from: number, to: number): string;
  readonly straight: boolean;
}

/** A bend below this is none, and so is one of a circle beyond this: it could not be seen. */
const LEAST_BEND = 1;
const LARGEST_RADIUS = 200_000;

/** @param bend how far the middle lies off the straight line; positive: to the right on the way */
export function arrowCurve(from: Point, to: Point, bend: number): ArrowCurve {
  const chord = Math.hypot(to.x - from.x, to.y - from.y);
  const sagitta = Math.abs(bend);
  const radius = (chord * chord) / (8 * sagitta) + sagitta / 2;
  if (sagitta < LEAST_BEND || chord < LEAST_BEND || radius > LARGEST_RADIUS) return straight(from, to, chord);
  const side = Math.sign(bend);
  const right = { x: -(to.y - from.y) / chord, y: (to.x - from.x) / chord };
  const off = bend - side * radius;
  const centre = {
    x: (from.x + to.x) / 2 + right.x * off,
    y: (from.y + to.y) / 2 + right.y * off,
  };
  const start = Math.atan2(from.y - centre.y, from.x - centre.x);
  const sweep = -side * 4 * Math.atan2(2 * sagitta, chord);
  return arc(centre, radius, start, sweep);
}

function straight(from: Point, to: Point, length: number): ArrowCurve {
  const at = (share: number) => ({
    x: from.x + (to.x - from.x) * share,
    y: from.y + (to.y - from.y) * share,
  });
  return {
    length,
    at,
    part: (start, end) => `M${pair(at(start))}L${pair(at(end))}`,
    straight: true,
  };
}

function arc(centre: Point, radius: number, start: number, sweep: number): ArrowCurve {
  const at = (share: number) => {
    const angle = start + sweep * share;
    return { x: centre.x + radius * Math.cos(angle), y: centre.y + radius * Math.sin(angle) };
  };
  const r = number(radius);
  return {
    length: Math.abs(sweep) * radius,
    at,
    part(first, last) {
      const large = Math.abs(sweep) * (last - first) > Math.PI ? 1 : 0;
      return `M${pair(at(first))}A${r} ${r} 0 ${large} ${sweep > 0 ? 1 : 0} ${pair(at(last))}`;
    },
    straight: false,
  };
}

function pair({ x, y }: Point): string {
  return `${number(x)} ${number(y)}`;
}

/** A box turned about its upper left corner. */
export interface TurnedBox {
  readonly box: Box;
  readonly rotation: number;
}

const STEPS = 64;
const HALVINGS = 20;

/** The share of the way at which a line that starts inside of a box leaves it; 0 when it does not start there. */
export function exitOf(way: (share: number) => Point, obstacle: TurnedBox): number {
  const inside = (share: number) => contains(obstacle, way(share));
  if (!inside(0)) return 0;
  let outside = 1;
  for (let step = 1; step <= STEPS; step++) {
    if (inside(step / STEPS)) continue;
    outside = step / STEPS;
    break;
  }
  let within = outside - 1 / STEPS;
  for (let halving = 0; halving < HALVINGS; halving++) {
    const middle = (within + outside) / 2;
    if (inside(middle)) within = middle;
    else outside = middle;
  }
  return outside;
}

function contains({ box, rotation }: TurnedBox, point: Point): boolean {
  const [cos, sin] = rotation === 0 ? [1, 0] : [Math.cos(rotation), Math.sin(rotation)];
  const [dx, dy] = [point.x - box.x, point.y - box.y];
  const x = dx * cos + dy * sin;
  const y = dy * cos - dx * sin;
  return x >= 0 && y >= 0 && x <= box.width && y <= box.height;
}
