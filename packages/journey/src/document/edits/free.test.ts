import { beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { FREE_KINDS, MAX_FREE_SHAPES, MAX_NOTE_TEXT, MAX_STROKE_POINTS } from '../../model/free';
import type { FreeId } from '../../model/ids';
import { freeInOrder } from '../../queries/freeTree';
import { generatedJourney } from '../../testing/generatedJourney';
import { contentOf } from '../content';
import { createJourney } from '../create';
import { gesture, type JourneyEditor, openEditor } from '../editor';
import { InvalidEdit } from '../invalidEdit';
import { readJourney } from '../read';
import { setField } from './fields';
import { addFree, addFreeShapes, type NewFree, placeFree, type Stacking, stackFree } from './free';
import { remove, restore } from './remove';
import { editText, setText } from './texts';

let doc: Y.Doc;
let editor: JourneyEditor;
beforeEach(() => {
  doc = new Y.Doc();
  createJourney(doc, generatedJourney({ touchpoints: 2, paths: 1, stages: 2, seed: 3 }));
  let made = 0;
  editor = openEditor(doc, { newId: () => `new-${++made}` });
});

const journey = () => readJourney(doc).journey;
const shape = (id: FreeId) => journey().free.get(id);
const at = (x: number, y = 0, frame: FreeId | null = null) => ({ x, y, frame });
const note = (text: string, frame: FreeId | null = null): NewFree => ({
  kind: 'note',
  text,
  spot: at(0, 0, frame),
});
const frame = (x = 0): NewFree => ({ kind: 'frame', size: { width: 300, height: 200 }, spot: at(x) });
const stroke = (points: number) => ({
  points: Array.from({ length: points * 3 }, () => 0.5),
  closed: false,
  pen: false,
});
const free = (id: FreeId) => ({ kind: 'free', id }) as const;
const shown = () => freeInOrder(journey()).map(({ text, words, kind }) => text || words || kind);

/** Why an edit is refused; the map is then as it was. */
function refusal(act: () => unknown) {
  const before = contentOf(journey());
  try {
    act();
  } catch (error) {
    if (!(error instanceof InvalidEdit)) throw error;
    expect(contentOf(journey())).toEqual(before);
    return `${error.code} ${error.field ?? ''}`.trim();
  }
  return 'done';
}

describe('adding', () => {
  it('D12.1 puts a shape in front of the others, with its defaults', () => {
    addFree(editor, note('one'));
    const id = addFree(editor, { kind: 'drawing', stroke: stroke(2), spot: { x: 5, y: 6, rotation: 7 } });
    expect(shown()).toEqual(['one', 'drawing']);
    expect(shape(id)).toMatchObject({
      spot: { x: 5, y: 6, rotation: 7 - 2 * Math.PI, frame: null },
      colour: null,
      scale: 'medium',
      locked: false,
      text: '',
    });
  });

  it('D12.1 puts one behind, or beside another', () => {
    const one = addFree(editor, note('one'));
    addFree(editor, note('behind'), { after: null });
    addFree(editor, note('next'), { after: one });
    addFree(editor, note('before'), { before: one });
    expect(shown()).toEqual(['behind', 'before', 'one', 'next']);
  });

  it('D12.2 adds several as one step, in their order, what is in a frame after the frame', () => {
    const outer = 'given-id' as FreeId;
    const ids = addFreeShapes(editor, [
      note('under'),
      { ...frame(), id: outer, words: 'frame' },
      note('in it', outer),
      note('in it too', outer),
      note('over'),
    ]);
    expect(ids[1]).toBe(outer);
    expect(shown()).toEqual(['under', 'frame', 'in it', 'in it too', 'over']);
    expect(ids.map((id) => shape(id)?.text)).toEqual(['under', '', 'in it', 'in it too', 'over']);
    editor.undo.undo();
    expect(shown()).toEqual([]);
    editor.undo.redo();
    expect(shown()).toHaveLength(5);
  });

  it('D12.3 refuses what cannot be, and leaves nothing behind', () => {
    const one = addFree(editor, note('one'));
    const spot = at(0);
    const endless = Number.POSITIVE_INFINITY;
    const point = { kind: 'point', x: 0, y: 0 } as const;
    const cases: [NewFree, string][] = [
      [{ kind: 'note', spot: at(Number.NaN) }, 'invalid spot'],
      [{ kind: 'note', spot: at(1_000_001) }, 'invalid spot'],
      [{ kind: 'note', spot: { x: 0, y: 0, rotation: endless } }, 'invalid spot'],
      [{ kind: 'note', spot: at(0, 0, 'gone' as FreeId) }, 'gone'],
      [{ kind: 'note', spot: at(0, 0, one) }, 'invalid spot'],
      [{ kind: 'note', spot, id: one }, 'invalid id'],
      [{ kind: 'note', spot, id: 'no id' as FreeId }, 'invalid id'],
      [{ kind: 'note', spot, text: 'x'.repeat(MAX_NOTE_TEXT + 1) }, 'invalid text'],
      [{ kind: 'text', spot, words: 'x'.repeat(2001) }, 'invalid words'],
      [{ kind: 'note', spot, colour: 'mauve' as never }, 'invalid colour'],
      [{ kind: 'drawing', spot }, 'invalid stroke'],
      [{ kind: 'drawing', spot, stroke: stroke(MAX_STROKE_POINTS + 1) }, 'invalid stroke'],
      [{ kind: 'drawing', spot, stroke: { ...stroke(1), points: [1, 2] } }, 'invalid stroke'],
      [{ kind: 'drawing', spot, stroke: { ...stroke(1), points: [1, 2, endless] } }, 'invalid stroke'],
      [{ kind: 'drawing', spot, stroke: { points: 'all' } as never }, 'invalid stroke'],
      [{ kind: 'arrow', spot, from: point }, 'invalid to'],
      [{ kind: 'frame', spot }, 'invalid size'],
      [{ kind: 'frame', spot, size: { width: 0, height: 5 } }, 'invalid size'],
      [{ kind: 'image', spot, size: { width: 5, height: 5 } }, 'invalid image'],
      [{ kind: 'video' as never, spot }, 'invalid kind'],
    ];
    for (const [given, expected] of cases) expect(refusal(() => addFree(editor, given))).toBe(expected);
    expect(refusal(() => addFreeShapes(editor, [note('two'), { kind: 'drawing', spot }]))).toBe(
      'invalid stroke',
    );
    expect(shown()).toEqual(['one']);
    expect(addFree(editor, { kind: 'drawing', spot, stroke: stroke(MAX_STROKE_POINTS) })).toBeDefined();
  });

  it('D12.3 every kind can be added, restyled and removed', () => {
    const point = { kind: 'point', x: 0, y: 0 } as const;
    for (const kind of FREE_KINDS) {
      const id = addFree(editor, {
        kind,
        spot: at(0),
        size: { width: 90, height: 60 },
        stroke: stroke(3),
        from: point,
        to: point,
        image: { id: 'i' as never, alt: '' },
      });
      setField(editor, free(id), 'colour', 'teal');
      expect(shape(id)).toMatchObject({ kind, colour: 'teal' });
      remove(editor, [free(id)]);
      expect(shape(id)).toBeUndefined();
      restore(editor, [free(id)]);
      expect(shape(id)).toMatchObject({ kind });
    }
  });

  it('D12.4 strokes are kept to eighths of a unit, which no screen shows', () => {
    const points = [1.03, -2.51, 0.333, 7, 8.49, 1];
    const id = addFree(editor, { kind: 'drawing', spot: at(0), stroke: { ...stroke(1), points } });
    expect(shape(id)?.stroke?.points).toEqual([1, -2.5, 0.328125, 7, 8.5, 1]);
  });

  it('D12.5 a map takes 5,000, a note 20,000 letters; what is more is refused, what is there is read', () => {
    const many = Array.from({ length: MAX_FREE_SHAPES }, (_, index) => note(`${index}`));
    const [first] = addFreeShapes(editor, many);
    expect(refusal(() => addFree(editor, note('one more')))).toBe('invalid free');
    remove(editor, [free(first as FreeId)]);
    const id = addFree(editor, note('x'.repeat(MAX_NOTE_TEXT)));
    const change = (insert: string, count: number) => ({ index: 0, remove: count, insert });
    expect(refusal(() => editText(editor, free(id), 'text', change('y', 0)))).toBe('invalid text');
    expect(refusal(() => setText(editor, free(id), 'text', 'y'.repeat(MAX_NOTE_TEXT + 1)))).toBe(
      'invalid text',
    );
    editText(editor, free(id), 'text', change('y', 1));
    const raw = doc.getMap('freeform').get(id) as Y.Map<unknown>;
    (raw.get('text') as Y.Text).insert(0, 'z'.repeat(50));
    expect(shape(id)?.text).toHaveLength(MAX_NOTE_TEXT + 50);
    editText(editor, free(id), 'text', change('', 10));
    expect(shape(id)?.text).toHaveLength(MAX_NOTE_TEXT + 40);
  });
});

describe('placing', () => {
  it('D12.6 moves several in one step, into frames and out of them', () => {
    const outer = addFree(editor, frame(100));
    const ids = addFreeShapes(editor, [note('a'), note('b', outer)]) as [FreeId, FreeId];
    placeFree(editor, [
      { id: ids[0], spot: at(1, 2, outer) },
      { id: ids[1], spot: at(3, 4) },
    ]);
    expect(ids.map((id) => shape(id)?.spot)).toEqual([
      { x: 1, y: 2, rotation: 0, frame: outer },
      { x: 3, y: 4, rotation: 0, frame: null },
    ]);
    editor.undo.undo();
    expect(ids.map((id) => shape(id)?.spot.frame)).toEqual([null, outer]);
  });

  it('D12.6 placing a thing where it is writes nothing', () => {
    const id = addFree(editor, note('a'));
    const before = Y.encodeStateAsUpdate(doc);
    placeFree(editor, [{ id, spot: at(0) }]);
    expect(Y.encodeStateAsUpdate(doc)).toEqual(before);
  });

  it('D12.7 refuses to put a frame inside of itself, or anything into what is no frame', () => {
    const [outer, inner] = addFreeShapes(editor, [frame(), frame(10)]) as [FreeId, FreeId];
    const id = addFree(editor, note('a'));
    placeFree(editor, [{ id: inner, spot: at(0, 0, outer) }]);
    const put = (what: FreeId, into: FreeId) => placeFree(editor, [{ id: what, spot: at(0, 0, into) }]);
    expect(refusal(() => put(outer, outer))).toBe('invalid spot');
    expect(refusal(() => put(outer, inner))).toBe('invalid spot');
    expect(refusal(() => put(outer, id))).toBe('invalid spot');
    remove(editor, [free(inner)]);
    expect(refusal(() => put(id, inner))).toBe('gone');
    expect(refusal(() => put(inner, outer))).toBe('gone');
    expect(shape(outer)?.spot.frame).toBeNull();
  });
});

describe('stacking', () => {
  const stacked = (where: Stacking, ...names: string[]) => {
    const all = new Map([...journey().free.values()].map(({ text, id }) => [text, id]));
    stackFree(
      editor,
      names.map((name) => all.get(name) as FreeId),
      where,
    );
    return shown().join('');
  };

  it('D12.8 brings shapes to the front, to the back, a step either way, or beside another', () => {
    const [a] = addFreeShapes(
      editor,
      [...'abcdef'].map((name) => note(name)),
    );
    expect(stacked('front', 'c', 'a')).toBe('bdefac');
    expect(stacked('back', 'f', 'e')).toBe('efbdac');
    expect(stacked('forward', 'e', 'f')).toBe('befdac');
    expect(stacked('backward', 'c', 'f')).toBe('bfedca');
    expect(stacked({ before: a }, 'b', 'e')).toBe('fdcbea');
    expect(stacked({ after: null }, 'c')).toBe('cfdbea');
    editor.undo.undo();
    expect(shown().join('')).toBe('fdcbea');
  });

  it('D12.8 at the end of the stack there is no further; nothing is written', () => {
    addFreeShapes(
      editor,
      [...'abc'].map((name) => note(name)),
    );
    const before = Y.encodeStateAsUpdate(doc);
    expect(stacked('forward', 'b', 'c')).toBe('abc');
    expect(stacked('front', 'c')).toBe('abc');
    expect(stacked('backward', 'a')).toBe('abc');
    expect(Y.encodeStateAsUpdate(doc)).toEqual(before);
  });

  it('D12.8 each stays within its frame', () => {
    const outer = 'outer' as FreeId;
    addFreeShapes(editor, [
      note('a'),
      { ...frame(), id: outer, words: '[' },
      note('b', outer),
      note('c', outer),
      note('d'),
    ]);
    expect(stacked('front', 'a', 'b')).toBe('[cbda');
  });

  it('D12.8 also where keys are alike or malformed', () => {
    const ids = addFreeShapes(
      editor,
      [...'abcd'].map((name) => note(name)),
    );
    for (const [index, order] of ['V', 'V', 'V', '!'].entries()) {
      (doc.getMap('freeform').get(ids[index] as string) as Y.Map<unknown>).set('order', order);
    }
    expect(shown().join('')).toBe('abcd');
    expect(stacked({ after: ids[0] }, 'd')).toBe('adbc');
    expect(stacked('back', 'c')).toBe('cadb');
    expect(stacked('front', 'a', 'd')).toBe('cbad');
  });
});

describe('fields', () => {
  it('D12.9 a shape keeps what it cannot be without; nothing but its own edit moves it', () => {
    const id = addFree(editor, { kind: 'drawing', spot: at(0), stroke: stroke(2) });
    expect(refusal(() => setField(editor, free(id), 'stroke', null))).toBe('invalid stroke');
    expect(refusal(() => setField(editor, free(id), 'kind', 'arrow'))).toBe('invalid from');
    expect(refusal(() => setField(editor, free(id), 'spot' as never, at(1) as never))).toBe('invalid spot');
    expect(refusal(() => setField(editor, free(id), 'order' as never, 'V' as never))).toBe('invalid order');
    setField(editor, free(id), 'fill', 'tint');
    expect(shape(id)).toMatchObject({ fill: 'tint', kind: 'drawing' });
  });

  it('D12.9 a gesture of several is one step', () => {
    const id = addFree(editor, note('a'));
    gesture(editor, () => {
      setField(editor, free(id), 'colour', 'red');
      setField(editor, free(id), 'scale', 'huge');
      placeFree(editor, [{ id, spot: at(9) }]);
    });
    editor.undo.undo();
    expect(shape(id)).toMatchObject({ colour: null, scale: 'medium', spot: { x: 0 } });
  });
});
