import { expect, it } from 'vitest';
import * as Y from 'yjs';
import type { FreeId } from '../model/ids';
import { generatedJourney } from '../testing/generatedJourney';
import { createJourney } from './create';
import { openEditor } from './editor';
import { addFree } from './edits/free';
import { remove } from './edits/remove';
import { purgeDeleted } from './purge';
import { readJourney } from './read';

function open() {
  const doc = new Y.Doc();
  createJourney(doc, generatedJourney({ touchpoints: 4, paths: 5, stages: 2, seed: 2 }));
  let time = 1000;
  return { doc, editor: openEditor(doc, { now: () => time++ }), at: () => time };
}

it('D1.6 a purge takes what was deleted long ago, with its paths, and nothing else', () => {
  const { doc, editor, at } = open();
  const [old, young] = [...readJourney(doc).journey.touchpoints.keys()];
  remove(editor, [{ kind: 'touchpoint', id: old as never }]);
  const before = at();
  remove(editor, [{ kind: 'touchpoint', id: young as never }]);
  const paths = readJourney(doc).deleted.filter(({ kind, at }) => kind === 'path' && at < before);
  const { journey } = readJourney(doc);
  expect(purgeDeleted(doc, before)).toBe(1 + paths.length);
  const after = readJourney(doc);
  expect(after.journey).toEqual(journey);
  expect(after.deleted.map(({ at }) => at >= before)).not.toContain(false);
  expect(doc.getMap('touchpoints').has(String(old))).toBe(false);
  expect(purgeDeleted(doc, before)).toBe(0);
});

it('D1.6 a deleted frame stays while a shape lies in it, and goes when that has gone', () => {
  const { doc, editor, at } = open();
  const size = { width: 300, height: 200 };
  const outer = addFree(editor, { kind: 'frame', size, spot: { x: 100, y: 0 } });
  const inner = addFree(editor, { kind: 'frame', size, spot: { x: 10, y: 0, frame: outer } });
  const note = addFree(editor, { kind: 'note', spot: { x: 1, y: 0, frame: inner } });
  const other = addFree(editor, { kind: 'frame', size, spot: { x: 0, y: 0 } });
  remove(
    editor,
    [outer, inner, other].map((id) => ({ kind: 'free', id }) as const),
  );
  expect(purgeDeleted(doc, at())).toBe(1);
  expect(readJourney(doc).journey.free.get(note)?.spot).toEqual({ x: 111, y: 0, rotation: 0, frame: null });
  remove(editor, [{ kind: 'free', id: note as FreeId }]);
  expect(purgeDeleted(doc, at())).toBe(3);
  expect(doc.getMap('freeform').size).toBe(0);
});
