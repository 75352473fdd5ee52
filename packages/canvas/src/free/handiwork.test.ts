import { createJourney, type FreeId, type FreeShape } from '@journey-canvas/journey';
import { generatedJourney } from '@journey-canvas/journey/testing';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { headlessCanvas } from '../binding/headlessCanvas';
import type { FreeBoardShape } from '../shapes/views';
import { handiwork, keepHandiwork } from './handiwork';

function canvasWith(seed: number, free = 24) {
  const doc = new Y.Doc();
  createJourney(doc, generatedJourney({ touchpoints: 8, paths: 8, seed, free }));
  return { doc, canvas: headlessCanvas(doc) };
}

const seeds = fc.integer({ min: 1, max: 10_000 });
const hands = fc.record({
  seed: seeds,
  nth: fc.nat(1000),
  x: fc.integer({ min: -500, max: 500 }),
  y: fc.integer({ min: -500, max: 500 }),
  turn: fc.double({ min: -3, max: 3, noNaN: true }),
  wider: fc.double({ min: 0.5, max: 3, noNaN: true }),
  higher: fc.double({ min: 0.5, max: 3, noNaN: true }),
});

describe('what a hand did', () => {
  it('F3.1 is nothing where it did nothing: shapes are read back as they were shown', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { canvas } = canvasWith(seed);
        expect(handiwork(canvas.journey(), canvas.free())).toEqual([]);
        canvas.dispose();
      }),
      { numRuns: 15 },
    );
  });

  it('F3.2 is shown after it was written as the hand left it, and is one step to undo', () => {
    fc.assert(
      fc.property(hands, ({ seed, nth, x, y, turn, wider, higher }) => {
        const { canvas, doc } = canvasWith(seed);
        const shapes = canvas.free().filter(({ props }) => !['arrow', 'text'].includes(kindOf(props)));
        const shape = shapes[nth % shapes.length];
        if (shape === undefined) return;
        const before = canvas.free();
        const { kind } = shape.props.view.shape;
        const left = {
          ...shape,
          x: shape.x + x,
          y: shape.y + y,
          rotation: kind === 'frame' ? shape.rotation : shape.rotation + turn,
          props: { ...shape.props, w: shape.props.w * wider, h: shape.props.h * higher },
        };
        canvas.hand.busy = true;
        canvas.hand.selected = [shape.id];
        canvas.store.put([left]);
        canvas.hand.busy = false;
        let updates = 0;
        doc.on('update', () => {
          updates += 1;
        });
        keepHandiwork(canvas.board);
        canvas.binding.flush();
        canvas.binding.settle();
        expect(updates).toBe(1);
        const after = canvas.store.get(shape.id) as FreeBoardShape;
        expect(after.x).toBeCloseTo(left.x, 0);
        expect(after.y).toBeCloseTo(left.y, 0);
        expect(Math.cos(after.rotation - left.rotation)).toBeCloseTo(1, 4);
        expect(after.props.w).toBeCloseTo(left.props.w, 0);
        // A note is as high as its text, however small it was made.
        if (kind === 'note') expect(after.props.h).toBeGreaterThanOrEqual(left.props.h - 0.2);
        else expect(after.props.h).toBeCloseTo(left.props.h, 0);
        canvas.board.writer.get()?.undo.undo();
        canvas.frame();
        expect(canvas.free().map(placeOf)).toEqual(before.map(placeOf));
        canvas.dispose();
      }),
      { numRuns: 25 },
    );
  });

  it('F3.3 to a frame leaves what lies in it where it is on the page', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { canvas } = canvasWith(seed, 40);
        const inFrames = new Set([...canvas.journey().free.values()].map(({ spot }) => spot.frame));
        const frame = canvas.free().find(({ props }) => inFrames.has(props.view.shape.id));
        if (frame === undefined) return;
        const others = () =>
          canvas.free().filter(({ id, props }) => id !== frame.id && kindOf(props) !== 'arrow');
        const before = others().map(placeOf);
        canvas.hand.busy = true;
        canvas.hand.selected = [frame.id];
        canvas.store.put([
          { ...frame, x: frame.x - 40, y: frame.y - 30, props: { ...frame.props, w: frame.props.w + 40 } },
        ]);
        canvas.hand.busy = false;
        keepHandiwork(canvas.board);
        canvas.binding.flush();
        for (const [index, place] of others().map(placeOf).entries()) {
          expect(place.x).toBeCloseTo(before[index]?.x ?? 0, 3);
          expect(place.y).toBeCloseTo(before[index]?.y ?? 0, 3);
        }
        canvas.dispose();
      }),
      { numRuns: 15 },
    );
  });

  it('F3.4 leaves a text as high as its lines are, and an arrow to its ends', () => {
    const { canvas } = canvasWith(3, 60);
    const [text] = canvas.free().filter(({ props }) => kindOf(props) === 'text');
    const [arrow] = canvas.free().filter(({ props }) => kindOf(props) === 'arrow');
    if (text === undefined || arrow === undefined) throw new Error('No text or no arrow');
    const wider = { ...text, props: { ...text.props, w: 321 } };
    expect(handiwork(canvas.journey(), [wider])).toMatchObject([{ id: idOf(text), size: { width: 321 } }]);
    const longer = { ...arrow, props: { ...arrow.props, w: arrow.props.w * 2 } };
    expect(handiwork(canvas.journey(), [longer])).toEqual([]);
  });
});

function kindOf({ view }: FreeBoardShape['props']): FreeShape['kind'] {
  return view.shape.kind;
}

function idOf({ props }: FreeBoardShape): FreeId {
  return props.view.shape.id;
}

function placeOf({ id, x, y, rotation, props }: FreeBoardShape) {
  return { id, x, y, rotation, w: props.w, h: props.h };
}
