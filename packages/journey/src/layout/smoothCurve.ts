import type { Point } from './JourneyLayout';
import { number } from './polyline';

/**
 * A smooth curve through points of growing x that never leaves the range of two neighbours, as SVG `d`:
 * monotone cubic interpolation (Fritsch and Carlson, 1980; tangents after Steffen, 1990).
 */
export function smoothCurve(points: readonly Point[]): string {
  const [first] = points;
  if (!first) return '';
  const tangents = tangentsOf(points);
  let d = `M${number(first.x)} ${number(first.y)}`;
  points.slice(1).forEach((point, index) => {
    const from = points[index] ?? first;
    const third = (point.x - from.x) / 3;
    const a = { x: from.x + third, y: from.y + third * (tangents[index] ?? 0) };
    const b = { x: point.x - third, y: point.y - third * (tangents[index + 1] ?? 0) };
    d += `C${number(a.x)} ${number(a.y)} ${number(b.x)} ${number(b.y)} ${number(point.x)} ${number(point.y)}`;
  });
  return d;
}

function tangentsOf(points: readonly Point[]): readonly number[] {
  const slopes = points.slice(1).map((point, index) => {
    const from = points[index] ?? point;
    return (point.y - from.y) / (point.x - from.x || 1);
  });
  return points.map((point, index) => {
    const before = slopes[index - 1];
    const after = slopes[index];
    const previous = points[index - 1];
    const next = points[index + 1];
    // Flat ends: the curve arrives and leaves level.
    if (before === undefined || after === undefined || !previous || !next) return 0;
    const left = point.x - previous.x;
    const right = next.x - point.x;
    const mean = (before * right + after * left) / (left + right);
    const limit = Math.min(Math.abs(before), Math.abs(after), Math.abs(mean) / 2);
    return (Math.sign(before) + Math.sign(after)) * limit;
  });
}
