import { describe, expect, it, onTestFinished, vi } from 'vitest';
import * as Y from 'yjs';
import { LIMITS, writeAwareness, writeQueryAwareness } from '../protocol';
import { SimulatedClock, type SimulatedPerson, type SimulatedRelay } from '../testing';
import { LivePresence } from './LivePresence';
import { testScene } from './testScene';

const namesSeenBy = ({ connection }: SimulatedPerson) =>
  connection.presence.peers().map(({ user }) => user.name);
const presenceFrames = (relay: SimulatedRelay, name: string) =>
  [...relay.sessions]
    .filter(({ person }) => person === name)
    .flatMap(({ heard }) => heard.filter((kind) => kind === 'awareness'));

function presenceAlone(doc = new Y.Doc()) {
  const clock = new SimulatedClock();
  const presence = new LivePresence(doc, clock);
  onTestFinished(() => presence.dispose());
  const sent: unknown[] = [];
  presence.awareness.on('update', () => sent.push(presence.awareness.getLocalState()));
  return { clock, doc, presence, sent };
}

describe('presence', () => {
  it('E1.1 sends nobody else’s presence, neither as an echo nor when asked for all', async () => {
    const { clock, relay, join } = testScene();
    const [ada, ben] = [await join('ada'), await join('ben')];
    for (let step = 0; step < 20; step += 1) {
      ada.connection.presence.set({ cursor: { x: step, y: 0 } });
      ben.connection.presence.set({ cursor: { x: 0, y: step } });
      await clock.run(100);
    }
    relay.broadcast(null, writeQueryAwareness());
    await clock.run(500);
    expect(relay.complaints).toEqual([]);
    expect(namesSeenBy(ada)).toEqual(['ben']);
    expect(presenceFrames(relay, 'ada').length).toBeLessThanOrEqual(22);
  });

  it('E1.1 bears a fuller house than fits into one frame of its own', async () => {
    const { clock, relay, join } = testScene();
    const ada = await join('ada');
    const json = JSON.stringify({ user: { id: 'x', name: 'X', organisationId: null, guest: true } });
    const house = Array.from({ length: LIMITS.awarenessEntries + 1 }, (_, index) => ({
      clientId: index + 1,
      clock: 1,
      json,
    }));
    relay.broadcast(null, writeAwareness(house));
    await clock.run(500);
    expect(ada.connection.presence.peers()).toHaveLength(house.length);
    expect(ada.state.phase).toBe('synced');
    expect(relay.complaints).toEqual([]);
  });

  it('E1.2 is seen again after coming back', async () => {
    const { clock, join } = testScene();
    const [ada, ben] = [await join('ada'), await join('ben')];
    await clock.runUntil(() => namesSeenBy(ben).length === 1);
    for (let round = 0; round < 3; round += 1) {
      ada.line.drop();
      await clock.runUntil(() => namesSeenBy(ben).length === 0);
      await clock.runUntil(() => namesSeenBy(ben).length === 1, 3000);
    }
    expect(namesSeenBy(ada)).toEqual(['ben']);
  });

  it('E1.3 merges fields, takes undefined ones away, and leaves `user` to the server', async () => {
    const { clock, join } = testScene();
    const [ada, ben] = [await join('ada'), await join('ben')];
    ada.connection.presence.set({ cursor: { x: 1 }, typing: 'title', user: { id: 'ben', name: 'Ben' } });
    ada.connection.presence.set({ typing: undefined, drag: null });
    await clock.run(500);
    expect(ben.connection.presence.peers()).toEqual([
      {
        clientId: ada.doc.clientID,
        user: { id: 'ada', name: 'ada', organisationId: null, guest: false },
        fields: { cursor: { x: 1 }, drag: null },
      },
    ]);
  });

  it('E1.3 sends the first change at once, and later ones together', async () => {
    const { clock, presence, sent } = presenceAlone();
    for (let x = 0; x < 10; x += 1) {
      presence.set({ x });
    }
    expect(sent).toEqual([{ x: 0 }]);
    await clock.run(39);
    expect(sent).toHaveLength(1);
    await clock.run(1);
    expect(sent).toEqual([{ x: 0 }, { x: 9 }]);
    await clock.run(1000);
    expect(sent).toHaveLength(2);
  });

  it('E1.4 leaves the largest fields out when it would be too large', () => {
    const { presence } = presenceAlone();
    presence.set({ cursor: { x: 1 }, selection: 'ä'.repeat(LIMITS.awarenessBytes / 2), typing: 'title' });
    expect(presence.awareness.getLocalState()).toEqual({ cursor: { x: 1 }, typing: 'title' });
  });

  it('E2.1 lists nobody while offline', async () => {
    const { clock, join } = testScene();
    const [ada] = [await join('ada'), await join('ben')];
    await clock.runUntil(() => namesSeenBy(ada).length === 1);
    ada.line.cut();
    await clock.runUntil(() => namesSeenBy(ada).length === 0);
  });

  it('E2.1 leaves out whom the server has not named', async () => {
    const { clock, relay, join } = testScene();
    const ada = await join('ada');
    relay.broadcast(
      null,
      writeAwareness([{ clientId: 5, clock: 1, json: '{"user":{"id":"x"},"cursor":{}}' }]),
    );
    relay.broadcast(null, writeAwareness([{ clientId: 6, clock: 1, json: '{"cursor":{}}' }]));
    await clock.run(500);
    expect(ada.connection.presence.peers()).toEqual([]);
  });

  it('E2.1 leaves out whom nothing was heard of for 30 s', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    onTestFinished(() => void vi.useRealTimers());
    const { clock, join } = testScene();
    const [ada, ben] = [await join('ada'), await join('ben')];
    await clock.runUntil(() => namesSeenBy(ada).length === 1);
    // The awareness reads the system's clock; its memory is what can be set back.
    const { awareness } = ada.connection.presence as LivePresence;
    const heard = awareness.meta.get(ben.doc.clientID);
    expect(heard).toBeDefined();
    Object.assign(heard ?? {}, { lastUpdated: Date.now() - 31_000 });
    vi.advanceTimersByTime(3000);
    expect(namesSeenBy(ada)).toEqual([]);
  });

  it('E2.2 keeps the peers that did not change, and their array', async () => {
    const { clock, join } = testScene();
    const [ada, ben, cem] = [await join('ada'), await join('ben'), await join('cem')];
    await clock.runUntil(() => namesSeenBy(ada).length === 2);
    const before = ada.connection.presence.peers();
    expect(ada.connection.presence.peers()).toBe(before);
    ben.connection.presence.set({ cursor: { x: 3 } });
    await clock.run(500);
    const after = ada.connection.presence.peers();
    const of = (peers: typeof before, { doc }: SimulatedPerson) =>
      peers.find(({ clientId }) => clientId === doc.clientID);
    expect(of(after, cem)).toBe(of(before, cem));
    expect(of(after, ben)).not.toBe(of(before, ben));
  });

  it('E2.3 incoming messages renew it, so that a hidden page does not fade', async () => {
    const { clock, presence, sent } = presenceAlone();
    presence.set({ x: 1 });
    await clock.run(14_000);
    presence.heard();
    expect(sent).toHaveLength(1);
    await clock.run(1000);
    presence.heard();
    presence.heard();
    expect(sent).toHaveLength(2);
  });

  it('E2.4 follows the document’s client id', () => {
    const { clock, doc, presence } = presenceAlone();
    const before = doc.clientID;
    presence.set({ x: 1 });
    doc.clientID = before + 1;
    presence.raise();
    expect([...presence.awareness.getStates()]).toEqual([[before + 1, { x: 1 }]]);
    expect(clock.pending).toBe(0);
  });
});
