import type { Anchor, Author, Discussion, Thread, ThreadId } from '@journey-canvas/journey';
import { describe, expect, it } from 'vitest';
import { createTestMap } from '../map/testMap';
import type { OutboxEntry } from './outbox';
import { pinsOf, samePins } from './pins';
import { groupThreads, placeKey, placeWords, saidByPlace } from './places';
import { threadViews } from './threadViews';

const POINT: Anchor = { kind: 'point', x: 3, y: 4 };
const author = (id: string) => ({ id, name: id, organisationId: null, guest: false }) as Author;

function thread(
  id: string,
  said: readonly [by: string, at: number][],
  changes: Partial<Thread> = {},
): Thread {
  return {
    id,
    anchor: POINT,
    createdAt: said[0]?.[1] ?? 0,
    resolved: null,
    comments: said.map(([by, at], index) => ({
      id: `${id}-${index}`,
      threadId: id,
      author: author(by),
      text: `${by} at ${at}`,
      createdAt: at,
      editedAt: null,
      deleted: false,
    })),
    ...changes,
  } as Thread;
}

function discussion(...threads: Thread[]): Discussion {
  return { threads, byId: new Map(threads.map((one) => [one.id, one])) };
}

/** Ann looks, and has read each conversation up to here. */
const ann = (seen: Readonly<Record<string, number>> = {}) => ({
  me: author('ann'),
  seen: (id: string) => seen[id] ?? Number.NEGATIVE_INFINITY,
});

const entry = (key: string, into: OutboxEntry['draft']['into'], delivery: OutboxEntry['delivery']) => ({
  draft: { key, into, text: `draft ${key}`, at: 9000 },
  delivery,
});
const WAITING = { kind: 'waiting' } as const;
const sent = (threadId: string, commentId: string) =>
  ({ kind: 'sent', threadId: threadId as ThreadId, commentId }) as const;
const texts = (views: ReturnType<typeof threadViews>) =>
  views.map(({ key, comments }) => [key, ...comments.map(({ text }) => text)]);

describe('conversations as they are shown', () => {
  it('W30.3 new is what others have said since one read the conversation', () => {
    const shown = discussion(
      thread('a', [
        ['ben', 10],
        ['ann', 20],
        ['ben', 30],
      ]),
    );
    const unread = (seen: number) => threadViews(shown, [], ann({ a: seen }))[0]?.unread;
    expect([unread(0), unread(10), unread(30)]).toEqual([2, 1, 0]);
  });

  it('W30.3 what was deleted is not new', () => {
    const [said] = thread('a', [['ben', 10]]).comments;
    const shown = discussion({ ...thread('a', []), comments: [{ ...said, deleted: true }] } as Thread);
    expect(threadViews(shown, [], ann())[0]).toMatchObject({ unread: 0, comments: [{ unread: false }] });
  });

  it('W30.5 what waits stands at the end of its conversation, and a new conversation after the others', () => {
    const views = threadViews(
      discussion(thread('a', [['ben', 10]])),
      [
        entry('k1', { kind: 'thread', id: 'a' as ThreadId }, WAITING),
        entry('k2', { kind: 'place', anchor: POINT }, WAITING),
        entry('k3', { kind: 'draft', key: 'k2' }, WAITING),
      ],
      ann(),
    );
    expect(texts(views)).toEqual([
      ['a', 'ben at 10', 'draft k1'],
      ['k2', 'draft k2', 'draft k3'],
    ]);
    expect(views[1]).toMatchObject({ id: null, unread: 0, comments: [{ own: true, delivery: WAITING }, {}] });
  });

  it('W30.5 what was sent is shown once: by the outbox until the discussion has it', () => {
    const entries = [
      entry('k1', { kind: 'thread', id: 'a' as ThreadId }, sent('a', 'a-1')),
      entry('k2', { kind: 'place', anchor: POINT }, sent('b', 'b-0')),
      entry('k3', { kind: 'thread', id: 'b' as ThreadId }, WAITING),
    ];
    const before = threadViews(discussion(thread('a', [['ben', 10]])), entries, ann());
    expect(texts(before)).toEqual([
      ['a', 'ben at 10', 'draft k1'],
      ['b', 'draft k2', 'draft k3'],
    ]);
    expect(before[0]?.comments[1]).toMatchObject({ id: 'a-1', delivery: null });
    const arrived = discussion(
      thread('a', [
        ['ben', 10],
        ['ann', 20],
      ]),
      thread('b', [['ann', 30]]),
    );
    expect(texts(threadViews(arrived, entries, ann()))).toEqual([
      ['a', 'ben at 10', 'ann at 20'],
      ['b', 'ann at 30', 'draft k3'],
    ]);
  });
});

describe('places', () => {
  it('W30.2 are told in words, also when they are gone', () => {
    const map = createTestMap();
    const id = map.add(1, 'Ask for a quote');
    const stage = map.stages[1] ?? ('' as never);
    expect(placeWords({ kind: 'touchpoint', id }, map.journey())).toMatchObject({
      title: 'Ask for a quote',
      note: 'Touchpoint in Consideration',
      gone: false,
    });
    expect(placeWords({ kind: 'stage', id: stage }, map.journey()).title).toBe('Consideration');
    expect(placeWords({ kind: 'touchpoint', id: 'x' as never }, map.journey()).gone).toBe(true);
    expect(placeWords({ kind: 'stage', id: 'x' as never }, map.journey()).gone).toBe(true);
  });

  it('W30.2 conversations are listed in the order of the journey, the latest of a place first', () => {
    const map = createTestMap();
    const [late, early] = [map.add(2, 'Late'), map.add(0, 'Early')];
    const second = map.add(0, 'Second');
    const at = (id: string, anchor: Anchor, when = 1) => thread(id, [['ben', when]], { anchor });
    const views = threadViews(
      discussion(
        at('point', POINT),
        at('late', { kind: 'touchpoint', id: late }),
        at('gone', { kind: 'touchpoint', id: 'x' as never }),
        at('second', { kind: 'touchpoint', id: second }),
        at('early', { kind: 'touchpoint', id: early }),
        at('early again', { kind: 'touchpoint', id: early }, 5),
        at('stage', { kind: 'stage', id: map.stages[0] ?? ('' as never) }),
      ),
      [],
      ann(),
    );
    const groups = groupThreads(views, map.journey());
    expect(groups.map(({ heading, threads }) => [heading, ...threads.map(({ key }) => key)])).toEqual([
      ['Awareness', 'stage', 'early again', 'early', 'second'],
      ['Decision', 'late'],
      ['On the canvas', 'point'],
      ['No longer on the map', 'gone'],
    ]);
  });

  it('W30.2 count open conversations alone', () => {
    const resolved = { at: 50, by: author('ben') };
    const views = threadViews(
      discussion(
        thread('a', [
          ['ben', 1],
          ['ann', 2],
        ]),
        thread('b', [['ben', 3]]),
        thread('c', [['ben', 4]], { resolved }),
      ),
      [],
      ann({ a: 1 }),
    );
    expect(saidByPlace(views).get(placeKey(POINT))).toEqual({ comments: 3, unread: 1 });
  });
});

describe('pins', () => {
  const words =
    (gone = false) =>
    () => ({ title: 'A place', note: '', gone });
  const views = (changes: Partial<Thread> = {}) =>
    threadViews(discussion(thread('a', [['ben', 1]], changes), thread('b', [['ben', 2]])), [], ann());

  it('W30.7 there is one for each place, with all that is said there', () => {
    expect(pinsOf(views(), null, words())).toEqual([
      {
        key: 'point:3:4',
        anchor: POINT,
        count: 2,
        unread: 2,
        active: false,
        resolved: false,
        label: 'A place',
      },
    ]);
  });

  it('W30.7 are the same as long as they show the same', () => {
    const [pins, again] = [pinsOf(views(), null, words()), pinsOf(views(), null, words())];
    expect(samePins(pins, again)).toBe(true);
    const changes = [
      { count: 9 },
      { unread: 0 },
      { active: true },
      { resolved: true },
      { label: 'x' },
      { key: 'x' },
    ];
    for (const changed of changes) {
      expect(
        samePins(
          pins,
          again.map((pin) => ({ ...pin, ...changed })),
        ),
      ).toBe(false);
    }
    expect(samePins(pins, [])).toBe(false);
  });

  it('W30.7 none for what is resolved or gone, unless it is open', () => {
    const resolved = { at: 50, by: author('ben') };
    const only = threadViews(discussion(thread('a', [['ben', 1]], { resolved })), [], ann());
    expect(pinsOf(only, null, words())).toEqual([]);
    expect(pinsOf(only, POINT, words(), only[0])).toMatchObject([{ count: 1, active: true, resolved: true }]);
    // A new conversation where another is settled.
    expect(pinsOf(only, POINT, words())).toMatchObject([{ count: 0, active: true, resolved: false }]);
    expect(pinsOf(views(), POINT, words(), null)).toMatchObject([{ resolved: false }]);
    expect(pinsOf(views(), POINT, words(true))).toEqual([]);
  });

  it('W30.7 one where a conversation is about to begin', () => {
    const here: Anchor = { kind: 'point', x: 9, y: 9 };
    expect(pinsOf(views(), here, words()).map(({ key, active }) => [key, active])).toEqual([
      ['point:3:4', false],
      ['point:9:9', true],
    ]);
  });
});
