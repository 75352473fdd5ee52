import { describe, expect, it } from 'vitest';
import type { Peer } from '../testing/peers';
import {
  CONTENT,
  LANE,
  move,
  redo,
  reference,
  STAGES,
  stageOf,
  touchpoint,
  undo,
  usePeers,
} from '../testing/undoPeers';
import { gesture } from './editor';
import { addTouchpoint } from './edits/add';
import { setField } from './edits/fields';
import { remove, restore } from './edits/remove';
import { editText } from './edits/texts';
import { readJourney } from './read';

const [, S1, S2, S3] = STAGES;

let a: Peer;
let b: Peer;
let c: Peer;
const sync = usePeers((...peers) => {
  [a, b, c] = peers;
});

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
