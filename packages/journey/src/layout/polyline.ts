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
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last) return '';
  const parts = [`M${pair(first)}`];
  for (let index = 1; index < points.length - 1; index++) {
    const corner = points[index] ?? first;
    const before = points[index - 1] ?? first;
    const after = points[index + 1] ?? last;
    const inwards = reach(corner, before, index === 1);
    const outwards = reach(corner, after, index === points.length - 2);
    const radius = Math.min(CORNER_RADIUS, inwards, outwards);
    const start = towards(corner, before, radius);
    const end = towards(corner, after, radius);
    parts.push(`L${pair(start)}Q${pair(corner)} ${pair(end)}`);
  }
  if (points.length > 1) parts.push(`L${pair(last)}`);
  return parts.join('');
}

function pair({ x, y }: Point): string {
  return `${number(x)} ${number(y)}`;
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

/** Up to two decimals: enough for any zoom, and the same everywhere. By whole numbers, which is much faster. */
export function number(value: number): string {
  const hundredths = Math.round(Math.abs(value) * 100);
  const part = hundredths % 100;
  const whole = (hundredths - part) / 100;
  const digits = part === 0 ? `${whole}` : `${whole}.${decimals(part)}`;
  return value < 0 && hundredths !== 0 ? `-${digits}` : digits;
}

function decimals(hundredths: number): string {
  if (hundredths % 10 === 0) return `${hundredths / 10}`;
  return hundredths < 10 ? `0${hundredths}` : `${hundredths}`;
}

/** The smallest box around points and boxes; null without any. */
export function boundsOf(points: readonly Point[], boxes: readonly Box[] = []): Box | null {
  if (points.length + boxes.length === 0) return null;
  let left = Number.POSITIVE_INFINITY;
  let top = Number.POSITIVE_INFINITY;
  let right = Number.NEGATIVE_INFINITY;
  let bottom = Number.NEGATIVE_INFINITY;
  const include = (x: number, y: number) => {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x);
    bottom = Math.max(bottom, y);
  };
  for (const { x, y } of points) include(x, y);
  for (const { x, y, width, height } of boxes) {
    include(x, y);
    include(x + width, y + height);
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
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
