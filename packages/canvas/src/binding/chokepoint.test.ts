import { createTLStore, type Editor, type TLPageId, type TLShape } from '@tldraw/tldraw';
import { beforeEach, describe, expect, it } from 'vitest';
import { shapeUtils } from '../shapes/shapeUtils';
import { guardShapes } from './chokepoint';
import { shapeRecord } from './shapeRecord';

const PAGE = 'page:page' as TLPageId;
const BOX = { x: 10, y: 20, width: 148, height: 76 };
const VIEW = {
  title: 'Order a spare part',
  owner: null,
  ownerName: '',
  channel: null,
  momentOfTruth: false,
  friction: 0,
  placed: true,
};
const shape = shapeRecord(PAGE, 'touchpoint', 'one', BOX, VIEW);

describe('the chokepoint', () => {
  // The guard needs a store and its side effects; the rest of an editor needs a browser.
  const store = createTLStore({ shapeUtils, bindingUtils: [] });
  const editor = {
    store,
    sideEffects: store.sideEffects,
    run: (change: () => void) => change(),
  } as unknown as Editor;
  const guard = guardShapes(editor);
  beforeEach(() => guard.write(() => store.put([shape])));

  const change = (fields: Partial<TLShape>) =>
    store.put([{ ...(store.get(shape.id) as TLShape), ...fields }]);

  it('C1.1 lets the binding write', () => {
    guard.write(() => change({ x: 99 }));
    expect(store.get(shape.id)).toMatchObject({ x: 99, y: 20 });
  });

  it.each<[string, Partial<TLShape>]>([
    ['moved', { x: 500 }],
    ['nudged', { x: 11, y: 21 }],
    ['rotated', { rotation: 1 }],
    ['resized or restyled', { props: { w: 1, h: 1, view: VIEW } }],
    ['faded', { opacity: 0.5 }],
    ['locked', { isLocked: true }],
    ['reparented', { parentId: 'shape:group' as TLShape['parentId'] }],
    ['restacked', { index: 'a9' as TLShape['index'] }],
    ['given other meta', { meta: { mine: true } }],
  ])('C1.2 a derived shape cannot be %s', (_, fields) => {
    change(fields);
    expect(store.get(shape.id)).toEqual(shape);
  });

  it('C1.3 a derived shape cannot be deleted', () => {
    store.remove([shape.id]);
    expect(store.get(shape.id)).toEqual(shape);
    guard.write(() => store.remove([shape.id]));
    expect(store.get(shape.id)).toBeUndefined();
  });

  it('C1.4 what is pasted, duplicated or drawn is gone at once', () => {
    const copy = shapeRecord(PAGE, 'touchpoint', 'copy', BOX, VIEW);
    store.put([copy]);
    expect(store.get(copy.id)).toBeUndefined();
  });

  it('C1.5 closes again when a write throws', () => {
    expect(() =>
      guard.write(() => {
        throw new Error('no');
      }),
    ).toThrow('no');
    change({ x: 500 });
    expect(store.get(shape.id)).toMatchObject({ x: 10 });
  });

  it('C1.6 lets go when it is disposed of', () => {
    guard.dispose();
    change({ x: 500 });
    expect(store.get(shape.id)).toMatchObject({ x: 500 });
  });
});
