import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FreeShape } from '../../model/free';
import type { FreeId, TouchpointId } from '../../model/ids';
import { byFreeId, free, inFrame, onShape, onTouchpoint, spot } from '../../testing/freeShapes';
import { emptyContent, journeyOf, lane, place, stage, touchpoint } from '../../testing/viewJourneys';
import type { Point } from '../JourneyLayout';
import { layoutJourney } from '../layoutJourney';
import { arrowCurve } from './arrowCurve';
import { arrowEnds } from './arrowEnds';
import { endsLeftBehind } from './endsLeftBehind';
import type { ArrowDrawing, FreeDrawing } from './FreeDrawing';
import { layoutFree } from './layoutFree';

function sceneOf(...shapes: FreeShape[]) {
  const board = journeyOf({
    ...emptyContent(),
    stages: [stage('s', 0)],
    lanes: [lane('steps', 'steps', 0)],
    touchpoints: [touchpoint('t', place('s', 'steps', 0))],
  });
  const journey = { ...board, free: byFreeId(shapes) };
  return { journey, layout: layoutJourney(journey) };
}

function drawn<K extends FreeDrawing['kind']>(kind: K, ...shapes: FreeShape[]) {
  const { journey, layout } = sceneOf(...shapes);
  const found = [...layoutFree(journey, layout).values()].find((each) => each.kind === kind);
  return found as Extract<FreeDrawing, { kind: K }>;
}

const near = (a: Point, b: Point) => Math.hypot(a.x - b.x, a.y - b.y);

describe('layoutFree', () => {
  it('L6.1 a note breaks its text at its own line breaks and where it is full, and grows with it', () => {
    const text = `First line\n\n${'word '.repeat(60)}`;
    const note = drawn('note', free('n', 'note', { text, author: { id: null, name: 'Ines' } }));
    expect(note.lines.slice(0, 2)).toEqual(['First line', '']);
    expect(note.lines.join(' ')).not.toContain('…');
    expect(note.box.height).toBeGreaterThanOrEqual(note.lines.length * note.lineHeight);
    expect(note.author).toBe('Ines');
    const small = drawn('note', free('n', 'note', { text: 'x', size: { width: 240, height: 90 } }));
    expect(small.box).toMatchObject({ width: 240, height: 90 });
  });

  it('L6.1 a word of thousands of letters is broken without measuring all that is left for each line', () => {
    let measured = 0;
    const measure = (line: string) => {
      measured += line.length;
      return line.length * 10;
    };
    const { journey, layout } = sceneOf(free('n', 'note', { text: '😀'.repeat(10_000) }));
    const drawing = layoutFree(journey, layout, { measure }).get('n' as FreeId);
    expect(drawing).toMatchObject({ kind: 'note', lines: { length: 400 } });
    expect(measured).toBeLessThan(1_000_000);
  });

  it('L6.1 a text of any length is broken quickly, and cut', () => {
    const start = performance.now();
    const note = drawn('note', free('n', 'note', { text: 'x'.repeat(4_000_000) }));
    expect(performance.now() - start).toBeLessThan(5000);
    expect(note.lines.length).toBe(400);
    expect(note.lines.at(-1)?.endsWith('…')).toBe(true);
  });

  it('L6.2 a text is as wide as its widest line, or breaks at the width it was given', () => {
    const words = 'Everything that the dealer is told twice';
    const loose = drawn('text', free('t', 'text', { words }));
    expect(loose.lines).toEqual([words]);
    const set = drawn('text', free('t', 'text', { words, size: { width: 120, height: 1 } }));
    expect(set.lines.length).toBeGreaterThan(2);
    expect(set.box).toMatchObject({ width: 120, height: set.lines.length * set.lineHeight });
  });

  it('L6.3 a drawing lies where its points are, also left of and above its spot, turned about its spot', () => {
    const stroke = { points: [-20, -10, 0.5, 30, 40, 0.5], closed: false, pen: false };
    const flat = drawn('drawing', free('d', 'drawing', { stroke, spot: spot(100, 200) }));
    expect(flat.box).toEqual({ x: 80, y: 190, width: 50, height: 50 });
    expect(flat.d).toBe('M0 0L50 50');
    const turned = drawn(
      'drawing',
      free('d', 'drawing', { stroke, spot: spot(100, 200, { rotation: Math.PI / 2 }) }),
    );
    expect(turned.box.x).toBeCloseTo(110);
    expect(turned.box.y).toBeCloseTo(180);
    expect(turned.spot).toEqual({ x: 100, y: 200, rotation: Math.PI / 2 });
  });

  it('L6.3 a closed drawing comes back to its start; a single point is a dot', () => {
    const points = [0, 0, 0.5, 40, 0, 0.5, 40, 40, 0.5];
    expect(
      drawn('drawing', free('d', 'drawing', { stroke: { points, closed: true, pen: false } })).d,
    ).toMatch(/^M.*Z$/);
    const dot = { points: [0, 0, 0.5], closed: true, pen: false };
    expect(drawn('drawing', free('d', 'drawing', { stroke: dot })).d).toBe('M0 0l0.01 0');
  });

  it('L6.4 a pen that was pressed harder draws a thicker line', () => {
    const widths = [0.2, 0.9].map((pressure) => {
      const stroke = { points: [0, 0, pressure, 40, 0, pressure], closed: false, pen: true };
      return drawn('drawing', free('d', 'drawing', { stroke })).strokeWidth;
    });
    expect(widths[1]).toBeGreaterThan((widths[0] ?? 0) * 1.5);
  });

  it('L6.5 an arrow follows what its ends hold on to, and ends at its border', () => {
    const arrow = free('a', 'arrow', { from: onTouchpoint('t'), to: onShape('n') });
    const note = free('n', 'note', { spot: spot(900, 700), order: 'a' as never });
    const { journey, layout } = sceneOf(arrow, note);
    const box = layout.touchpoints.get('t' as TouchpointId);
    const drawing = layoutFree(journey, layout).get('a' as FreeId) as ArrowDrawing;
    expect(drawing.anchors.from).toEqual({ x: (box?.x ?? 0) + 74, y: (box?.y ?? 0) + 38 });
    expect(drawing.anchors.to).toEqual({ x: 984, y: 784 });
    expect(drawing.ends).toEqual({ from: 'held', to: 'held' });
    // Out of the card at its lower or right border, and not into the note.
    expect(near(drawing.from, drawing.anchors.from)).toBeGreaterThan(38);
    expect(drawing.to.x < 900 || drawing.to.y < 700).toBe(true);
    expect(near(drawing.to, { x: 900, y: 784 })).toBeLessThan(90);
    expect(arrowEnds(journey, layout).get('a' as FreeId)).toEqual(drawing.anchors);
  });

  it('L6.5 it follows a note into a turned frame', () => {
    const frame = free('f', 'frame', { spot: spot(500, 0, { rotation: Math.PI / 2 }), order: 'a' as never });
    const note = free('n', 'note', {
      spot: inFrame('f', 100, 0),
      size: { width: 100, height: 50 },
      text: '',
    });
    const arrow = drawn('arrow', frame, note, free('a', 'arrow', { to: onShape('n', { x: 1, y: 1 }) }));
    expect(near(arrow.anchors.to, { x: 450, y: 200 })).toBeLessThan(0.001);
  });

  it('L6.6 an end stays where it was last written when what it held is gone, or is an arrow itself', () => {
    const gone = free('a', 'arrow', {
      spot: spot(100, 100),
      from: onTouchpoint('gone', undefined, { x: 5, y: 6 }),
      to: onShape('other', undefined, { x: 50, y: 60 }),
    });
    const other = free('other', 'arrow');
    const { journey, layout } = sceneOf(gone, other);
    const drawing = layoutFree(journey, layout).get('a' as FreeId) as ArrowDrawing;
    expect(drawing.anchors).toEqual({ from: { x: 105, y: 106 }, to: { x: 150, y: 160 } });
    expect(drawing.ends).toEqual({ from: 'gone', to: 'held' });
  });

  it('L6.6 what is written before a thing goes keeps the end where it is', () => {
    const arrow = free('a', 'arrow', {
      spot: spot(40, 30, { rotation: 1 }),
      from: onTouchpoint('t'),
      to: onShape('n'),
    });
    const { journey, layout } = sceneOf(arrow, free('n', 'note', { spot: spot(600, 400) }));
    const before = arrowEnds(journey, layout).get('a' as FreeId);
    const [left, ...others] = endsLeftBehind(journey, layout, [{ kind: 'free', id: 'n' as FreeId }]);
    expect(others).toEqual([]);
    expect(left).toMatchObject({ id: 'a', field: 'to', end: { reference: { kind: 'free', id: 'n' } } });
    const after = { ...journey, free: byFreeId([{ ...arrow, to: left?.end ?? null }]) };
    const to = arrowEnds(after, layout).get('a' as FreeId)?.to ?? { x: 0, y: 0 };
    expect(near(to, before?.to ?? { x: 1e9, y: 0 })).toBeLessThan(0.001);
  });

  it('L6.7 a positive bend goes to the right on the way; heads point along the line', () => {
    const arrow = drawn('arrow', free('a', 'arrow', { bend: 50, heads: 'both' }));
    expect(near(arrow.middle, { x: 100, y: 50 })).toBeLessThan(0.001);
    expect(arrow.d).toMatch(/^M0 0A125 125 0 0 0 200 0$/);
    expect(arrow.heads).toHaveLength(2);
    const angles = arrow.heads.map(({ angle }) => Math.round(angle / 10) * 10);
    expect(angles).toEqual([-130, -50]);
    expect(drawn('arrow', free('a', 'arrow', { heads: 'none' })).heads).toEqual([]);
  });

  it('L6.7 a curve of any bend goes from one end to the other through its middle', () => {
    const whole = fc.integer({ min: -2000, max: 2000 });
    const point = fc.record({ x: whole, y: whole });
    fc.assert(
      fc.property(point, point, whole, (from, to, bend) => {
        const curve = arrowCurve(from, to, bend);
        expect(near(curve.at(0), from)).toBeLessThan(0.01);
        expect(near(curve.at(1), to)).toBeLessThan(0.01);
        const chord = near(from, to);
        if (curve.straight || chord < 1) return;
        const middle = {
          x: (from.x + to.x) / 2 - ((to.y - from.y) / chord) * bend,
          y: (from.y + to.y) / 2 + ((to.x - from.x) / chord) * bend,
        };
        expect(near(curve.at(0.5), middle)).toBeLessThan(0.01);
      }),
      { seed: 1, numRuns: 500 },
    );
  });

  it('L6.8 an arrow between things that overlap is drawn all the same; its label lies on its line', () => {
    const arrow = free('a', 'arrow', {
      from: onShape('n', { x: 0.2, y: 0.2 }),
      to: onShape('n', { x: 0.8, y: 0.8 }),
      words: 'again',
    });
    const drawing = drawn('arrow', free('n', 'note'), arrow);
    expect(near(drawing.from, drawing.to)).toBeGreaterThan(50);
    expect(drawing.label?.lines).toEqual(['again']);
    const { box } = drawing.label ?? { box: drawing.box };
    expect(near({ x: box.x + box.width / 2, y: box.y + box.height / 2 }, drawing.middle)).toBeLessThan(0.001);
  });

  it('L6.9 what is drawn as before stays the same object; moving what an arrow holds moves the arrow alone', () => {
    const note = free('n', 'note', { order: 'a' as never });
    const arrow = free('a', 'arrow', { to: onShape('n') });
    const other = free('o', 'drawing', { order: 'c' as never });
    const { journey, layout } = sceneOf(note, arrow, other);
    const first = layoutFree(journey, layout);
    const again = layoutFree({ ...journey }, layoutJourney(journey));
    for (const [id, drawing] of again) expect(drawing).toBe(first.get(id));
    const moved = { ...journey, free: byFreeId([{ ...note, spot: spot(300, 300) }, arrow, other]) };
    const then = layoutFree(moved, layout);
    const changed = [...then].filter(([id, drawing]) => first.get(id) !== drawing).map(([id]) => id);
    expect(changed.sort()).toEqual(['a', 'n']);
  });

  it('L6.10 thousands are laid out at once', () => {
    const shapes = Array.from({ length: 3000 }, (_, at) =>
      at % 3 === 0
        ? free(`n${at}`, 'note', {
            text: 'A few words that somebody wrote down in a workshop',
            spot: spot(at, at),
          })
        : at % 3 === 1
          ? free(`d${at}`, 'drawing')
          : free(`a${at}`, 'arrow', { from: onShape(`n${at - 2}`), to: onTouchpoint('t'), bend: 20 }),
    );
    const { journey, layout } = sceneOf(...shapes);
    const start = performance.now();
    expect(layoutFree(journey, layout).size).toBe(3000);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
