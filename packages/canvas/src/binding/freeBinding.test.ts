import {
  addFree,
  addTouchpoint,
  createJourney,
  type FreeId,
  layoutFree,
  layoutJourney,
  moveStage,
  newId,
  placeFree,
  readJourney,
  remove,
  restore,
  setField,
  stackFree,
  textWidth,
} from '@journey-canvas/journey';
import {
  generatedJourney,
  pick,
  RANDOM_EDITS,
  randomEdit,
  seededRandom,
} from '@journey-canvas/journey/testing';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { removeAll } from '../editing/commands';
import { keepHandiwork } from '../free/handiwork';
import type { FreeBoardShape } from '../shapes/views';
import { headlessCanvas } from './headlessCanvas';

function documentWith(free: number, seed = 4) {
  const doc = new Y.Doc();
  createJourney(doc, generatedJourney({ touchpoints: 10, paths: 12, seed, free }));
  return doc;
}

function writerOf({ board }: ReturnType<typeof headlessCanvas>) {
  const writer = board.writer.get();
  if (writer === null) throw new Error('Read-only');
  return writer;
}

describe('free shapes on the canvas', () => {
  it('F1.1 each has one shape, found by its id, where and as the journey’s own layout draws it', () => {
    const doc = documentWith(40);
    const canvas = headlessCanvas(doc);
    const { journey } = readJourney(doc);
    const drawings = layoutFree(journey, layoutJourney(journey, { measure: textWidth }), {
      measure: textWidth,
    });
    expect(canvas.free().map(({ id }) => id)).toEqual([...drawings.keys()].map((id) => `shape:free:${id}`));
    for (const shape of canvas.free()) {
      const drawing = drawings.get(shape.props.view.shape.id);
      expect(shape.props.view.drawing).toEqual(drawing);
      expect(shape).toMatchObject({ x: drawing?.box.x, y: drawing?.box.y, rotation: drawing?.rotation });
      expect(shape.props).toMatchObject({ w: drawing?.box.width, h: drawing?.box.height });
    }
  });

  it('F1.2 a change writes the shapes that show it and no others', () => {
    const canvas = headlessCanvas(documentWith(30));
    const writer = writerOf(canvas);
    const ids = canvas.free().map(({ props }) => props.view.shape.id);
    const noted = (change: () => unknown) => {
      const before = canvas.binding.counts();
      change();
      canvas.frame();
      const after = canvas.binding.counts();
      return [after.created - before.created, after.updated - before.updated, after.removed - before.removed];
    };
    const id = newId() as FreeId;
    const adding = () => addFree(writer, { id, kind: 'note', spot: { x: 5000, y: 0 } });
    expect(noted(adding)).toEqual([1, 0, 0]);
    expect(noted(() => setField(writer, { kind: 'free', id }, 'colour', 'teal'))).toEqual([0, 1, 0]);
    expect(noted(() => placeFree(writer, [{ id, spot: { x: 5100, y: 10 } }]))).toEqual([0, 1, 0]);
    expect(noted(() => stackFree(writer, [id], 'back'))).toEqual([0, 1, 0]);
    expect(noted(() => remove(writer, [{ kind: 'free', id }]))).toEqual([0, 0, 1]);
    expect(noted(() => restore(writer, [{ kind: 'free', id }]))).toEqual([1, 0, 0]);
    expect(ids.length).toBe(30);
  });

  it('F2.1 an arrow follows what it points at when the journey is laid out anew, and stays when that is gone', () => {
    const doc = documentWith(0);
    const canvas = headlessCanvas(doc);
    const writer = writerOf(canvas);
    const [stage] = canvas.journey().stages;
    const [lane] = canvas.journey().lanes.filter(({ kind }) => kind === 'steps');
    const [target] = [...canvas.journey().touchpoints.values()].filter(
      ({ place }) => place.stage === stage?.id,
    );
    if (stage === undefined || lane === undefined || target === undefined) throw new Error('Too small');
    const reference = { kind: 'touchpoint', id: target.id } as const;
    const arrow = addFree(writer, {
      kind: 'arrow',
      spot: { x: 0, y: 2000 },
      from: { kind: 'point', x: 0, y: 0 },
      to: { kind: 'entity', reference, at: { x: 0.5, y: 0.5 }, x: 0, y: 0 },
    });
    const tip = () => {
      canvas.frame();
      const drawing = canvas.board.drawings.get().get(arrow);
      const box = canvas.board.layout.get().touchpoints.get(target.id);
      if (drawing?.kind !== 'arrow') throw new Error('No arrow');
      return {
        at: drawing.anchors.to,
        middle: box && { x: box.x + box.width / 2, y: box.y + box.height / 2 },
      };
    };
    const first = tip();
    expect(first.at).toEqual(first.middle);
    addTouchpoint(writer, { stage: stage.id, lane: lane.id, after: null });
    const second = tip();
    expect(second.at).toEqual(second.middle);
    moveStage(writer, stage.id, { after: canvas.journey().stages.at(-1)?.id ?? null });
    const third = tip();
    expect(third.at).toEqual(third.middle);
    expect(third.at).not.toEqual(first.at);
    removeAll(canvas.board, writer, [reference]);
    canvas.frame();
    const left = canvas.board.drawings.get().get(arrow);
    if (left?.kind !== 'arrow') throw new Error('No arrow');
    expect(left.ends.to).toBe('gone');
    expect(left.anchors.to.x).toBeCloseTo(third.at.x, 1);
    expect(left.anchors.to.y).toBeCloseTo(third.at.y, 1);
    writer.undo.undo();
    expect(tip().at).toEqual(third.at);
  });

  it('F2.2 what lies in a frame moves with it, in one change, and shows in place when the frame is deleted', () => {
    const canvas = headlessCanvas(documentWith(0));
    const writer = writerOf(canvas);
    const frame = addFree(writer, {
      kind: 'frame',
      size: { width: 300, height: 200 },
      spot: { x: 100, y: 1000 },
    });
    const note = addFree(writer, { kind: 'note', spot: { x: 20, y: 30, frame } });
    canvas.frame();
    const at = () => {
      canvas.frame();
      const shape = canvas.store.get(`shape:free:${note}` as FreeBoardShape['id']) as FreeBoardShape;
      return [shape.x, shape.y];
    };
    expect(at()).toEqual([120, 1030]);
    placeFree(writer, [{ id: frame, spot: { x: 500, y: 1500 } }]);
    expect(at()).toEqual([520, 1530]);
    remove(writer, [{ kind: 'free', id: frame }]);
    expect(at()).toEqual([520, 1530]);
    writer.undo.undo();
    expect(at()).toEqual([520, 1530]);
    expect(canvas.free()).toHaveLength(2);
  });

  it('F2.3 a preview shows them elsewhere, arrows with them, and writes nothing', () => {
    const canvas = headlessCanvas(documentWith(25, 9));
    const before = canvas.free();
    const [moved] = before.filter(({ props }) => props.view.shape.kind === 'note');
    if (moved === undefined) throw new Error('No note');
    let updates = 0;
    canvas.board.writer.get()?.doc.on('update', () => {
      updates += 1;
    });
    canvas.binding.preview(({ journey, layout }) => {
      const free = new Map(journey.free);
      const { shape } = moved.props.view;
      free.set(shape.id, { ...shape, spot: { ...shape.spot, x: shape.spot.x + 77 } });
      return { journey: { ...journey, free }, layout };
    });
    expect(canvas.store.get(moved.id)).not.toMatchObject({ x: moved.x, y: moved.y });
    canvas.binding.settle();
    expect(canvas.free()).toEqual(before);
    expect(updates).toBe(0);
  });

  it('F5.1 three people see the same, whatever each does at once, by edit or by hand', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), (seed) => {
        const random = seededRandom(seed);
        const docs = [documentWith(15, 2), new Y.Doc(), new Y.Doc()];
        exchange(docs);
        const canvases = docs.map((doc, index) => {
          doc.clientID = index + 2;
          return headlessCanvas(doc, random);
        });
        for (let round = 0; round < 5; round++) {
          for (const canvas of canvases) {
            for (let turn = 0; turn < 4; turn++) act(canvas, random);
          }
          exchange(docs);
        }
        const seen = canvases.map(showing);
        expect(seen[1]).toEqual(seen[0]);
        expect(seen[2]).toEqual(seen[0]);
        const fresh = headlessCanvas(docs[0] as Y.Doc);
        expect(showing(fresh)).toEqual(seen[0]);
        for (const canvas of [...canvases, fresh]) canvas.dispose();
      }),
      { numRuns: 4 },
    );
  });
});

type Canvas = ReturnType<typeof headlessCanvas>;

/** An edit of any kind, or a hand that moves, turns and resizes a shape and lets go, or is called off. */
function act(canvas: Canvas, random: () => number): void {
  if (random() < 0.6) {
    randomEdit(writerOf(canvas), random, pick(random, Object.keys(RANDOM_EDITS)) as never);
    if (random() < 0.5) canvas.frame();
    return;
  }
  canvas.frame();
  const shapes = canvas.free();
  if (shapes.length === 0) return;
  const shape = pick(random, shapes);
  canvas.hand.busy = true;
  canvas.hand.selected = [shape.id];
  canvas.store.put([
    {
      ...shape,
      x: shape.x + Math.round(random() * 200 - 100),
      y: shape.y + Math.round(random() * 200 - 100),
      props: { ...shape.props, w: shape.props.w * (0.5 + random()) },
    },
  ]);
  canvas.hand.busy = false;
  if (random() < 0.8) keepHandiwork(canvas.board);
  canvas.binding.flush();
  canvas.binding.settle();
}

function exchange(docs: readonly Y.Doc[]): void {
  const updates = docs.map((doc) => Y.encodeStateAsUpdate(doc));
  for (const doc of docs) for (const update of updates) Y.applyUpdate(doc, update, 'remote');
}

/** What is on the canvas, from back to front; stacking keys are each canvas's own. */
function showing(canvas: Canvas) {
  canvas.frame();
  return canvas.free().map(({ index: _index, ...shape }) => shape);
}
