import type { Box, Point } from './JourneyLayout';

/** Without repeated points and without points inside a straight stretch. */
export function simplify(points: readonly Point[]): readonly Point[] {
  const kept: Point[] = [];
  for (const point of points) {
    const last = kept.at(-1);
    const before = kept.at(-2);
    if (last && isSame(last, point)) continue;
    if (before && last && isBetween(before, last, point)) kept.pop();
    kept.push(point);
  }
  return kept;
}

function isSame(a: Point, b: Point): boolean {
  return Math.abs(a.x - b.x) < 0.01 && Math.abs(a.y - b.y) < 0.01;
}

/** Going on in the same direction; turning back counts as a bend. */
function isBetween(a: Point, b: Point, c: Point): boolean {
  const onX = Math.abs(a.x - b.x) < 0.01 && Math.abs(b.x - c.x) < 0.01;
  const onY = Math.abs(a.y - b.y) < 0.01 && Math.abs(b.y - c.y) < 0.01;
  return (onX && (b.y - a.y) * (c.y - b.y) > 0) || (onY && (b.x - a.x) * (c.x - b.x) > 0);
}

const CORNER_RADIUS = 12;

/** An orthogonal line with rounded corners, as SVG `d`. */
export function roundedPath(points: readonly Point[]): string {
  const [first, ...rest] = points;
  if (!first) return '';
  let d = `M${number(first.x)} ${number(first.y)}`;
  rest.forEach((corner, index) => {
    const before = points[index] ?? first;
    const after = rest[index + 1];
    if (!after) {
      d += `L${number(corner.x)} ${number(corner.y)}`;
      return;
    }
    const inwards = reach(corner, before, index === 0);
    const outwards = reach(corner, after, index + 2 === rest.length);
    const radius = Math.min(CORNER_RADIUS, inwards, outwards);
    const start = towards(corner, before, radius);
    const end = towards(corner, after, radius);
    d += `L${number(start.x)} ${number(start.y)}Q${number(corner.x)} ${number(corner.y)} ${number(end.x)} ${number(end.y)}`;
  });
  return d;
}

/** How much of a stretch a corner may take: all of the first and last ones but the arrow, half of others. */
function reach(corner: Point, other: Point, outermost: boolean): number {
  const length = Math.abs(corner.x - other.x) + Math.abs(corner.y - other.y);
  return outermost ? Math.max(0, length - 3) : length / 2;
}

function towards(from: Point, to: Point, distance: number): Point {
  return {
    x: from.x + Math.sign(to.x - from.x) * distance,
    y: from.y + Math.sign(to.y - from.y) * distance,
  };
}

/** Up to two decimals: enough for any zoom, and the same everywhere. */
export function number(value: number): string {
  const rounded = Math.round(value * 100) / 100;
  return String(rounded === 0 ? 0 : rounded);
}

/** The smallest box around points and boxes; null without any. */
export function boundsOf(points: readonly Point[], boxes: readonly Box[] = []): Box | null {
  const xs = [...points.map((p) => p.x), ...boxes.flatMap((box) => [box.x, box.x + box.width])];
  const ys = [...points.map((p) => p.y), ...boxes.flatMap((box) => [box.y, box.y + box.height])];
  if (xs.length === 0) return null;
  const x = Math.min(...xs);
  const y = Math.min(...ys);
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

export interface Stretch {
  readonly from: Point;
  readonly to: Point;
  readonly length: number;
  readonly middle: Point;
}

export function stretchesOf(points: readonly Point[]): readonly Stretch[] {
  return points.slice(1).map((to, index) => {
    const from = points[index] ?? to;
    const length = Math.abs(to.x - from.x) + Math.abs(to.y - from.y);
    return { from, to, length, middle: { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 } };
  });
}

/** The point half way along. */
export function halfWay(points: readonly Point[]): Point {
  const stretches = stretchesOf(points);
  let left = stretches.reduce((sum, { length }) => sum + length, 0) / 2;
  for (const { from, to, length } of stretches) {
    if (left <= length && length > 0) {
      const share = left / length;
      return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
    }
    left -= length;
  }
  return points[0] ?? { x: 0, y: 0 };
}
