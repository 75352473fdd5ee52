import { addFree, createJourney, type FreeId, setField, type TouchpointId } from '@journey-canvas/journey';
import { generatedJourney } from '@journey-canvas/journey/testing';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { headlessCanvas } from '../binding/headlessCanvas';
import { keepArrow } from './arrowEnds';
import type { ArrowDraft, ArrowGrip } from './freeState';

function heldArrow() {
  const doc = new Y.Doc();
  createJourney(doc, generatedJourney({ touchpoints: 4, paths: 2, seed: 5 }));
  const canvas = headlessCanvas(doc);
  const writer = canvas.board.writer.get();
  const [first, second] = [...canvas.journey().touchpoints.keys()];
  if (writer === null || first === undefined || second === undefined)
    throw new Error('Nothing to hold on to');
  const held = (id: TouchpointId) =>
    ({ kind: 'entity', reference: { kind: 'touchpoint', id }, at: { x: 0.5, y: 0.5 }, x: 0, y: 0 }) as const;
  const id = addFree(writer, { kind: 'arrow', spot: { x: 0, y: 0 }, from: held(first), to: held(second) });
  canvas.frame();
  return { canvas, writer, id, arrow: () => canvas.journey().free.get(id) };
}

/** As the tool begins when a grip is pressed, and goes on while it is pulled. */
function pulled(canvas: ReturnType<typeof headlessCanvas>, id: FreeId, grip: ArrowGrip): ArrowDraft {
  const drawing = canvas.board.drawings.get().get(id);
  if (drawing?.kind !== 'arrow') throw new Error('No arrow is drawn');
  const loose = (at: { x: number; y: number }) => ({ at, hold: null });
  const { from, to } = drawing.anchors;
  const draft = { id, grip, from: loose(from), to: loose(to), bend: 0 };
  return grip === 'bend' ? { ...draft, bend: 40 } : { ...draft, [grip]: loose({ x: -300, y: -300 }) };
}

describe('an arrow that is pulled', () => {
  it.each([
    ['from', 'to'],
    ['to', 'from'],
  ] as const)('F2.8 by its end %s leaves the other as others have it by then', (grip, other) => {
    const { canvas, writer, id, arrow } = heldArrow();
    const before = arrow()?.[other];
    const draft = pulled(canvas, id, grip);
    // Somebody restyles it meanwhile: it is drawn anew.
    setField(writer, { kind: 'free', id }, 'scale', 'huge');
    setField(writer, { kind: 'free', id }, 'bend', 25);
    canvas.frame();
    keepArrow(canvas.board, draft, 1);
    expect(arrow()?.[grip]).toMatchObject({ kind: 'point', x: -300, y: -300 });
    expect(arrow()?.[other]).toEqual(before);
    expect(arrow()?.bend).toBe(25);
    canvas.dispose();
  });

  it('F2.8 by its middle goes on holding on at both ends', () => {
    const { canvas, writer, id, arrow } = heldArrow();
    const draft = pulled(canvas, id, 'bend');
    setField(writer, { kind: 'free', id }, 'words', 'asks');
    canvas.frame();
    keepArrow(canvas.board, draft, 1);
    expect(arrow()).toMatchObject({ bend: 40, from: { kind: 'entity' }, to: { kind: 'entity' } });
    canvas.dispose();
  });
});
