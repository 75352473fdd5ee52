import { addFree, createJourney, type FreeId, setField } from '@journey-canvas/journey';
import { generatedJourney } from '@journey-canvas/journey/testing';
import type { TLShape, TLShapeId } from '@tldraw/tldraw';
import { beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { headlessCanvas } from '../binding/headlessCanvas';
import type { FreeBoardShape } from '../shapes/views';

const FOREIGN = [
  'note',
  'text',
  'draw',
  'arrow',
  'frame',
  'image',
  'geo',
  'line',
  'highlight',
  'bookmark',
  'embed',
  'video',
];

describe('a hand at free shapes', () => {
  let canvas: ReturnType<typeof headlessCanvas>;
  let shape: FreeBoardShape;
  let touchpoint: TLShape;

  beforeEach(() => {
    const doc = new Y.Doc();
    createJourney(doc, generatedJourney({ touchpoints: 3, paths: 2, seed: 5 }));
    canvas = headlessCanvas(doc);
    const writer = canvas.board.writer.get();
    if (writer === null) throw new Error('Read-only');
    addFree(writer, { kind: 'note', text: 'Ask Tessin', spot: { x: 900, y: 900 } });
    canvas.frame();
    const [only] = canvas.free();
    const [card] = canvas.shapes().filter(({ type }) => type === 'touchpoint');
    if (only === undefined || card === undefined) throw new Error('Nothing is shown');
    shape = only;
    touchpoint = card;
    canvas.hand.selected = [shape.id];
  });

  const put = (fields: object) => canvas.store.put([{ ...now(), ...fields } as TLShape]);
  const now = () => canvas.store.get(shape.id) as FreeBoardShape;

  it('C2.1 moves, turns and resizes them in the view', () => {
    canvas.hand.busy = true;
    put({ x: 1, y: 2, rotation: 0.5, props: { ...shape.props, w: 300, h: 200 } });
    expect(now()).toMatchObject({ x: 1, y: 2, rotation: 0.5, props: { w: 300, h: 200 } });
  });

  it('C2.2 changes nothing while no hand is at them', () => {
    put({ x: 1, y: 2 });
    put({ rotation: 1 });
    put({ props: { ...shape.props, w: 9 } });
    expect(now()).toEqual(shape);
  });

  it.each<[string, (shape: FreeBoardShape) => object]>([
    ['restacked', () => ({ index: 'a0' })],
    ['put into another shape', () => ({ parentId: 'shape:group' })],
    ['locked by tldraw', () => ({ isLocked: true })],
    ['faded', () => ({ opacity: 0.3 })],
    ['given other meta', () => ({ meta: { mine: true } })],
    ['made to say something else', ({ props }) => ({ props: { ...props, view: said(props.view) } })],
    ['given another property', ({ props }) => ({ props: { ...props, url: 'https://example.org' } })],
  ])('C2.3 cannot be %s, not even by a hand', (_, fields) => {
    canvas.hand.busy = true;
    put(fields(shape));
    expect(now()).toEqual(shape);
  });

  it('C2.4 are left alone where people locked them', () => {
    const writer = canvas.board.writer.get();
    if (writer === null) throw new Error('Read-only');
    setField(writer, { kind: 'free', id: shape.props.view.shape.id }, 'locked', true);
    canvas.frame();
    canvas.hand.busy = true;
    const before = now();
    put({ x: 1 });
    expect(now()).toEqual(before);
  });

  it('C2.5 never reaches what the layout places', () => {
    canvas.hand.busy = true;
    canvas.store.put([{ ...touchpoint, x: 5, rotation: 1 } as TLShape]);
    expect(canvas.store.get(touchpoint.id)).toEqual(touchpoint);
  });

  it('C2.6 makes and deletes none: what is pasted, drawn or duplicated by tldraw is gone at once', () => {
    canvas.hand.busy = true;
    const copy = { ...shape, id: 'shape:free:copy' as TLShapeId } as FreeBoardShape;
    canvas.store.put([copy]);
    expect(canvas.store.get(copy.id)).toBeUndefined();
    canvas.store.remove([shape.id]);
    expect(now()).toEqual(shape);
  });

  it.each(FOREIGN)('C2.7 a shape of tldraw’s own is not known here: %s', (type) => {
    const id = `shape:${type}` as TLShapeId;
    const foreign = { ...shape, id, type, props: {} } as unknown as TLShape;
    for (const busy of [false, true]) {
      canvas.hand.busy = busy;
      expect(() => canvas.store.put([foreign])).toThrow();
      expect(canvas.store.get(id)).toBeUndefined();
    }
    expect(() => canvas.chokepoint.write(() => canvas.store.put([foreign]))).toThrow();
  });

  it('C2.7 nor does it group anything', () => {
    const group = {
      ...shape,
      id: 'shape:group' as TLShapeId,
      type: 'group',
      props: {},
    } as unknown as TLShape;
    canvas.hand.busy = true;
    canvas.store.put([group]);
    expect(canvas.store.get(group.id)).toBeUndefined();
  });

  it('C2.8 a hand that came to nothing leaves everything as it was', () => {
    canvas.hand.busy = true;
    put({ x: 1, y: 2, rotation: 0.5, props: { ...shape.props, w: 300, h: 200 } });
    canvas.hand.busy = false;
    canvas.binding.settle();
    expect(now()).toEqual(shape);
  });
});

function said(view: FreeBoardShape['props']['view']): FreeBoardShape['props']['view'] {
  return { ...view, shape: { ...view.shape, id: 'other' as FreeId, text: 'Something else' } };
}
