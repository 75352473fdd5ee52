import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FreeShape } from '../model/free';
import { relativeTo, within } from '../model/freeSpot';
import type { FreeId } from '../model/ids';
import type { Journey } from '../model/journey';
import { byFreeId, free, inFrame, spot } from '../testing/freeShapes';
import { emptyContent, journeyOf } from '../testing/viewJourneys';
import { freeChildren, freeFrames, freeInOrder, freePlacement } from './freeTree';

const journeyWith = (...shapes: FreeShape[]): Journey => ({
  ...journeyOf(emptyContent()),
  free: byFreeId(shapes),
});
const orderOf = (journey: Journey) => freeInOrder(journey).map(({ id }) => id);

describe('free shapes in their frames', () => {
  it('Q12 come from back to front, those of a frame right after it; ties by id', () => {
    const journey = journeyWith(
      free('front', 'note', { order: 'c' as never }),
      free('frame', 'frame', { order: 'b' as never }),
      free('in-2', 'note', { order: 'b' as never, spot: inFrame('frame', 0, 0) }),
      free('in-1', 'note', { order: 'b' as never, spot: inFrame('frame', 0, 0) }),
      free('back', 'drawing', { order: 'a' as never }),
    );
    expect(orderOf(journey)).toEqual(['back', 'frame', 'in-1', 'in-2', 'front']);
    expect(freeChildren(journey).get('frame' as FreeId)).toHaveLength(2);
  });

  it('Q13 lie where their frames put them, frames within frames too', () => {
    const journey = journeyWith(
      free('outer', 'frame', { spot: spot(1000, 500, { rotation: Math.PI / 2 }) }),
      free('inner', 'frame', { spot: inFrame('outer', 100, 10) }),
      free('note', 'note', { spot: inFrame('inner', 5, 20) }),
    );
    const placed = freePlacement(journey).get('note' as FreeId);
    // A quarter turn takes (x, y) to (−y, x).
    expect(placed?.x).toBeCloseTo(1000 - 30);
    expect(placed?.y).toBeCloseTo(500 + 105);
    expect(placed?.rotation).toBeCloseTo(Math.PI / 2);
  });

  it('Q13 what names a frame that is not there, or no frame, lies on the page', () => {
    const journey = journeyWith(
      free('a', 'note', { spot: inFrame('nothing', 3, 4) }),
      free('b', 'note', { spot: inFrame('a', 5, 6) }),
    );
    expect([...freePlacement(journey).values()]).toEqual([
      { x: 3, y: 4, rotation: 0 },
      { x: 5, y: 6, rotation: 0 },
    ]);
  });

  it('Q14 frames that were put into each other stay in sight: the one with the least id is on the page', () => {
    const journey = journeyWith(
      free('c', 'frame', { spot: inFrame('b', 1, 0) }),
      free('b', 'frame', { spot: inFrame('a', 10, 0) }),
      free('a', 'frame', { spot: inFrame('c', 100, 0) }),
      free('note', 'note', { spot: inFrame('c', 1000, 0) }),
    );
    expect(freeFrames(journey).get('a' as FreeId)).toBeNull();
    expect(orderOf(journey)).toEqual(['a', 'b', 'c', 'note']);
    expect(freePlacement(journey).get('note' as FreeId)?.x).toBe(1111);
  });

  it('Q14 whatever names whatever as its frame, each shape is there once, after its frame', () => {
    const names = fc.array(fc.nat({ max: 30 }), { maxLength: 30 });
    fc.assert(
      fc.property(names, (outer) => {
        const shapes = outer.map((at, index) =>
          free(`s${index}`, index % 3 === 0 ? 'note' : 'frame', { spot: inFrame(`s${at}`, 1, 1) }),
        );
        const journey = journeyWith(...shapes);
        const order = orderOf(journey);
        expect([...order].sort()).toEqual(shapes.map(({ id }) => id).sort());
        for (const [id, frame] of freeFrames(journey)) {
          if (frame !== null) expect(order.indexOf(frame)).toBeLessThan(order.indexOf(id));
        }
        expect(freePlacement(journey).size).toBe(shapes.length);
      }),
      { seed: 1, numRuns: 300 },
    );
  });

  it('Q15 a spot on the page and one in a frame turn into each other', () => {
    const coordinate = fc.integer({ min: -5000, max: 5000 });
    const place = fc.record({
      x: coordinate,
      y: coordinate,
      rotation: fc.double({ min: -3, max: 3, noNaN: true }),
    });
    fc.assert(
      fc.property(place, place, (outer, inner) => {
        const back = relativeTo(outer, within(outer, inner));
        expect(back.x).toBeCloseTo(inner.x, 6);
        expect(back.y).toBeCloseTo(inner.y, 6);
        expect(Math.cos(back.rotation - inner.rotation)).toBeCloseTo(1, 6);
      }),
      { seed: 1, numRuns: 300 },
    );
  });
});
