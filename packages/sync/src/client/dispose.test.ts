import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { CLOSE } from '../protocol';
import { type SimulatedPerson, type SimulatedScene, simulatedScene } from '../testing';

type Reach = (scene: SimulatedScene, person: SimulatedPerson) => Promise<void>;

/** How to get to each position of the state machine, and to some moments in between. */
const moments: Record<string, Reach> = {
  loading: async () => {},
  opening: ({ clock }, person) => clock.runUntil(() => person.line.sockets === 1),
  joining: ({ clock }, person) => clock.runUntil(() => person.line.socket?.readyState === 1),
  live: ({ clock }, person) => clock.runUntil(() => person.state.phase === 'synced'),
  'live, with presence to send': async ({ clock }, person) => {
    await clock.runUntil(() => person.state.phase === 'synced');
    person.connection.presence.set({ x: 1 });
    person.connection.presence.set({ x: 2 });
  },
  'live, with edits under way': async ({ clock }, person) => {
    await clock.runUntil(() => person.state.phase === 'synced');
    person.type('x');
  },
  'live, the socket just lost': async ({ clock }, person) => {
    await clock.runUntil(() => person.state.phase === 'synced');
    person.line.drop();
  },
  asking: async ({ clock }, person) => {
    person.answer = null;
    person.line.cut();
    await clock.runUntil(() => person.asked === 1);
  },
  waiting: async ({ clock, relay }, person) => {
    await clock.runUntil(() => person.state.phase === 'synced');
    relay.closeAll(1012);
    await clock.runUntil(() => person.state.phase === 'offline');
  },
  refused: async ({ clock, relay }, person) => {
    await clock.runUntil(() => person.state.phase === 'synced');
    relay.closeAll(CLOSE.notAllowed.code);
    await clock.runUntil(() => person.state.phase === 'refused');
  },
};

/** How many listen to what, whatever it is. */
function observersOf(doc: Y.Doc): Record<string, number> {
  return Object.fromEntries([...doc._observers].map(([name, observers]) => [name, observers.size]));
}

describe('disposal', () => {
  beforeEach(
    () => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] }),
  );
  afterEach(() => void vi.useRealTimers());

  it.each(Object.entries(moments))('D1.1 D1.2 leaves nothing behind when %s', async (_, reach) => {
    const scene = simulatedScene();
    const doc = new Y.Doc();
    const before = observersOf(doc);
    const person = scene.open('ada', { doc });
    const heard: string[] = [];
    await reach(scene, person);
    person.connection.subscribe(({ phase }) => heard.push(phase));

    await Promise.all([person.connection.dispose(), person.connection.dispose()]);
    await person.connection.dispose();
    await scene.clock.run(200);
    vi.advanceTimersByTime(0);

    expect(person.state.phase).toBe('disposed');
    expect(heard).toEqual(['disposed']);
    expect(observersOf(doc)).toEqual(before);
    expect({
      timers: vi.getTimerCount(),
      simulatedTimers: scene.clock.pending,
      sockets: person.line.sockets,
      hints: person.line.hintListeners,
      sessions: scene.relay.sessions.size,
    }).toEqual({ timers: 0, simulatedTimers: 0, sockets: 0, hints: 0, sessions: 0 });
  });

  it('D1.1 others see the person go at once', async () => {
    const { clock, join } = simulatedScene();
    const [ada, ben] = [await join('ada'), await join('ben')];
    await clock.runUntil(() => ben.connection.presence.peers().length === 1);
    await ada.connection.dispose();
    await clock.run(200);
    expect(ben.connection.presence.peers()).toEqual([]);
    await ben.connection.dispose();
  });

  it('D1.2 nothing happens afterwards', async () => {
    const { clock, relay, join } = simulatedScene();
    const ada = await join('ada');
    await ada.connection.dispose();
    const state = ada.state;
    ada.type('x');
    ada.connection.presence.set({ x: 1 });
    ada.connection.retry();
    ada.line.hint('online');
    await clock.run(60_000);
    expect(ada.state).toBe(state);
    expect([ada.line.sockets, clock.pending, relay.committed.getText('text').length]).toEqual([0, 0, 0]);
  });

  it('D1.3 destroying the document disposes', async () => {
    const { clock, join } = simulatedScene();
    const ada = await join('ada');
    ada.doc.destroy();
    expect(ada.state.phase).toBe('disposed');
    await clock.run(200);
    expect([ada.line.sockets, clock.pending]).toEqual([0, 0]);
  });
});
