import type { ThreadId } from '@journey-canvas/journey';
import { describe, expect, it } from 'vitest';
import { mapsOf, type ShelfNews, wipeDiscussions } from './deviceKeys';
import { type Draft, deviceDrafts, memoryDrafts } from './drafts';
import { type Attempt, createOutbox } from './outbox';

const PLACE = { kind: 'place', anchor: { kind: 'point', x: 1, y: 2 } } as const;
const into = (id: string) => ({ kind: 'thread', id: id as ThreadId }) as const;
const OWNER = { userId: 'ann', mapId: 'map-1' };

/** The browser's storage, as far as it is used, that can be full. */
class TestShelf {
  readonly items = new Map<string, string>();
  full = false;
  private readonly listeners = new Set<(key: string | null) => void>();

  get length() {
    return this.items.size;
  }
  key = (index: number) => [...this.items.keys()][index] ?? null;
  getItem = (key: string) => this.items.get(key) ?? null;
  setItem = (key: string, value: string) => {
    if (this.full) throw new Error('full');
    this.items.set(key, value);
  };
  removeItem = (key: string) => void this.items.delete(key);
  news: ShelfNews = (listener) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
  /** Another page has written. */
  tell(key: string | null = null) {
    for (const listener of this.listeners) listener(key);
  }
}

/** A server that writes each key once, and whose answers may get lost. */
class TestServer {
  readonly written = new Map<string, { text: string; threadId: string }>();
  readonly arrivals: string[] = [];
  answers: ((attempt: Attempt) => Attempt)[] = [];

  receive = async ({ key, into, text }: Draft): Promise<Attempt> => {
    this.arrivals.push(text);
    const answer = this.answers.shift() ?? ((attempt) => attempt);
    const refused = answer({ kind: 'sent', threadId: 'x' as ThreadId, commentId: 'x' });
    if (refused.kind === 'refused') return refused;
    const threadId = into.kind === 'thread' ? into.id : `thread of ${key}`;
    if (!this.written.has(key)) this.written.set(key, { text, threadId });
    return answer({ kind: 'sent', threadId: threadId as ThreadId, commentId: `comment of ${key}` });
  };
  get texts() {
    return [...this.written.values()].map(({ text }) => text);
  }
}
const LOST = (): Attempt => ({ kind: 'later' });
const REFUSED = (): Attempt => ({ kind: 'refused', message: 'No.' });

function timers() {
  const waiting = new Map<object, { run: () => void; delayMs: number }>();
  return {
    delays: () => [...waiting.values()].map(({ delayMs }) => delayMs),
    fire: (delayMs: number) => {
      for (const [timer, one] of waiting) {
        if (one.delayMs !== delayMs) continue;
        waiting.delete(timer);
        one.run();
      }
    },
    set(run: () => void, delayMs: number) {
      const timer = {};
      waiting.set(timer, { run, delayMs });
      return timer;
    },
    clear: (timer: unknown) => void waiting.delete(timer as object),
  };
}

let keys = 0;
function open({ server = new TestServer(), shelf = new TestShelf(), online = true, guest = false } = {}) {
  const line = { online };
  const clock = timers();
  const store = guest ? memoryDrafts() : deviceDrafts(OWNER, shelf, shelf.news);
  const outbox = createOutbox({
    store,
    send: server.receive,
    mayGo: () => line.online,
    newKey: () => {
      keys += 1;
      return `key-number-${keys}`;
    },
    now: () => 1000,
    timers: clock,
  });
  return { server, shelf, line, clock, outbox };
}

/** Everything that can be done without waiting for a timer or the line is done. */
const settled = () => new Promise<void>((resolve) => setTimeout(resolve));
const states = ({ entries }: { entries(): readonly { draft: Draft; delivery: { kind: string } }[] }) =>
  entries().map(({ draft, delivery }) => `${draft.text}: ${delivery.kind}`);

describe('the outbox', () => {
  it('W30.5 sends at once, and forgets what the discussion shows', async () => {
    const { outbox, server, shelf } = open();
    const { key } = outbox.write(PLACE, 'one');
    await settled();
    expect(server.texts).toEqual(['one']);
    expect(states(outbox)).toEqual(['one: sent']);
    expect([shelf.items.size, outbox.unsent().length]).toEqual([0, 0]);
    outbox.shown((commentId) => commentId === `comment of ${key}`);
    expect(outbox.entries()).toEqual([]);
  });

  it('W30.5 does not show for ever what somebody deleted at once', async () => {
    const { outbox, clock } = open();
    outbox.write(PLACE, 'one');
    await settled();
    clock.fire(30_000);
    expect(outbox.entries()).toEqual([]);
  });

  it('W30.5 keeps what is written offline and sends it in its order', async () => {
    const { outbox, server, line } = open({ online: false });
    for (const text of ['one', 'two', 'three']) outbox.write(into('t'), text);
    await settled();
    expect(states(outbox)).toEqual(['one: waiting', 'two: waiting', 'three: waiting']);
    expect(server.arrivals).toEqual([]);
    line.online = true;
    outbox.wake();
    await settled();
    expect(server.texts).toEqual(['one', 'two', 'three']);
  });

  it('W30.5 survives the page', async () => {
    const shelf = new TestShelf();
    const first = open({ shelf, online: false });
    first.outbox.write(PLACE, 'one');
    first.outbox.write(into('t'), 'two');
    expect(first.outbox.keeps).toBe(true);
    first.outbox.dispose();
    const { outbox, server } = open({ shelf });
    outbox.wake();
    await settled();
    expect(server.texts).toEqual(['one', 'two']);
    expect(shelf.items.size).toBe(0);
  });

  it('W30.5 sends again what got no answer, and the server has it once', async () => {
    const { outbox, server, clock } = open();
    server.answers = [LOST, LOST];
    outbox.write(PLACE, 'one');
    outbox.write(PLACE, 'two');
    await settled();
    expect(states(outbox)).toEqual(['one: waiting', 'two: waiting']);
    expect(clock.delays()).toEqual([2000]);
    clock.fire(2000);
    await settled();
    clock.fire(4000);
    await settled();
    expect(server.arrivals).toEqual(['one', 'one', 'one', 'two']);
    expect(server.texts).toEqual(['one', 'two']);
    expect(states(outbox)).toEqual(['one: sent', 'two: sent']);
  });

  it('W30.5 waits longer after each failure, a minute at most, and not at all once there is news', async () => {
    const { outbox, server, clock } = open();
    server.answers = Array(9).fill(LOST);
    outbox.write(PLACE, 'one');
    await settled();
    const waits: number[] = [];
    for (let round = 0; round < 7; round += 1) {
      const [delay = 0] = clock.delays();
      waits.push(delay);
      clock.fire(delay);
      await settled();
    }
    expect(waits).toEqual([2000, 4000, 8000, 16_000, 32_000, 60_000, 60_000]);
    outbox.wake();
    await settled();
    expect(server.arrivals).toHaveLength(9);
    expect(clock.delays()).toEqual([2000]);
  });

  it('W30.5 sends replies to a conversation that begins in the outbox after it, into it', async () => {
    const { outbox, server, line } = open({ online: false });
    const { key } = outbox.write(PLACE, 'begins');
    outbox.write({ kind: 'draft', key }, 'follows');
    line.online = true;
    outbox.wake();
    await settled();
    expect([...server.written.values()]).toEqual([
      { text: 'begins', threadId: `thread of ${key}` },
      { text: 'follows', threadId: `thread of ${key}` },
    ]);
  });

  it('W30.5 knows after a reload where a reply goes whose beginning has just arrived', async () => {
    const shelf = new TestShelf();
    const first = open({ shelf, online: false });
    const { key } = first.outbox.write(PLACE, 'begins');
    first.outbox.write({ kind: 'draft', key }, 'follows');
    first.server.answers = [(attempt) => attempt, LOST];
    first.line.online = true;
    first.outbox.wake();
    await settled();
    first.outbox.dispose();
    expect(shelf.items.size).toBe(1);
    const { outbox, server } = open({ shelf, server: first.server });
    outbox.wake();
    await settled();
    expect(server.texts).toEqual(['begins', 'follows']);
    expect(new Set([...server.written.values()].map(({ threadId }) => threadId)).size).toBe(1);
  });

  it('W30.5 keeps what is refused, says why, and goes on with the rest', async () => {
    const { outbox, server, shelf } = open();
    server.answers = [REFUSED];
    const { key } = outbox.write(into('gone'), 'one');
    outbox.write(into('t'), 'two');
    await settled();
    expect(states(outbox)).toEqual(['one: refused', 'two: sent']);
    expect(outbox.entries()[0]?.delivery).toEqual({ kind: 'refused', message: 'No.' });
    expect(shelf.items.size).toBe(1);
    outbox.retry(key);
    await settled();
    expect(server.texts).toEqual(['two', 'one']);
  });

  it('W30.5 discards what is refused, with what was to follow it', async () => {
    const { outbox, server, shelf } = open();
    server.answers = [REFUSED];
    const { key } = outbox.write(PLACE, 'begins');
    outbox.write({ kind: 'draft', key }, 'follows');
    await settled();
    expect(states(outbox)).toEqual(['begins: refused', 'follows: waiting']);
    outbox.discard(key);
    expect([outbox.entries().length, shelf.items.size]).toEqual([0, 0]);
  });

  it('W30.5 asks what to do with a reply whose beginning is gone', async () => {
    const shelf = new TestShelf();
    const first = open({ shelf, online: false });
    const { key } = first.outbox.write(PLACE, 'begins');
    first.outbox.write({ kind: 'draft', key }, 'follows');
    first.outbox.dispose();
    shelf.items.delete([...shelf.items.keys()].find((one) => one.endsWith(key)) ?? '');
    const { outbox, server } = open({ shelf });
    outbox.wake();
    await settled();
    expect(states(outbox)).toEqual(['follows: refused']);
    expect(server.arrivals).toEqual([]);
  });

  it('W30.5 follows another page of the same person', async () => {
    const shelf = new TestShelf();
    const [here, there] = [open({ shelf, online: false }), open({ shelf, online: false })];
    here.outbox.write(into('t'), 'one');
    shelf.tell();
    expect(states(there.outbox)).toEqual(['one: waiting']);
    here.line.online = true;
    here.outbox.wake();
    await settled();
    shelf.tell();
    expect(there.outbox.entries()).toEqual([]);
    there.line.online = true;
    there.outbox.wake();
    await settled();
    expect(there.server.arrivals).toEqual([]);
  });

  it('W30.5 keeps a guest’s in memory alone', async () => {
    const shelf = new TestShelf();
    const { outbox } = open({ shelf, guest: true, online: false });
    outbox.write(PLACE, 'one');
    expect([shelf.items.size, outbox.keeps, outbox.unsent().length]).toEqual([0, false, 1]);
  });

  it('W30.5 goes on in memory where the device is full', async () => {
    const shelf = new TestShelf();
    shelf.full = true;
    const { outbox, server, line } = open({ shelf, online: false });
    outbox.write(PLACE, 'one');
    expect([outbox.keeps, states(outbox)]).toEqual([false, ['one: waiting']]);
    line.online = true;
    outbox.wake();
    await settled();
    expect(server.texts).toEqual(['one']);
  });

  it('W30.5 sends nothing more after its end', async () => {
    const { outbox, server, clock } = open();
    server.answers = [LOST];
    outbox.write(PLACE, 'one');
    await settled();
    outbox.dispose();
    expect(clock.delays()).toEqual([]);
    expect(server.arrivals).toHaveLength(1);
  });
});

describe('drafts on the device', () => {
  it('W30.6 are each person’s and each map’s own, and none that cannot be read', () => {
    const shelf = new TestShelf();
    const draft: Draft = { key: 'key-12345', into: PLACE, text: 'x', at: 1 };
    const mine = deviceDrafts(OWNER, shelf, shelf.news);
    mine.put(draft);
    deviceDrafts({ userId: 'ann', mapId: 'map-1/2' }, shelf, shelf.news).put(draft);
    deviceDrafts({ userId: 'annabel', mapId: 'map-1' }, shelf, shelf.news).put(draft);
    for (const [key, value] of [
      ['broken', '{'],
      ['odd', '{"key":1}'],
    ]) {
      shelf.items.set(`${[...shelf.items.keys()][0]?.replace('key-12345', '')}${key}`, value ?? '');
    }
    expect(mine.load()).toEqual([draft]);
    expect(mapsOf('outbox', 'ann', shelf).sort()).toEqual(['map-1', 'map-1/2']);
    wipeDiscussions('ann', shelf);
    expect(mapsOf('outbox', 'ann', shelf)).toEqual([]);
    expect(mapsOf('outbox', 'annabel', shelf)).toEqual(['map-1']);
  });
});
