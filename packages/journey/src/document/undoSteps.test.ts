import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import type { Peer } from '../testing/peers';
import {
  CONTENT,
  LANE,
  move,
  redo,
  reference,
  STAGES,
  stageOf,
  T,
  title,
  touchpoint,
  undo,
  usePeers,
} from '../testing/undoPeers';
import { gesture, openEditor } from './editor';
import { addTouchpoint } from './edits/add';
import { setField } from './edits/fields';
import { remove } from './edits/remove';
import { editText, setText, textOf } from './edits/texts';
import { InvalidEdit } from './invalidEdit';
import { readJourney } from './read';

const [S0, , S2] = STAGES;

let a: Peer;
let b: Peer;
const sync = usePeers((...peers) => {
  [a, b] = peers;
});

describe('steps', () => {
  let time = 0;
  const open = () => openEditor(a.doc, { now: () => time });
  const type = (
    editor: ReturnType<typeof open>,
    letters: string,
    field: 'title' | 'description' = 'description',
  ) => {
    for (const letter of letters) {
      const index = textOf(a.doc, reference, field)?.length ?? 0;
      editText(editor, reference, field, { index, remove: 0, insert: letter });
    }
  };
  const text = () => touchpoint(a)?.description;

  it('D8.10 typing without a pause is one step; a pause, another field, `stop`, or five seconds start another', () => {
    const editor = open();
    type(editor, 'one');
    time += 1_000;
    type(editor, ' two');
    editor.undo.stop();
    type(editor, ' three');
    type(editor, '!', 'title');
    type(editor, ' four');
    for (let at = 0; at < 7; at++) {
      time += 900;
      type(editor, `${at}`);
    }
    const seen: (string | undefined)[] = [];
    while (editor.undo.canUndo()) {
      seen.push(text());
      editor.undo.undo();
    }
    expect(seen).toEqual([
      'one two three four0123456',
      'one two three four01234',
      'one two three',
      'one two three',
      'one two',
      'one',
    ]);
    editor.dispose();
  });

  it('D8.1 a gesture is one transaction and one step, however it nests', () => {
    let updates = 0;
    a.doc.on('update', () => {
      updates += 1;
    });
    gesture(a.editor, () => {
      move(a, S2);
      gesture(a.editor, () => setField(a.editor, reference, 'channel', 'phone'));
      editText(a.editor, reference, 'title', { index: 0, remove: 0, insert: 'X' });
      addTouchpoint(a.editor, { stage: S0, lane: LANE });
    });
    expect(updates).toBe(1);
    undo(a);
    expect(updates).toBe(2);
    expect(touchpoint(a)).toEqual(CONTENT.touchpoints[0]);
    expect(a.editor.undo.canUndo()).toBe(false);
  });

  it('D8.11 a gesture that throws leaves nothing, and no step', () => {
    const failing = () =>
      gesture(a.editor, () => {
        move(a, S2);
        editText(a.editor, reference, 'title', { index: 0, remove: 0, insert: 'X' });
        setField(a.editor, reference, 'emotion', 99);
      });
    expect(failing).toThrow(InvalidEdit);
    expect(touchpoint(a)).toEqual(CONTENT.touchpoints[0]);
    expect([a.editor.undo.canUndo(), a.editor.undo.canRedo()]).toEqual([false, false]);
  });

  it('D8.13 what a listener edits is a step of its own, texts included', () => {
    const before = title(a);
    let edits = 1;
    const stop = a.live.subscribe(() => {
      if (edits-- > 0) editText(a.editor, reference, 'title', { index: 0, remove: 0, insert: 'X' });
    });
    move(a, S2);
    expect(title(a)).toBe(`X${before}`);
    undo(a);
    expect([title(a), stageOf(a)]).toEqual([before, S2]);
    undo(a);
    expect(stageOf(a)).toBe(CONTENT.touchpoints[0]?.place.stage);
    redo(a);
    redo(a);
    expect([title(a), stageOf(a)]).toEqual([`X${before}`, S2]);
    stop();
  });

  it('D8.13 a listener that undoes takes one step back', () => {
    setText(a.editor, reference, 'title', 'one');
    setText(a.editor, reference, 'title', 'two');
    a.editor.undo.stop();
    let undone = false;
    const stop = a.live.subscribe((_, { local }) => {
      if (!local && !undone) {
        undone = true;
        undo(a);
      }
    });
    setField(b.editor, reference, 'channel', 'phone');
    sync();
    expect(title(a)).toBe('one');
    redo(a);
    expect(title(a)).toBe('two');
    stop();
  });

  it('D8.13 a listener’s gesture that throws leaves nothing', () => {
    const before = title(a);
    const stop = a.live.subscribe((_, { local }) => {
      const failing = () =>
        gesture(a.editor, () => {
          editText(a.editor, reference, 'title', { index: 0, remove: 0, insert: 'X' });
          setField(a.editor, reference, 'emotion', 99);
        });
      if (!local) expect(failing).toThrow(InvalidEdit);
    });
    setField(b.editor, reference, 'channel', 'phone');
    sync();
    expect(title(a)).toBe(before);
    stop();
  });

  it('D8.14 the last 500 steps can be taken back', () => {
    for (let at = 0; at <= 500; at++) setField(a.editor, reference, 'channel', `${at}`);
    let steps = 0;
    for (; a.editor.undo.canUndo(); steps++) undo(a);
    expect([steps, touchpoint(a)?.channel]).toEqual([500, '0']);
  });

  it('D8.15 a purge takes what can be taken back with it', () => {
    setText(a.editor, reference, 'title', 'one');
    move(a, S2);
    remove(a.editor, [reference]);
    sync();
    b.doc.getMap('touchpoints').delete(T);
    sync();
    undo(a);
    // Its paths are back; that is all there was.
    const before = Y.encodeStateAsUpdate(a.doc);
    undo(a);
    expect(a.editor.undo.canUndo()).toBe(false);
    expect(Y.encodeStateAsUpdate(a.doc)).toEqual(before);
    expect(a.doc.getMap('touchpoints').has(T)).toBe(false);
    expect(readJourney(a.doc).unreadable).toEqual([]);
  });

  it('D8.15 nor can what was taken back before a purge be done again', () => {
    setField(a.editor, reference, 'tags', [...(touchpoint(a)?.tags ?? []), 'new']);
    undo(a);
    sync();
    b.doc.getMap('touchpoints').delete(T);
    sync();
    const before = Y.encodeStateAsUpdate(a.doc);
    redo(a);
    expect(Y.encodeStateAsUpdate(a.doc)).toEqual(before);
  });

  it('D8.12 tells when there is more or less to undo, until disposed of', () => {
    let told = 0;
    const stop = a.editor.undo.subscribe(() => {
      told += 1;
    });
    move(a, S2);
    undo(a);
    redo(a);
    expect(told).toBe(3);
    stop();
    undo(a);
    expect(told).toBe(3);
  });

  it('D8.1 another editor on the same document has its own undo', () => {
    const other = openEditor(a.doc);
    setField(other, reference, 'channel', 'phone');
    expect(a.editor.undo.canUndo()).toBe(false);
    move(a, S2);
    other.undo.undo();
    expect([stageOf(a), touchpoint(a)?.channel]).toEqual([S2, CONTENT.touchpoints[0]?.channel]);
    other.dispose();
    expect(() => setField(other, reference, 'channel', 'chat')).toThrow('disposed');
  });
});

describe('why registers are not left to Y.UndoManager', () => {
  it('D8.5 it leaves a key without a value after a conflict was won (yjs#514)', () => {
    const [winner, loser] = [new Y.Doc(), new Y.Doc()];
    winner.clientID = 2;
    loser.clientID = 1;
    winner.getMap('m').set('place', 'start');
    Y.applyUpdate(loser, Y.encodeStateAsUpdate(winner));
    const manager = new Y.UndoManager(winner.getMap('m'), { captureTimeout: 0 });
    winner.getMap('m').set('place', 'mine');
    loser.getMap('m').set('place', 'theirs');
    Y.applyUpdate(winner, Y.encodeStateAsUpdate(loser));
    manager.undo();
    expect(winner.getMap('m').get('place')).toBeUndefined();
  });
});
