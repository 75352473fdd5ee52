import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import type { FreeId, ImageId } from '../model/ids';
import { generatedJourney } from '../testing/generatedJourney';
import { contentOf } from './content';
import { copyJourney } from './copy';
import { createJourney } from './create';
import { openEditor } from './editor';
import { addFree } from './edits/free';
import { remove, restore } from './edits/remove';
import { imageIdsOf } from './imageIds';
import { readJourney } from './read';

const CONTENT = generatedJourney({ touchpoints: 8, paths: 8, stages: 3, seed: 3 });
const TITLE = { title: 'A copy' };

function made() {
  const doc = new Y.Doc();
  createJourney(doc, CONTENT);
  return { doc, editor: openEditor(doc) };
}

function copied(doc: Y.Doc): Y.Doc {
  const copy = new Y.Doc();
  copyJourney(doc, copy, TITLE);
  return copy;
}

describe('copying', () => {
  it('D11.1 gives everything that is there, under a title and a history of its own', () => {
    const { doc } = made();
    const copy = copied(doc);
    const before = readJourney(doc);
    expect(readJourney(copy)).toEqual({
      ...before,
      journey: { ...before.journey, meta: { ...before.journey.meta, title: 'A copy' } },
    });
    expect([...Y.decodeStateVector(Y.encodeStateVector(copy)).keys()]).toEqual([copy.clientID]);
    expect(contentOf(readJourney(doc).journey).meta.title).toBe(CONTENT.meta.title);
  });

  it('D11.2 leaves behind what was deleted, and its words', () => {
    const { doc, editor } = made();
    const gone = CONTENT.touchpoints[0];
    if (!gone) throw new Error('no touchpoint');
    doc.getMap<Y.Map<Y.Text>>('touchpoints').get(gone.id)?.get('title')?.insert(0, 'SECRET ');
    remove(editor, [{ kind: 'touchpoint', id: gone.id }]);
    const copy = copied(doc);
    expect(readJourney(copy).deleted).toEqual([]);
    expect(Buffer.from(Y.encodeStateAsUpdate(copy)).includes('SECRET')).toBe(false);
  });

  it('D11.2 but keeps a deleted frame while something lies in it, so that it stays where it is', () => {
    const { doc, editor } = made();
    const size = { width: 300, height: 200 };
    const outer = addFree(editor, { kind: 'frame', size, spot: { x: 500, y: 400 } });
    const inner = addFree(editor, { kind: 'frame', size, spot: { x: 10, y: 10, frame: outer } });
    const note = addFree(editor, { kind: 'note', spot: { x: 5, y: 6, frame: inner } });
    const idle = addFree(editor, { kind: 'frame', size, spot: { x: 0, y: 0 } });
    remove(
      editor,
      [outer, inner, idle].map((id) => ({ kind: 'free', id }) as const),
    );
    const copy = copied(doc);
    expect(readJourney(copy).journey.free.get(note)?.spot).toMatchObject({ x: 515, y: 416, frame: null });
    expect(new Set(readJourney(copy).deleted.map(({ id }) => id))).toEqual(new Set([outer, inner]));
    restore(
      openEditor(copy),
      [outer, inner].map((id) => ({ kind: 'free', id }) as const),
    );
    expect(readJourney(copy).journey.free.get(note)?.spot).toMatchObject({ x: 5, y: 6, frame: inner });
  });

  it('D11.3 drops nothing that it cannot read', () => {
    const { doc } = made();
    const stages = doc.getMap<unknown>('stages');
    stages.set('plain', 'no entity');
    stages.set('odd', new Y.Map([['hidden', 'perhaps'] as const, ['later', { kept: true }] as const]));
    const copy = copied(doc);
    expect(readJourney(copy).unreadable).toEqual(readJourney(doc).unreadable);
    expect(copy.getMap<Y.Map<unknown>>('stages').get('odd')?.get('later')).toEqual({ kept: true });
  });

  it('D11.3 takes no types along that no journey has, however deep', () => {
    const { doc } = made();
    const deep = new Y.Map<unknown>([['hidden', false]]);
    doc.getMap<unknown>('stages').set('deep', deep);
    for (let at = deep, level = 0; level < 300; level++) {
      const next = new Y.Map<unknown>();
      at.set('more', next);
      at = next;
    }
    expect(copied(doc).getMap<Y.Map<unknown>>('stages').get('deep')?.has('more')).toBe(false);
  });

  it('D11.4 refuses a document that is not empty, or of a newer version, and writes nothing', () => {
    const { doc } = made();
    const full = made().doc;
    const before = Y.encodeStateAsUpdate(full);
    expect(() => copyJourney(doc, full, TITLE)).toThrow(/not empty/);
    expect(Y.encodeStateAsUpdate(full)).toEqual(before);
    doc.getMap('meta').set('version', 99);
    expect(() => copied(doc)).toThrow(/newer version/);
  });

  it('D11.5 pictures are named by shapes, deleted and unreadable ones as well', () => {
    const { doc, editor } = made();
    const image = (id: string) => ({ id: id as ImageId, alt: '' });
    const at = { spot: { x: 0, y: 0 }, size: { width: 10, height: 10 } };
    addFree(editor, { kind: 'image', image: image('shown'), ...at });
    const gone = addFree(editor, { kind: 'image', image: image('gone'), ...at });
    remove(editor, [{ kind: 'free', id: gone }]);
    doc.getMap('freeform').set('odd' as FreeId, new Y.Map([['image', { id: 'odd', alt: 7 }]]));
    doc.getMap('freeform').set('none' as FreeId, new Y.Map([['image', 'a text']]));
    expect([...imageIdsOf(doc)].sort()).toEqual(['gone', 'odd', 'shown']);
  });
});
