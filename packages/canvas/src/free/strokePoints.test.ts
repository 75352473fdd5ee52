import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comesBack, PER_POINT, placedStroke, stretched, thinned, withinLimit } from './strokePoints';

const coordinate = fc.double({ min: -1e5, max: 1e5, noNaN: true });
const stroke = fc
  .array(fc.tuple(coordinate, coordinate, fc.double({ min: 0, max: 1, noNaN: true })), { maxLength: 60 })
  .map((points) => points.flat());

describe('the points of a stroke', () => {
  it('F4.1 are counted from the corner of the stroke, and lead back to where it was drawn', () => {
    fc.assert(
      fc.property(stroke, (points) => {
        const { x, y, points: local } = placedStroke(points);
        expect(local).toHaveLength(points.length);
        for (let at = 0; at < points.length; at += PER_POINT) {
          expect(local[at]).toBeGreaterThanOrEqual(-0.11);
          expect(Math.abs(x + (local[at] ?? 0) - (points[at] ?? 0))).toBeLessThan(0.2);
          expect(Math.abs(y + (local[at + 1] ?? 0) - (points[at + 1] ?? 0))).toBeLessThan(0.2);
        }
      }),
    );
  });

  it('F4.2 leave out what lies on the way, never the ends', () => {
    const straight = Array.from({ length: 50 }, (_, index) => [index, index * 2, 0.5]).flat();
    expect(thinned(straight, 0.1)).toEqual([0, 0, 0.5, 49, 98, 0.5]);
    const corner = [0, 0, 0.5, 10, 0, 0.5, 10, 10, 0.5];
    expect(thinned(corner, 1)).toEqual(corner);
    expect(thinned([1, 2, 0.5], 1)).toEqual([1, 2, 0.5]);
  });

  it('F4.3 are never more than a drawing may have', () => {
    const wild = Array.from({ length: 900 }, (_, index) => [index % 17, (index * 7) % 23, 0.5]).flat();
    expect(withinLimit(wild, 100, 0.01).length / PER_POINT).toBeLessThanOrEqual(100);
  });

  it('F4.4 make an outline where the stroke comes back to its start', () => {
    const circle = Array.from({ length: 40 }, (_, index) => {
      const angle = (index / 39) * Math.PI * 2;
      return [100 * Math.cos(angle), 100 * Math.sin(angle), 0.5];
    }).flat();
    expect(comesBack(circle, 12)).toBe(true);
    expect(comesBack(circle.slice(0, 60), 12)).toBe(false);
    const dot = Array.from({ length: 20 }, () => [5, 5, 0.5]).flat();
    expect(comesBack(dot, 12)).toBe(false);
  });

  it('F4.5 stretch from the corner and keep their pressure', () => {
    expect(stretched([0, 0, 0.3, 10, 20, 0.7], 2, 0.5)).toEqual([0, 0, 0.3, 20, 10, 0.7]);
  });
});
