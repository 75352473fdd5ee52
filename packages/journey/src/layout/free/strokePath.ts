import { STROKE_STRIDE, type Stroke } from '../../model/free';
import type { Box, Point } from '../JourneyLayout';
import { boundsOf, number } from '../polyline';

/** Where a stroke lies, from its shape's spot, and its line from the box's corner. */
export interface StrokeForm {
  readonly box: Box;
  readonly d: string;
}

/** A smooth line through the middles between a stroke's points, bent towards each point. */
export function strokeForm(stroke: Stroke): StrokeForm {
  const points = pointsOf(stroke);
  const box = boundsOf(points) ?? { x: 0, y: 0, width: 0, height: 0 };
  return { box, d: smooth(points, box, stroke.closed && points.length > 2) };
}

/** How hard a pen was pressed on the whole, 0 to 1; half for other pointers. */
export function meanPressure({ points, pen }: Stroke): number {
  if (!pen) return 0.5;
  let sum = 0;
  for (let at = 2; at < points.length; at += STROKE_STRIDE) {
    sum += Math.min(1, Math.max(0, points[at] ?? 0.5));
  }
  return sum / (points.length / STROKE_STRIDE);
}

function pointsOf({ points }: Stroke): Point[] {
  const list: Point[] = [];
  for (let at = 0; at + 1 < points.length; at += STROKE_STRIDE) {
    list.push({ x: points[at] ?? 0, y: points[at + 1] ?? 0 });
  }
  return list;
}

function smooth(points: readonly Point[], corner: Point, closed: boolean): string {
  const pair = ({ x, y }: Point) => `${number(x - corner.x)} ${number(y - corner.y)}`;
  const [first, second] = points;
  if (!first) return '';
  // A dot: a line without a length has round ends all the same.
  if (!second) return `M${pair(first)}l0.01 0`;
  const middle = (a: Point, b: Point) => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 });
  const last = points.at(-1) ?? first;
  const start = closed ? middle(last, first) : first;
  let d = `M${pair(start)}`;
  for (let index = closed ? 0 : 1; index < points.length - (closed ? 0 : 1); index++) {
    const point = points[index] ?? first;
    const next = points[index + 1] ?? first;
    d += `Q${pair(point)} ${pair(middle(point, next))}`;
  }
  return closed ? `${d}Z` : `${d}L${pair(last)}`;
}
