import { describe, expect, it } from 'vitest';
import type { Peer } from '../testing/peers';
import { LANE, redo, reference, STAGES, title, undo, usePeers } from '../testing/undoPeers';
import { gesture } from './editor';
import { addTouchpoint } from './edits/add';
import { restore } from './edits/remove';
import { editText, setText } from './edits/texts';
import { readJourney } from './read';

const [S0] = STAGES;

let a: Peer;
let b: Peer;
const sync = usePeers((...peers) => {
  [a, b] = peers;
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
    expect(title(a)).toBe('wordword');
  });
});
