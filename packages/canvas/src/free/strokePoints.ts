import { STROKE_STRIDE } from '@journey-canvas/journey';

/** Points of a pen as one flat list: x, y, pressure (0 to 1) and again. */
export type FlatPoints = readonly number[];

export const PER_POINT = STROKE_STRIDE;

/** Where a stroke lies: its corner, its size, and its points counted from the corner. */
export interface PlacedStroke {
  readonly x: number;
  readonly y: number;
  readonly points: number[];
}

/** Counted from the stroke's own corner, to a tenth of a unit: nobody sees more. */
export function placedStroke(points: FlatPoints): PlacedStroke {
  let x = Number.POSITIVE_INFINITY;
  let y = Number.POSITIVE_INFINITY;
  for (let at = 0; at < points.length; at += PER_POINT) {
    x = Math.min(x, points[at] ?? x);
    y = Math.min(y, points[at + 1] ?? y);
  }
  if (!Number.isFinite(x) || !Number.isFinite(y)) return { x: 0, y: 0, points: [] };
  const corner = [x, y, 0];
  const moved = points.map((value, index) => {
    const part = index % PER_POINT;
    return part === 2 ? rounded(value, 100) : rounded(value - (corner[part] ?? 0), 10);
  });
  return { x: rounded(x, 10), y: rounded(y, 10), points: moved };
}

/** Leaves out points that lie on the way between others, within the tolerance; the ends stay. */
export function thinned(points: FlatPoints, tolerance: number): number[] {
  const count = points.length / PER_POINT;
  if (count <= 2) return [...points];
  const kept = new Uint8Array(count);
  kept[0] = 1;
  kept[count - 1] = 1;
  const spans: [number, number][] = [[0, count - 1]];
  for (let span = spans.pop(); span !== undefined; span = spans.pop()) {
    const [from, to] = span;
    const [farthest, distance] = farthestBetween(points, from, to);
    if (distance <= tolerance) continue;
    kept[farthest] = 1;
    spans.push([from, farthest], [farthest, to]);
  }
  return points.filter((_, index) => kept[Math.floor(index / PER_POINT)] === 1);
}

/** The same line with fewer points than a limit. */
export function withinLimit(points: FlatPoints, most: number, tolerance: number): number[] {
  let thin = thinned(points, tolerance);
  for (let wider = tolerance * 2; thin.length > most * PER_POINT; wider *= 2) thin = thinned(points, wider);
  return thin;
}

/** Whether a stroke comes back to where it began, and is long enough to be meant as an outline. */
export function comesBack(points: FlatPoints, reach: number): boolean {
  const last = points.length - PER_POINT;
  if (points.length < 8 * PER_POINT) return false;
  if (distanceBetween(points, 0, last) > reach) return false;
  let far = 0;
  for (let at = 0; at < points.length; at += PER_POINT) far = Math.max(far, distanceBetween(points, 0, at));
  return far > reach * 4;
}

/** The same stroke stretched from its corner. */
export function stretched(points: FlatPoints, x: number, y: number): number[] {
  const by = [x, y];
  return points.map((value, index) => {
    const factor = by[index % PER_POINT];
    return factor === undefined ? value : rounded(value * factor, 10);
  });
}

function farthestBetween(points: FlatPoints, from: number, to: number): [number, number] {
  let farthest = from;
  let most = -1;
  for (let index = from + 1; index < to; index++) {
    const distance = distanceToSpan(points, index, from, to);
    if (distance <= most) continue;
    most = distance;
    farthest = index;
  }
  return [farthest, most];
}

function distanceToSpan(points: FlatPoints, index: number, from: number, to: number): number {
  const at = (point: number, part: number) => points[point * PER_POINT + part] ?? 0;
  const dx = at(to, 0) - at(from, 0);
  const dy = at(to, 1) - at(from, 1);
  const px = at(index, 0) - at(from, 0);
  const py = at(index, 1) - at(from, 1);
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.max(0, Math.min(1, (px * dx + py * dy) / length));
  return Math.hypot(px - along * dx, py - along * dy);
}

function distanceBetween(points: FlatPoints, one: number, other: number): number {
  const dx = (points[one] ?? 0) - (points[other] ?? 0);
  return Math.hypot(dx, (points[one + 1] ?? 0) - (points[other + 1] ?? 0));
}

function rounded(value: number, steps: number): number {
  return Math.round(value * steps) / steps;
}
