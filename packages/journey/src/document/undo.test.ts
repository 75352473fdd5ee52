import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import type { TouchpointId } from '../model/ids';
import { expectConverged } from '../testing/expectConverged';
import { generatedJourney } from '../testing/generatedJourney';
import { createPeers, deliverAll, disposePeers, type Peer } from '../testing/peers';
import { gesture, openEditor } from './editor';
import { addTouchpoint } from './edits/add';
import { setField } from './edits/fields';
import { placeTouchpoint } from './edits/place';
import { remove, restore } from './edits/remove';
import { editText, setText, textOf } from './edits/texts';
import { InvalidEdit } from './invalidEdit';
import { readJourney } from './read';

const CONTENT = generatedJourney({ touchpoints: 4, paths: 5, stages: 4, seed: 2 });
const T = CONTENT.touchpoints[0]?.id as TouchpointId;
const reference = { kind: 'touchpoint', id: T } as const;
const [S0, S1, S2, S3] = CONTENT.stages.map(({ id }) => id) as [never, never, never, never];
const LANE = CONTENT.lanes[0]?.id as never;

// B's client id is the higher one, so B wins concurrent writes; C's is the lower, so C loses them.
let peers: Peer[];
let a: Peer;
let b: Peer;
let c: Peer;
beforeEach(() => {
  peers = createPeers({ content: CONTENT, clientIds: [20, 30, 10], seed: 1 });
  [a, b, c] = peers as [Peer, Peer, Peer];
});
afterEach(() => {
  deliverAll(peers);
  expectConverged(peers.map(({ doc }) => doc));
  disposePeers(peers);
});

const sync = () => deliverAll(peers);
const undo = ({ editor }: Peer) => editor.undo.undo();
const redo = ({ editor }: Peer) => editor.undo.redo();
const move = ({ editor }: Peer, stage: never) => placeTouchpoint(editor, T, { stage, lane: LANE });
const touchpoint = ({ doc }: Peer) => readJourney(doc).journey.touchpoints.get(T);
const stageOf = (peer: Peer) => touchpoint(peer)?.place.stage;
const titleOf = (peer: Peer) => touchpoint(peer)?.title;
const title = (peer: Peer) => textOf(peer.doc, reference, 'title')?.toString() ?? '';

describe('undo beside others', () => {
  it('D8.3 A creates, B writes into it, A undoes and redoes: what B wrote is there', () => {
    const id = addTouchpoint(a.editor, { stage: S1, lane: LANE, title: 'Visit' });
    sync();
    const created = { kind: 'touchpoint', id } as const;
    editText(b.editor, created, 'title', { index: 5, remove: 0, insert: ' by train' });
    setField(b.editor, created, 'channel', 'on-site');
    sync();
    undo(a);
    sync();
    expect(readJourney(b.doc).deleted.map(({ title }) => title)).toContain('Visit by train');
    redo(a);
    sync();
    expect(readJourney(b.doc).journey.touchpoints.get(id)).toMatchObject({
      title: 'Visit by train',
      channel: 'on-site',
    });
  });

  it('D8.3 what was undone can be restored by somebody else, and stays when its maker redoes', () => {
    const id = addTouchpoint(a.editor, { stage: S1, lane: LANE, title: 'Visit' });
    undo(a);
    sync();
    restore(b.editor, [{ kind: 'touchpoint', id }]);
    sync();
    redo(a);
    expect(readJourney(a.doc).journey.touchpoints.get(id)?.title).toBe('Visit');
  });

  it('D8.4 A moves, B moves, A undoes: B’s move stays', () => {
    move(a, S1);
    sync();
    move(b, S2);
    sync();
    undo(a);
    expect(stageOf(a)).toBe(S2);
    expect(a.editor.undo.canUndo()).toBe(false);
  });

  it('D8.4 A moves, B moves, A moves, A undoes twice: B’s move stays, where Yjs alone would lose it', () => {
    move(a, S1);
    sync();
    move(b, S2);
    sync();
    move(a, S3);
    undo(a);
    expect(stageOf(a)).toBe(S2);
    undo(a);
    expect(stageOf(a)).toBe(S2);
    redo(a);
    expect(stageOf(a)).toBe(S3);
  });

  it('D8.5 A’s move wins over a concurrent one; A undoes: the other one shows, and never no place', () => {
    move(a, S1);
    move(c, S2);
    sync();
    expect(stageOf(c)).toBe(S1);
    undo(a);
    expect(stageOf(a)).toBe(S2);
    sync();
    expect(stageOf(c)).toBe(S2);
    redo(a);
    expect(stageOf(a)).toBe(S1);
  });

  it('D8.5 so it does when A’s gesture moved twice, or A had undone and redone before the other one came', () => {
    gesture(a.editor, () => {
      move(a, S1);
      move(a, S3);
    });
    undo(a);
    redo(a);
    move(c, S2);
    sync();
    expect(stageOf(c)).toBe(S3);
    undo(a);
    expect(stageOf(a)).toBe(S2);
    redo(a);
    expect(stageOf(a)).toBe(S3);
  });

  it('D8.5 of several steps on one register, only the one that the other write lost to leads to it', () => {
    setField(a.editor, reference, 'channel', 'email');
    setField(a.editor, reference, 'channel', 'phone');
    setField(a.editor, reference, 'channel', 'chat');
    setField(c.editor, reference, 'channel', 'post');
    sync();
    const seen = [1, 2, 3, 4].map(() => {
      undo(a);
      return touchpoint(a)?.channel;
    });
    expect(seen).toEqual(['phone', 'email', 'post', 'post']);
  });

  it('D8.5 A’s move loses to a concurrent one; A undoes: nothing moves', () => {
    move(a, S1);
    move(b, S2);
    sync();
    undo(a);
    expect(stageOf(a)).toBe(S2);
  });

  it('D8.5 both give the same tag, A takes it back: B’s stays', () => {
    setField(a.editor, reference, 'tags', ['urgent']);
    setField(c.editor, reference, 'tags', ['urgent']);
    sync();
    undo(a);
    expect(touchpoint(a)?.tags).toContain('urgent');
  });

  it('D1.5 both take a tag out, one of them takes that back: it stays out', () => {
    setField(a.editor, reference, 'tags', ['urgent']);
    sync();
    setField(a.editor, reference, 'tags', []);
    setField(c.editor, reference, 'tags', []);
    sync();
    undo(a);
    sync();
    expect(touchpoint(c)?.tags).toEqual([]);
  });

  it('D8.4 A sets, undoes; B sets; A redoes: B’s value stays', () => {
    setField(a.editor, reference, 'channel', 'phone');
    undo(a);
    sync();
    setField(b.editor, reference, 'channel', 'chat');
    sync();
    redo(a);
    expect(touchpoint(a)?.channel).toBe('chat');
  });

  it('D8.4 A deletes, B restores and deletes again, A undoes: it stays deleted', () => {
    remove(a.editor, [reference]);
    sync();
    restore(b.editor, [reference]);
    remove(b.editor, [reference]);
    sync();
    undo(a);
    expect(touchpoint(a)).toBeUndefined();
  });

  it('D8.4 of a gesture on several things, what others changed since stays and the rest goes back', () => {
    gesture(a.editor, () => {
      setField(a.editor, reference, 'channel', 'phone');
      setField(a.editor, reference, 'department', 'board');
    });
    sync();
    setField(b.editor, reference, 'channel', 'chat');
    sync();
    undo(a);
    expect(touchpoint(a)).toMatchObject({ channel: 'chat', department: CONTENT.touchpoints[0]?.department });
  });
});

describe('undo of texts beside others', () => {
  it('D8.6 B types inside what A typed; A undoes and redoes: B’s letters stay', () => {
    setText(a.editor, reference, 'title', 'before');
    editText(a.editor, reference, 'title', { index: 3, remove: 0, insert: 'AAAA' });
    sync();
    editText(b.editor, reference, 'title', { index: 5, remove: 0, insert: 'bb' });
    sync();
    undo(a);
    expect(title(a)).toBe('befbbore');
    redo(a);
    expect(title(a)).toBe('befAAbbAAore');
  });

  it('D8.6 A deletes text that B types into at the same time; A undoes: all is there', () => {
    setText(a.editor, reference, 'title', 'one two three');
    sync();
    editText(a.editor, reference, 'title', { index: 3, remove: 4, insert: '' });
    editText(b.editor, reference, 'title', { index: 5, remove: 0, insert: 'BB' });
    sync();
    expect(title(a)).toBe('oneBB three');
    undo(a);
    expect(title(a)).toBe('one tBBwo three');
    redo(a);
    expect(title(a)).toBe('oneBB three');
  });

  it('D8.6 B’s own undo takes back B’s letters alone', () => {
    setText(a.editor, reference, 'title', 'plan');
    sync();
    editText(b.editor, reference, 'title', { index: 0, remove: 0, insert: 'our ' });
    sync();
    editText(a.editor, reference, 'title', { index: 8, remove: 0, insert: '!' });
    sync();
    undo(b);
    expect(title(b)).toBe('plan!');
  });

  it('D8.7 what was typed goes as a whole, also after it was deleted, brought back and typed into', () => {
    setText(a.editor, reference, 'title', '');
    editText(a.editor, reference, 'title', { index: 0, remove: 0, insert: 'abcdef' });
    a.editor.undo.stop();
    editText(a.editor, reference, 'title', { index: 0, remove: 6, insert: '' });
    undo(a);
    sync();
    editText(b.editor, reference, 'title', { index: 3, remove: 0, insert: 'X' });
    sync();
    undo(a);
    expect(title(a)).toBe('X');
    redo(a);
    expect(title(a)).toBe('abcXdef');
  });

  it('D8.8 taking back a creation leaves the title it was made with, whatever else its gesture typed', () => {
    const id = gesture(a.editor, () => {
      editText(a.editor, { kind: 'meta' }, 'title', { index: 0, remove: 0, insert: 'X' });
      return addTouchpoint(a.editor, { stage: S0, lane: LANE, title: 'Made' });
    });
    editText(a.editor, { kind: 'touchpoint', id }, 'title', { index: 4, remove: 0, insert: ' here' });
    undo(a);
    undo(a);
    sync();
    restore(b.editor, [{ kind: 'touchpoint', id }]);
    expect(readJourney(b.doc).journey.touchpoints.get(id)?.title).toBe('Made');
  });

  it('D8.9 two who deleted the same letters at once and both take that back have them twice', () => {
    setText(a.editor, reference, 'title', 'word');
    sync();
    setText(a.editor, reference, 'title', '');
    setText(b.editor, reference, 'title', '');
    sync();
    undo(a);
    undo(b);
    sync();
    expect(titleOf(a)).toBe('wordword');
  });
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
