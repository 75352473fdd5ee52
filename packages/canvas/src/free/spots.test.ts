import { addFree, createJourney, type FreeId } from '@journey-canvas/journey';
import { generatedJourney } from '@journey-canvas/journey/testing';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { headlessCanvas } from '../binding/headlessCanvas';
import { bendAt } from './arrowTool';
import { copiesOf, cutWith, nudge, putDown, restyle, toggleLock } from './freeCommands';
import { heldBy } from './heldBy';
import { boundsAround, boundsOf, frameAt, middleOf, movedTo, pageSpot, spotIn } from './spots';
import { COLOUR_CHOICE, FILL_CHOICE } from './styleChoices';

function canvasWith(free: number, seed = 6) {
  const doc = new Y.Doc();
  createJourney(doc, generatedJourney({ touchpoints: 6, paths: 4, seed, free }));
  const canvas = headlessCanvas(doc);
  const writer = canvas.board.writer.get();
  if (writer === null) throw new Error('Read-only');
  const choose = (...ids: FreeId[]) => {
    canvas.frame();
    canvas.hand.selected = ids.map((id) => `shape:free:${id}` as never);
  };
  return { canvas, writer, choose };
}

describe('where free shapes lie', () => {
  it('F2.4 moving something into, within and out of frames leaves it where it is put on the page', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), fc.nat(100), fc.nat(100), (seed, one, other) => {
        const { canvas } = canvasWith(30, seed);
        const journey = canvas.journey();
        const shapes = [...journey.free.values()];
        const frames = [null, ...shapes.filter(({ kind }) => kind === 'frame').map(({ id }) => id)];
        const shape = shapes[one % shapes.length];
        const frame = frames[other % frames.length] ?? null;
        if (shape === undefined || shape.id === frame) return;
        const at = pageSpot(journey, shape.id);
        const spot = movedTo(journey, shape.id, { x: 30, y: -20 }, frame);
        expect(spot.frame).toBe(frame);
        const outer = frame === null ? { x: 0, y: 0, rotation: 0 } : pageSpot(journey, frame);
        const cos = Math.cos(outer.rotation);
        const sin = Math.sin(outer.rotation);
        expect(outer.x + spot.x * cos - spot.y * sin).toBeCloseTo(at.x + 30, 3);
        expect(outer.y + spot.x * sin + spot.y * cos).toBeCloseTo(at.y - 20, 3);
        canvas.dispose();
      }),
      { numRuns: 15 },
    );
  });

  it('F2.5 the frontmost frame around a point takes what is let go there, but not itself', () => {
    const { canvas, writer } = canvasWith(0);
    const back = addFree(writer, {
      kind: 'frame',
      size: { width: 400, height: 400 },
      spot: { x: 0, y: 1000 },
    });
    const front = addFree(writer, {
      kind: 'frame',
      size: { width: 200, height: 200 },
      spot: { x: 50, y: 1050 },
    });
    canvas.frame();
    const drawings = canvas.board.drawings.get();
    expect(frameAt(drawings, { x: 100, y: 1100 })).toBe(front);
    expect(frameAt(drawings, { x: 100, y: 1100 }, new Set([front]))).toBe(back);
    expect(frameAt(drawings, { x: 300, y: 1300 })).toBe(back);
    expect(frameAt(drawings, { x: 900, y: 1300 })).toBeNull();
    expect(spotIn(canvas.journey(), front, { x: 60, y: 1070, rotation: 0 })).toEqual({
      x: 10,
      y: 20,
      rotation: 0,
      frame: front,
    });
  });

  it('F2.6 what is in frames, at any depth, goes with them', () => {
    const { canvas, writer } = canvasWith(0);
    const outer = addFree(writer, { kind: 'frame', size: { width: 400, height: 400 }, spot: { x: 0, y: 0 } });
    const inner = addFree(writer, {
      kind: 'frame',
      size: { width: 90, height: 90 },
      spot: { x: 0, y: 0, frame: outer },
    });
    const note = addFree(writer, { kind: 'note', spot: { x: 0, y: 0, frame: inner } });
    addFree(writer, { kind: 'note', spot: { x: 0, y: 0 } });
    expect([...heldBy(canvas.journey(), new Set([outer]))]).toEqual(expect.arrayContaining([inner, note]));
    expect(heldBy(canvas.journey(), new Set([outer])).size).toBe(2);
    expect([...heldBy(canvas.journey(), new Set([inner]))]).toEqual([note]);
  });

  it('V1.6 bounds hold what is turned', () => {
    const box = { x: 100, y: 100, width: 40, height: 20 };
    const turned = boundsOf({ box, rotation: Math.PI / 2 });
    expect(turned.x).toBeCloseTo(80);
    expect(turned.y).toBeCloseTo(100);
    expect(turned.width).toBeCloseTo(20);
    expect(turned.height).toBeCloseTo(40);
    const middle = middleOf({ box, rotation: Math.PI / 2 });
    expect([middle.x, middle.y].map(Math.round)).toEqual([90, 120]);
    expect(boundsAround([])).toBeNull();
    expect(boundsAround([box, { x: 0, y: 110, width: 10, height: 90 }])).toEqual({
      x: 0,
      y: 100,
      width: 140,
      height: 100,
    });
  });
});

describe('arrows', () => {
  it('F2.7 are bent to where their middle is pulled', () => {
    fc.assert(
      fc.property(fc.integer({ min: 20, max: 400 }), fc.integer({ min: -300, max: 300 }), (length, pull) => {
        const { canvas, writer } = canvasWith(0);
        const from = { x: 100, y: 2000 };
        const to = { x: 100 + length, y: 2000 + length / 3 };
        const straight = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
        const way = Math.hypot(to.x - from.x, to.y - from.y);
        const right = { x: -(to.y - from.y) / way, y: (to.x - from.x) / way };
        const pulled = { x: straight.x + right.x * pull, y: straight.y + right.y * pull };
        const bend = bendAt(from, to, pulled);
        const id = addFree(writer, {
          kind: 'arrow',
          spot: from,
          from: { kind: 'point', x: 0, y: 0 },
          to: { kind: 'point', x: to.x - from.x, y: to.y - from.y },
          bend,
        });
        canvas.frame();
        const drawing = canvas.board.drawings.get().get(id);
        if (drawing?.kind !== 'arrow') throw new Error('No arrow');
        const off = Math.hypot(drawing.middle.x - pulled.x, drawing.middle.y - pulled.y);
        expect(off).toBeLessThan(6.5);
        canvas.dispose();
      }),
      { numRuns: 15 },
    );
  });
});

describe('what is done with selected shapes', () => {
  it('F3.5 copies take along what frames hold; arrows among them point at the copies, others where they did', () => {
    const { canvas, writer, choose } = canvasWith(0);
    const [touchpoint] = canvas.journey().touchpoints.keys();
    if (touchpoint === undefined) throw new Error('No touchpoint');
    const frame = addFree(writer, {
      kind: 'frame',
      size: { width: 400, height: 400 },
      spot: { x: 0, y: 2000 },
    });
    const note = addFree(writer, { kind: 'note', text: 'Inside', spot: { x: 20, y: 30, frame } });
    const end = { at: { x: 0.5, y: 0.5 }, x: 0, y: 0 };
    const arrow = addFree(writer, {
      kind: 'arrow',
      spot: { x: 0, y: 0 },
      from: { kind: 'entity', reference: { kind: 'free', id: note }, ...end },
      to: { kind: 'entity', reference: { kind: 'touchpoint', id: touchpoint }, ...end },
    });
    choose(frame, arrow);
    const made = putDown(writer, copiesOf(canvas.board), { x: 500, y: 10 });
    canvas.frame();
    const { free } = canvas.journey();
    expect(free.size).toBe(6);
    expect(made).toHaveLength(2);
    const copies = [...free.values()].filter(({ id }) => ![frame, note, arrow].includes(id));
    const [noteCopy] = copies.filter(({ kind }) => kind === 'note');
    const [frameCopy] = copies.filter(({ kind }) => kind === 'frame');
    const [arrowCopy] = copies.filter(({ kind }) => kind === 'arrow');
    expect(noteCopy).toMatchObject({ text: 'Inside', spot: { x: 20, y: 30, frame: frameCopy?.id } });
    expect(frameCopy?.spot).toMatchObject({ x: 500, y: 2010, frame: null });
    expect(arrowCopy?.from).toMatchObject({ reference: { id: noteCopy?.id } });
    expect(arrowCopy?.to).toMatchObject({ reference: { id: touchpoint } });
  });

  it('F3.6 a look is given to those that have such a look, and to the next of their kinds', () => {
    const { canvas, writer, choose } = canvasWith(0);
    const note = addFree(writer, { kind: 'note', spot: { x: 0, y: 0 } });
    const locked = addFree(writer, { kind: 'note', locked: true, spot: { x: 0, y: 0 } });
    const open = { points: [0, 0, 0.5, 9, 9, 0.5], closed: false, pen: false };
    const line = addFree(writer, { kind: 'drawing', stroke: open, spot: { x: 0, y: 0 } });
    choose(note, locked, line);
    restyle(canvas.board, 'colour', COLOUR_CHOICE.kinds, 'teal');
    restyle(canvas.board, 'fill', FILL_CHOICE.kinds, 'tint');
    canvas.frame();
    const { free } = canvas.journey();
    expect(free.get(note)).toMatchObject({ colour: 'teal', fill: 'none' });
    expect(free.get(locked)?.colour).toBeNull();
    expect(free.get(line)).toMatchObject({ colour: 'teal', fill: 'none' });
    expect(canvas.board.free.styles.get().note?.colour).toBe('teal');
    writer.undo.undo();
    canvas.frame();
    expect([note, line].map((id) => canvas.journey().free.get(id)?.colour)).toEqual([null, null]);
  });

  it('F3.8 cut takes what was copied, but nothing of the board and nothing that is locked', () => {
    const { canvas, writer } = canvasWith(0);
    const [touchpoint] = canvas.journey().touchpoints.keys();
    const size = { width: 400, height: 400 };
    const frame = addFree(writer, { kind: 'frame', size, spot: { x: 0, y: 2000 } });
    const inside = addFree(writer, { kind: 'note', spot: { x: 20, y: 30, frame } });
    const locked = addFree(writer, { kind: 'note', locked: true, spot: { x: 900, y: 2000 } });
    canvas.frame();
    canvas.hand.selected = [
      ...[frame, locked].map((id) => `shape:free:${id}` as never),
      `shape:touchpoint:${touchpoint}` as never,
    ];
    const gone = cutWith(canvas.board, copiesOf(canvas.board));
    expect(new Set(gone.map(({ kind, id }) => `${kind}:${id}`))).toEqual(
      new Set([`free:${frame}`, `free:${inside}`]),
    );
    canvas.dispose();
  });

  it('F3.7 nudges add up faster than frames, keep frames, and leave what is locked', () => {
    const { canvas, writer, choose } = canvasWith(0);
    const frame = addFree(writer, { kind: 'frame', size: { width: 99, height: 99 }, spot: { x: 0, y: 0 } });
    const note = addFree(writer, { kind: 'note', spot: { x: 5, y: 5, frame } });
    const locked = addFree(writer, { kind: 'note', locked: true, spot: { x: 5, y: 5 } });
    choose(note, locked);
    for (let press = 0; press < 3; press++) nudge(canvas.board, { x: 10, y: 1 });
    canvas.frame();
    expect(canvas.journey().free.get(note)?.spot).toMatchObject({ x: 35, y: 8, frame });
    expect(canvas.journey().free.get(locked)?.spot).toMatchObject({ x: 5, y: 5 });
    choose(locked);
    toggleLock(canvas.board);
    canvas.frame();
    expect(canvas.journey().free.get(locked)?.locked).toBe(false);
    toggleLock(canvas.board);
    canvas.frame();
    expect(canvas.journey().free.get(locked)?.locked).toBe(true);
  });
});
