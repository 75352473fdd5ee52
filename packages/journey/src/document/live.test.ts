import { beforeEach, describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import type { TouchpointId } from '../model/ids';
import type { Place } from '../model/values';
import { generatedJourney } from '../testing/generatedJourney';
import { createJourney } from './create';
import { gesture, type JourneyEditor, openEditor } from './editor';
import { addTouchpoint } from './edits/add';
import { setField } from './edits/fields';
import { placeTouchpoint } from './edits/place';
import { remove } from './edits/remove';
import { editText, setText } from './edits/texts';
import { type LiveJourney, liveJourney } from './live';
import type { JourneyChanges } from './observe';
import { type Reading, readJourney } from './read';

const CONTENT = generatedJourney({ touchpoints: 6, paths: 8, stages: 3, seed: 3 });
const T = CONTENT.touchpoints[0]?.id as TouchpointId;
const CELL = CONTENT.touchpoints[5]?.place as Place;
const reference = { kind: 'touchpoint', id: T } as const;

let doc: Y.Doc;
let editor: JourneyEditor;
let live: LiveJourney;
let heard: { reading: Reading; changes: JourneyChanges }[];
beforeEach(() => {
  doc = new Y.Doc();
  createJourney(doc, CONTENT);
  editor = openEditor(doc);
  live = liveJourney(doc);
  heard = [];
  live.subscribe((reading, changes) => heard.push({ reading: reading(), changes }));
});

describe('liveJourney', () => {
  it('D7.1 reads again what changed, and shares the rest by identity', () => {
    const before = live.current();
    setField(editor, reference, 'channel', 'phone');
    const after = live.current();
    expect(after).toEqual(readJourney(doc));
    expect(after.journey.touchpoints.get(T)).not.toBe(before.journey.touchpoints.get(T));
    for (const [id, touchpoint] of after.journey.touchpoints) {
      if (id !== T) expect(touchpoint).toBe(before.journey.touchpoints.get(id));
    }
    for (const part of ['meta', 'stages', 'lanes', 'paths', 'cards', 'frictions', 'metrics'] as const) {
      expect(after.journey[part]).toBe(before.journey[part]);
    }
    expect([after.unreadable, after.deleted]).toEqual([[], []]);
    expect(after.unreadable).toBe(before.unreadable);
  });

  it('D7.2 calls once per transaction, with what changed, whose it was and whether it was made here', () => {
    gesture(editor, () => {
      setField(editor, reference, 'channel', 'phone');
      setText(editor, { kind: 'meta' }, 'title', 'Changed');
      remove(editor, [{ kind: 'stage', id: CONTENT.stages[0]?.id as never }]);
    });
    expect(heard).toHaveLength(1);
    const { changes, reading } = heard[0] as (typeof heard)[0];
    expect(changes).toMatchObject({ meta: true, origin: editor.origin, local: true });
    expect([...changes.ids.touchpoint, ...changes.ids.stage]).toEqual([T, CONTENT.stages[0]?.id]);
    expect(changes.ids.path.size).toBe(0);
    expect(reading).toBe(live.current());
    editor.undo.undo();
    expect(heard[1]?.changes.origin).toBe(editor.origin);
  });

  it('D7.2 names texts’ entities, new ones, and those that others changed', () => {
    editText(editor, reference, 'description', { index: 0, remove: 0, insert: 'x' });
    const id = addTouchpoint(editor, { stage: CELL.stage, lane: CELL.lane });
    expect(heard.map(({ changes }) => [...changes.ids.touchpoint])).toEqual([[T], [id]]);
    const other = new Y.Doc();
    Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
    placeTouchpoint(openEditor(other), T, CELL);
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(other), 'the wire');
    expect(heard[2]?.changes).toMatchObject({ origin: 'the wire', local: false });
    expect([...(heard[2]?.changes.ids.touchpoint ?? [])]).toEqual([T]);
  });

  it('D7.3 is silent about what does not touch the journey', () => {
    doc.getMap('drafts').set('note', 1);
    doc.getText('elsewhere').insert(0, 'x');
    expect(heard).toEqual([]);
  });

  it('D7.4 each subscription ends by its own disposer, and all with the journey', () => {
    let calls = 0;
    const listener = () => {
      calls += 1;
    };
    const stop = live.subscribe(listener);
    live.subscribe(listener);
    setField(editor, reference, 'channel', 'phone');
    stop();
    setField(editor, reference, 'channel', 'chat');
    expect(calls).toBe(3);
    live.dispose();
    setField(editor, reference, 'channel', 'post');
    expect(calls).toBe(3);
    expect(live.current().journey.touchpoints.get(T)?.channel).toBe('chat');
  });

  it('D7.5 a listener may edit: the next call follows, in order', () => {
    live.subscribe((reading) => {
      if (reading().journey.touchpoints.get(T)?.channel === 'phone')
        setField(editor, reference, 'channel', 'chat');
    });
    setField(editor, reference, 'channel', 'phone');
    expect(live.current().journey.touchpoints.get(T)?.channel).toBe('chat');
    expect(live.current()).toEqual(readJourney(doc));
    expect(heard).toHaveLength(2);
  });

  it('D7.6 nothing is read before somebody asks', () => {
    const silent = new Y.Doc();
    const following = liveJourney(silent);
    const told: unknown[] = [];
    following.subscribe((_, changes) => told.push(changes));
    const reads = vi.spyOn(Y.Text.prototype as { toString(): string }, 'toString');
    Y.applyUpdate(silent, Y.encodeStateAsUpdate(doc));
    expect([told.length, reads.mock.calls.length]).toEqual([1, 0]);
    expect(following.current()).toEqual(readJourney(doc));
    expect(reads.mock.calls.length).toBeGreaterThan(0);
    reads.mockRestore();
    following.dispose();
  });

  it('D7.6 who asks in the midst of a transaction gets what was before it, last changes included', () => {
    const later = liveJourney(doc);
    const channel = () => later.current().journey.touchpoints.get(T)?.channel;
    setField(editor, reference, 'channel', 'phone');
    gesture(editor, () => {
      setField(editor, reference, 'channel', 'chat');
      expect(channel()).toBe('phone');
    });
    expect(channel()).toBe('chat');
    setField(editor, reference, 'channel', 'post');
    later.dispose();
    setField(editor, reference, 'channel', 'shop');
    expect(channel()).toBe('post');
  });
});
