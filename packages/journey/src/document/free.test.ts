import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type * as Y from 'yjs';
import type { FreeId } from '../model/ids';
import { freeInOrder, freePlacement } from '../queries/freeTree';
import { expectConverged } from '../testing/expectConverged';
import { generatedJourney } from '../testing/generatedJourney';
import { createPeers, deliverAll, disposePeers, type Peer } from '../testing/peers';
import { setField } from './edits/fields';
import { addFree, placeFree } from './edits/free';
import { remove, restore } from './edits/remove';
import { repair } from './edits/repair';
import { editText } from './edits/texts';
import { InvalidEdit } from './invalidEdit';
import { readJourney } from './read';

// B's client id is the higher one, so B wins concurrent writes.
let peers: Peer[];
let a: Peer;
let b: Peer;
beforeEach(() => {
  const content = generatedJourney({ touchpoints: 2, paths: 1, stages: 2, seed: 2 });
  peers = createPeers({ content, clientIds: [20, 30], seed: 1 });
  [a, b] = peers as [Peer, Peer];
});
afterEach(() => {
  deliverAll(peers);
  expectConverged(peers.map(({ doc }) => doc));
  for (const { doc, live } of peers) expect(live.current()).toEqual(readJourney(doc));
  disposePeers(peers);
});

const sync = () => deliverAll(peers);
const shape = ({ live }: Peer, id: FreeId) => live.current().journey.free.get(id);
const free = (id: FreeId) => ({ kind: 'free', id }) as const;
const frame = (peer: Peer, x: number, rotation = 0) =>
  addFree(peer.editor, { kind: 'frame', size: { width: 300, height: 200 }, spot: { x, y: 0, rotation } });
const note = (peer: Peer, x: number, outer: FreeId | null = null) =>
  addFree(peer.editor, { kind: 'note', text: 'Note', spot: { x, y: 10, frame: outer } });
const put = (peer: Peer, id: FreeId, outer: FreeId | null) =>
  placeFree(peer.editor, [{ id, spot: { x: 1, y: 1, frame: outer } }]);

describe('free shapes beside others', () => {
  it('D12.10 two who restyle different aspects, or move one end each, both get what they chose', () => {
    const point = { kind: 'point', x: 0, y: 0 } as const;
    const id = addFree(a.editor, { kind: 'arrow', spot: { x: 0, y: 0 }, from: point, to: point });
    sync();
    setField(a.editor, free(id), 'colour', 'red');
    setField(a.editor, free(id), 'from', { ...point, x: -50 });
    setField(b.editor, free(id), 'dash', 'dashed');
    setField(b.editor, free(id), 'to', { ...point, x: 99 });
    placeFree(a.editor, [{ id, spot: { x: 7, y: 8 } }]);
    sync();
    expect(shape(b, id)).toMatchObject({
      colour: 'red',
      dash: 'dashed',
      from: { x: -50 },
      to: { x: 99 },
      spot: { x: 7, y: 8 },
    });
  });

  it('D12.10 two who move a shape at once: it lies where one of them put it, not between', () => {
    const outer = frame(a, 500);
    const id = note(a, 0);
    sync();
    placeFree(a.editor, [{ id, spot: { x: 10, y: 20, frame: outer } }]);
    placeFree(b.editor, [{ id, spot: { x: 900, y: 800, rotation: 1 } }]);
    sync();
    expect(shape(a, id)?.spot).toEqual({ x: 900, y: 800, rotation: 1, frame: null });
  });

  it('D12.11 in a note all letters stay; words are one person’s', () => {
    const id = note(a, 0);
    const words = addFree(a.editor, { kind: 'text', words: 'Start', spot: { x: 0, y: 0 } });
    sync();
    editText(a.editor, free(id), 'text', { index: 0, remove: 0, insert: 'My ' });
    editText(b.editor, free(id), 'text', { index: 4, remove: 0, insert: ' two' });
    setField(a.editor, free(words), 'words', 'By A');
    setField(b.editor, free(words), 'words', 'By B');
    sync();
    expect(shape(a, id)?.text).toBe('My Note two');
    expect(shape(a, words)?.words).toBe('By B');
    // Of A's words nothing is left to take back: the step before goes.
    a.editor.undo.undo();
    sync();
    expect(shape(b, id)?.text).toBe('Note two');
    expect(shape(b, words)?.words).toBe('By B');
  });

  it('D12.12 deleting a frame leaves what is in it where it lay, and restoring takes it in again', () => {
    const outer = frame(a, 500, Math.PI / 2);
    const id = note(a, 40, outer);
    const before = freePlacement(a.live.current().journey).get(id);
    remove(a.editor, [free(outer)]);
    sync();
    const { journey, deleted } = b.live.current();
    expect(deleted.map(({ kind, id }) => `${kind} ${id}`)).toEqual([`free ${outer}`]);
    expect(journey.free.get(id)?.spot.frame).toBeNull();
    expect(freePlacement(journey).get(id)).toEqual(before);
    restore(b.editor, [free(outer)]);
    sync();
    expect(shape(a, id)?.spot).toEqual({ x: 40, y: 10, rotation: 0, frame: outer });
  });

  it('D12.12 also what somebody else put in it, or moved in it, or moved it with, at that moment', () => {
    const outer = frame(a, 500);
    const [old, other] = [note(a, 40, outer), note(a, 0)];
    sync();
    remove(a.editor, [free(outer)]);
    const fresh = note(b, 60, outer);
    put(b, other, outer);
    placeFree(b.editor, [
      { id: old, spot: { x: 90, y: 10, frame: outer } },
      { id: outer, spot: { x: 1000, y: 0 } },
    ]);
    sync();
    const placed = freePlacement(a.live.current().journey);
    expect([old, fresh, other].map((id) => placed.get(id)?.x)).toEqual([1090, 1060, 1001]);
  });

  it('D12.12 a frame within a deleted frame too, down to the last', () => {
    const outer = frame(a, 500);
    const inner = addFree(a.editor, {
      kind: 'frame',
      size: { width: 90, height: 90 },
      spot: { x: 50, y: 0, frame: outer },
    });
    const id = note(a, 7, inner);
    remove(a.editor, [free(inner)]);
    expect(shape(a, id)?.spot).toMatchObject({ x: 57, frame: outer });
    remove(a.editor, [free(outer)]);
    expect(shape(a, id)?.spot).toMatchObject({ x: 557, frame: null });
    a.editor.undo.undo();
    expect(shape(a, id)?.spot).toMatchObject({ x: 57, frame: outer });
  });

  it('D12.12 what is not touched stays the same object while its frame is gone', () => {
    const outer = frame(a, 500);
    const id = note(a, 40, outer);
    remove(a.editor, [free(outer)]);
    const before = shape(a, id);
    note(a, 0);
    expect(shape(a, id)).toBe(before);
    setField(a.editor, free(id), 'colour', 'blue');
    expect(shape(a, id)).toMatchObject({ colour: 'blue', spot: { x: 540 } });
  });

  it('D12.13 two frames put into each other at once are both in sight, and can be taken apart', () => {
    const [one, two] = [frame(a, 0), frame(a, 500)];
    const id = note(a, 3, two);
    sync();
    put(a, one, two);
    put(b, two, one);
    sync();
    const { journey } = a.live.current();
    expect(freeInOrder(journey).map((each) => each.id)).toEqual([one, two, id]);
    expect(freePlacement(journey).get(id)?.x).toBe(1 + 1 + 3);
    placeFree(a.editor, [{ id: two, spot: { x: 500, y: 0 } }]);
    expect(shape(a, one)?.spot.frame).toBe(two);
    expect(freeInOrder(a.live.current().journey)[0]?.id).toBe(two);
  });

  it('D12.14 what was deleted is called by its words, else by its kind', () => {
    const ids = [
      note(a, 0),
      addFree(a.editor, {
        kind: 'image',
        image: { id: 'i' as never, alt: 'The hall' },
        size: { width: 9, height: 9 },
        spot: { x: 0, y: 0 },
      }),
      frame(a, 0),
    ];
    remove(a.editor, ids.map(free));
    const titles = a.live.current().deleted.map(({ title }) => title);
    expect(titles.sort()).toEqual(['Frame', 'Note', 'The hall']);
  });

  it('D12.14 an arrow keeps hold of what is deleted, and follows it again when it is back', () => {
    const id = note(a, 0);
    const reference = { kind: 'free', id } as const;
    const arrow = addFree(a.editor, {
      kind: 'arrow',
      spot: { x: 0, y: 0 },
      from: { kind: 'point', x: 0, y: 0 },
      to: { kind: 'entity', reference, at: { x: 0.5, y: 0.5 }, x: 5, y: 5 },
    });
    remove(a.editor, [reference]);
    sync();
    expect(shape(b, arrow)?.to).toMatchObject({ reference });
  });
});

describe('free shapes that cannot be read', () => {
  const raw = (id: FreeId) => a.doc.getMap('freeform').get(id) as Y.Map<unknown>;
  const broken = () => a.live.current().unreadable[0];
  const heal = () => {
    const item = broken();
    if (item !== undefined) repair(a.editor, item);
  };

  it('D12.15 stand beside the fine ones with their words, and are repaired field by field', () => {
    const id = note(a, 40);
    raw(id).set('spot', { x: 40, y: 'low', rotation: 0, frame: 'F' });
    raw(id).set('colour', '#ff0000');
    raw(id).delete('kind');
    expect(broken()).toMatchObject({ kind: 'free', id, title: 'Note', place: null });
    expect(
      broken()
        ?.problems.map(({ field }) => field)
        .sort(),
    ).toEqual(['colour', 'kind', 'spot']);
    heal();
    expect(shape(a, id)).toMatchObject({
      kind: 'note',
      text: 'Note',
      colour: null,
      spot: { x: 40, y: 0, rotation: 0, frame: 'F' },
    });
    a.editor.undo.undo();
    expect(broken()).toMatchObject({ id });
  });

  it('D12.15 a shape that lacks what its kind needs gets a plain one; a drawing without a line is removed', () => {
    const arrow = addFree(a.editor, {
      kind: 'arrow',
      spot: { x: 0, y: 0 },
      words: 'there',
      from: { kind: 'point', x: 1, y: 1 },
      to: { kind: 'point', x: 2, y: 2 },
    });
    raw(arrow).set('to', null);
    raw(arrow).set('from', { kind: 'point', x: 1e9, y: 0 });
    expect(broken()?.title).toBe('there');
    heal();
    expect(shape(a, arrow)).toMatchObject({ from: { x: 0, y: 0 }, to: { x: 0, y: 0 } });
    const outer = frame(a, 0);
    raw(outer).set('size', null);
    heal();
    expect(shape(a, outer)?.size).toEqual({ width: 200, height: 200 });
    const drawing = addFree(a.editor, {
      kind: 'drawing',
      spot: { x: 0, y: 0 },
      stroke: { points: [0, 0, 1], closed: false, pen: false },
    });
    raw(drawing).set('stroke', { points: Array(18_003).fill(0), closed: false, pen: false });
    expect(heal).toThrow(InvalidEdit);
    remove(a.editor, [free(drawing)]);
    expect(a.live.current().unreadable).toEqual([]);
  });

  it('D12.12 what is in a frame that cannot be read stays where it lay', () => {
    const outer = frame(a, 500);
    const id = note(a, 40, outer);
    raw(outer).set('size', 'large');
    expect(shape(a, id)?.spot).toMatchObject({ x: 540, frame: null });
    heal();
    expect(shape(a, id)?.spot).toMatchObject({ x: 40, frame: outer });
  });
});
