import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { liveDiscussion } from './liveDiscussion';
import { projectDiscussion, projectThread } from './projectDiscussion';
import { readDiscussion } from './readDiscussion';
import type { Thread } from './Thread';

const author = (id: string) => ({ id, name: id, organisationId: null, guest: false }) as const;

/** A thread whose comments say `texts`, as the server's tables would give it. */
function thread(id: string, texts: readonly string[], changes: Partial<Thread> = {}): Thread {
  return {
    id,
    anchor: { kind: 'point', x: 1, y: 2 },
    createdAt: 1000,
    resolved: null,
    comments: texts.map((text, index) => ({
      id: `${id}-${index}`,
      threadId: id,
      author: author('ann'),
      text,
      createdAt: 1000 + index,
      editedAt: null,
      deleted: false,
    })),
    ...changes,
  } as Thread;
}

function document(...threads: Thread[]): Y.Doc {
  const doc = new Y.Doc();
  projectDiscussion(doc, threads);
  return doc;
}

const said = (doc: Y.Doc) =>
  readDiscussion(doc).threads.map(({ id, comments }) => [id, ...comments.map(({ text }) => text)]);

describe('the discussion document', () => {
  it('C1 has two roots of id → one register', () => {
    const doc = document(thread('a', ['Hello']));
    expect([...doc.share.keys()].sort()).toEqual(['comments', 'threads']);
    expect(doc.getMap('threads').get('a')).toEqual({
      anchor: { kind: 'point', x: 1, y: 2 },
      createdAt: 1000,
      resolved: null,
    });
    expect(doc.getMap('comments').get('a-0')).toMatchObject({ threadId: 'a', text: 'Hello' });
  });

  it('C2 reads threads and comments in order of time, ties by id', () => {
    const doc = document(
      thread('late', ['third'], { createdAt: 3000 }),
      thread('b', ['second', 'and more']),
      thread('a', ['first']),
    );
    expect(said(doc)).toEqual([
      ['a', 'first'],
      ['b', 'second', 'and more'],
      ['late', 'third'],
    ]);
    expect(readDiscussion(doc).byId.get('b' as Thread['id'])?.comments).toHaveLength(2);
  });

  it('C3 writes nothing that is there already', () => {
    const threads = [thread('a', ['one', 'two']), thread('b', ['three'])];
    const doc = document(...threads);
    let updates = 0;
    doc.on('update', () => {
      updates += 1;
    });
    projectDiscussion(doc, structuredClone(threads));
    projectThread(doc, 'a', structuredClone(threads[0] as Thread));
    projectThread(doc, 'unknown', null);
    expect(updates).toBe(0);
  });

  it('C3 one thread is written without touching the others', () => {
    const doc = document(thread('a', ['one']), thread('b', ['two']));
    projectThread(doc, 'a', thread('a', ['one!', 'more']));
    expect(said(doc)).toEqual([
      ['a', 'one!', 'more'],
      ['b', 'two'],
    ]);
    projectThread(doc, 'b', null);
    expect(said(doc)).toEqual([['a', 'one!', 'more']]);
    expect([...doc.getMap('comments').keys()].sort()).toEqual(['a-0', 'a-1']);
  });

  it('C4 what was overwritten is not in the document any more', () => {
    const doc = document(thread('a', ['a secret']), thread('b', ['another secret']));
    projectThread(doc, 'a', thread('a', ['']));
    projectThread(doc, 'b', null);
    expect(new TextDecoder('latin1').decode(Y.encodeStateAsUpdate(doc))).not.toContain('secret');
  });

  it.each<[string, (doc: Y.Doc) => void]>([
    ['roots of another type', (doc) => doc.getArray('threads').push([1])],
    ['a thread that is no object', (doc) => doc.getMap('threads').set('a', 7)],
    ['a thread that is a shared type', (doc) => doc.getMap('threads').set('a', new Y.Map())],
    ['an unknown kind of anchor', (doc) => set(doc, 'a', { anchor: { kind: 'moon', id: 'x' } })],
    ['a point at infinity', (doc) => set(doc, 'a', { anchor: { kind: 'point', x: 1 / 0, y: 0 } })],
    ['an id that is none', rename],
    ['a comment without a text', (doc) => doc.getMap('comments').set('a-0', { threadId: 'a' })],
    ['a comment without its thread', (doc) => doc.getMap('threads').delete('a')],
    ['a thread without comments', (doc) => doc.getMap('comments').delete('a-0')],
  ])('C5 leaves out what it cannot read: %s', (_, damage) => {
    const doc = new Y.Doc();
    const isFresh = _ === 'roots of another type';
    if (!isFresh) projectDiscussion(doc, [thread('a', ['lost']), thread('b', ['kept'])]);
    damage(doc);
    const live = liveDiscussion(doc);
    expect(said(doc)).toEqual(isFresh ? [] : [['b', 'kept']]);
    expect(live.current()).toEqual(readDiscussion(doc));
    live.dispose();
  });

  it('C6 threads that read the same stay the same objects', () => {
    const [a, b] = [thread('a', ['one']), thread('b', ['two'])];
    const doc = document(a, b);
    const live = liveDiscussion(doc);
    const before = live.current();
    projectThread(doc, 'b', thread('b', ['two', 'three']));
    const after = live.current();
    expect(after).not.toBe(before);
    expect(after.threads[0]).toBe(before.threads[0]);
    expect(after.threads[1]?.comments[0]).toBe(before.threads[1]?.comments[0]);
    expect(after.threads[1]?.comments).toHaveLength(2);
    live.dispose();
  });

  it('C6 tells once per transaction, after it, and not after the disposer', () => {
    const doc = document(thread('a', ['one']));
    const live = liveDiscussion(doc);
    const heard: number[] = [];
    const stop = live.subscribe(({ threads }) => heard.push(threads.length));
    projectDiscussion(doc, [thread('a', ['one']), thread('b', ['x', 'y'])]);
    doc.getMap('something else').set('key', 1);
    expect(heard).toEqual([2]);
    stop();
    projectDiscussion(doc, []);
    expect(heard).toEqual([2]);
    live.dispose();
  });

  it('C7 for any course of the tables: the live reading, a fresh copy and the tables say the same', () => {
    const threads = fc.uniqueArray(
      fc
        .tuple(
          fc.constantFrom('a', 'b', 'c', 'd'),
          fc.array(fc.string({ maxLength: 3 }), { minLength: 1, maxLength: 3 }),
          fc.integer({ min: 0, max: 5 }),
        )
        .map(([id, texts, createdAt]) => thread(id, texts, { createdAt })),
      { selector: ({ id }) => id, maxLength: 4 },
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(threads, fc.boolean()), { maxLength: 8 }), (course) => {
        const doc = new Y.Doc();
        const live = liveDiscussion(doc);
        for (const [tables, byThread] of course) {
          if (byThread) {
            for (const id of ['a', 'b', 'c', 'd']) {
              projectThread(doc, id, tables.find((one) => one.id === id) ?? null);
            }
          } else projectDiscussion(doc, tables);
          const copy = new Y.Doc();
          Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
          const expected = [...tables].sort((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1));
          expect(live.current().threads).toEqual(expected);
          expect(readDiscussion(copy).threads).toEqual(expected);
        }
        live.dispose();
      }),
    );
  });
});

/** The thread and its comment under an id with a blank in it. */
function rename(doc: Y.Doc): void {
  const [threads, comments] = [doc.getMap('threads'), doc.getMap<object>('comments')];
  threads.set('a b', threads.get('a'));
  threads.delete('a');
  comments.set('a-0', { ...comments.get('a-0'), threadId: 'a b' });
}

function set(doc: Y.Doc, id: string, changes: object): void {
  const threads = doc.getMap<object>('threads');
  threads.set(id, { ...threads.get(id), ...changes });
}
