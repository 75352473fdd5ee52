import { describe, expect, it, onTestFinished, vi } from 'vitest';
import * as Y from 'yjs';
import { CLOSE, writePermissionDenied } from '../protocol';
import type { ConnectionState } from './ConnectionState';
import { testScene } from './testScene';

const finalReasons = Object.values(CLOSE).filter(({ clientDoes }) => clientDoes === 'stop');
const passingReasons = Object.values(CLOSE).filter(({ clientDoes }) => clientDoes === 'retry');

describe('states', () => {
  it('S1.3 S2.1 goes from loading over connecting to synced', async () => {
    const { clock, open } = testScene();
    const person = open('ada');
    const seen: ConnectionState[] = [person.state];
    person.connection.subscribe((state) => seen.push(state));
    await clock.runUntil(() => person.state.phase === 'synced');
    expect(seen.map(({ phase, everSynced }) => [phase, everSynced])).toEqual([
      ['loading', false],
      ['connecting', false],
      ['connecting', false],
      ['synced', true],
    ]);
  });

  it('S2.2 a lost connection is offline, and comes back by itself with what both sides wrote', async () => {
    const { clock, relay, join } = testScene();
    const [ada, ben] = [await join('ada'), await join('ben')];
    ada.line.cut();
    await clock.runUntil(() => ada.state.phase === 'offline');
    ada.type('A');
    ben.type('B');
    await clock.run(60_000);
    expect(ada.state).toMatchObject({ phase: 'offline', unsaved: 1 });
    ada.line.restore();
    await clock.runUntil(() => ada.state.saved && ben.text.length === 2);
    expect(ada.text.toString()).toBe(ben.text.toString());
    expect(relay.committed.getText('text').length).toBe(2);
  });

  it('S2.3 stays offline through the attempts that fail', async () => {
    const { clock, join } = testScene();
    const ada = await join('ada');
    ada.line.cut();
    await clock.runUntil(() => ada.state.phase === 'offline' && ada.asked === 1 && ada.line.sockets === 0);
    const phases = new Set<string>();
    ada.connection.subscribe(({ phase }) => phases.add(phase));
    await clock.run(120_000);
    expect(ada.asked).toBeGreaterThan(5);
    expect([...phases]).toEqual([]);
    expect(ada.state.phase).toBe('offline');
  });

  it.each([
    [401, 'signed-out'],
    [403, 'not-allowed'],
    [404, 'not-found'],
    [410, 'deleted'],
  ] as const)('S3.1 a failed handshake and HTTP %i are final: %s', async (status, reason) => {
    const { clock, relay, open } = testScene();
    relay.crash();
    const ada = open('ada');
    ada.answer = { kind: 'refused', status };
    await clock.runUntil(() => ada.state.phase === 'refused');
    expect(ada.state.refusal?.reason).toBe(reason);
    await clock.run(120_000);
    expect([ada.asked, ada.line.sockets]).toEqual([1, 0]);
  });

  it('S3.1 a rejected or missing answer about access means offline', async () => {
    const { clock, relay, open } = testScene();
    relay.crash();
    const rejecting = open('ada', { askAccess: () => Promise.reject(new Error('no network')) });
    const silent = open('ben', { askAccess: () => new Promise(() => {}) });
    await clock.runUntil(() => rejecting.state.phase === 'offline' && silent.state.phase === 'offline');
    relay.restart();
    await clock.runUntil(() => rejecting.state.phase === 'synced' && silent.state.phase === 'synced');
  });

  it('S3.2 an answer that names another lineage is final', async () => {
    const { clock, open } = testScene({ lineage: 'second' });
    const ada = open('ada');
    ada.answer = { kind: 'allowed', canWrite: true, lineage: 'second' };
    ada.type('kept');
    await clock.runUntil(() => ada.state.phase === 'refused');
    expect(ada.state.refusal?.reason).toBe('lineage-mismatch');
    expect(ada.connection.pendingUpdate()).not.toBeNull();
  });

  it.each(finalReasons)(
    'S4.1 close code $code is final: $name, and local edits stay',
    async ({ code, name }) => {
      const { clock, relay, join } = testScene();
      const ada = await join('ada');
      relay.closeAll(code);
      ada.type('kept');
      await clock.runUntil(() => ada.state.phase === 'refused');
      expect(ada.state).toMatchObject({ refusal: { reason: name, code }, saved: false, unsaved: 1 });
      await clock.run(120_000);
      expect([ada.asked, ada.line.sockets]).toEqual([0, 0]);
      const rescued = new Y.Doc();
      Y.applyUpdate(rescued, ada.connection.pendingUpdate() ?? new Uint8Array());
      expect(rescued.getText('text').toString()).toBe('kept');
    },
  );

  it('S4.1 an unlisted final code is refused without more', async () => {
    const { clock, relay, join } = testScene();
    const ada = await join('ada');
    relay.closeAll(4477);
    await clock.runUntil(() => ada.state.phase === 'refused');
    expect(ada.state.refusal).toMatchObject({ reason: 'refused', code: 4477 });
  });

  it('S3.3 S4.2 access-changed asks, and goes on with the new right', async () => {
    let mayWrite = true;
    const { clock, relay, join } = testScene({ mayWrite: () => mayWrite });
    const ada = await join('ada');
    mayWrite = false;
    relay.closeAll(CLOSE.accessChanged.code);
    await clock.runUntil(() => ada.state.readOnly && ada.state.phase === 'synced');
    mayWrite = true;
    relay.closeAll(CLOSE.accessChanged.code);
    await clock.runUntil(() => !ada.state.readOnly && ada.state.phase === 'synced');
    ada.type('again');
    await clock.runUntil(() => ada.state.saved);
    expect(relay.committed.getText('text').toString()).toBe('again');
    expect(relay.complaints).toEqual([]);
  });

  it.each([...passingReasons.map(({ code }) => code), 1001, 1006, 4599])(
    'S4.3 close code %i is retried',
    async (code) => {
      const { clock, relay, join } = testScene();
      const ada = await join('ada');
      relay.closeAll(code);
      await clock.runUntil(() => ada.state.phase === 'offline');
      await clock.runUntil(() => ada.state.phase === 'synced');
      expect(ada.asked).toBe(0);
    },
  );

  it('S4.3 delays have full jitter: they spread from nothing to a bound that doubles up to 30 s', async () => {
    const delays: number[] = [];
    for (const random of [0, 0.5, 1]) {
      const { clock, open } = testScene();
      const ada = open('ada', { random: () => random });
      ada.line.cut();
      await clock.runUntil(() => ada.asked === 1);
      const start = clock.now();
      await clock.runUntil(() => ada.asked === 2);
      delays.push(clock.now() - start);
    }
    const [none = 0, half = 0, full = 0] = delays;
    expect(none).toBeLessThan(100);
    expect(half).toBeGreaterThan(900);
    expect(full).toBeGreaterThan(1900);
    expect(full).toBeLessThan(2200);
  });

  it('S4.4 retry leaves a refusal by asking first', async () => {
    const { clock, relay, join } = testScene();
    const ada = await join('ada');
    ada.answer = { kind: 'refused', status: 401 };
    relay.closeAll(CLOSE.signedOut.code);
    await clock.runUntil(() => ada.state.phase === 'refused');
    ada.connection.retry();
    await clock.runUntil(() => ada.asked === 1);
    expect(ada.state.phase).toBe('refused');
    ada.answer = null;
    ada.connection.retry();
    await clock.runUntil(() => ada.state.phase === 'synced');
  });

  it('S4.4 retry ends a wait', async () => {
    const { clock, relay, join } = testScene();
    const ada = await join('ada', { random: () => 1 });
    relay.closeAll(1012);
    await clock.runUntil(() => ada.state.phase === 'offline');
    ada.connection.retry();
    await clock.run(500);
    expect(ada.state.phase).toBe('synced');
  });

  it('S5.1 "offline" closes the socket at once, and sockets are tried only when HTTP answers', async () => {
    const { clock, join } = testScene();
    const ada = await join('ada');
    ada.line.cut();
    ada.line.restore();
    await clock.runUntil(() => ada.state.phase === 'synced');
    ada.answer = { kind: 'unreachable' };
    ada.line.hint('offline');
    expect(ada.state.phase).toBe('offline');
    await clock.run(200);
    const asked = ada.asked;
    let sockets = 0;
    for (let step = 0; step < 600; step += 1) {
      await clock.run(100);
      sockets += ada.line.sockets;
    }
    expect(sockets).toBe(0);
    expect(ada.asked).toBeGreaterThan(asked);
    ada.answer = null;
    await clock.runUntil(() => ada.state.phase === 'synced');
  });

  it.each(['online', 'visible'] as const)('S5.2 "%s" ends the wait', async (hint) => {
    const { clock, relay, join } = testScene();
    const ada = await join('ada', { random: () => 1 });
    relay.closeAll(1012);
    await clock.runUntil(() => ada.state.phase === 'offline');
    ada.line.hint(hint);
    await clock.run(500);
    expect(ada.state.phase).toBe('synced');
  });

  it('S6.1 tells each change once and goes on when a listener throws', async () => {
    const { clock, join } = testScene();
    const ada = await join('ada');
    const thrown: (() => void)[] = [];
    const queue = vi.spyOn(globalThis, 'queueMicrotask').mockImplementation((throws) => thrown.push(throws));
    onTestFinished(() => queue.mockRestore());
    const states: ConnectionState[] = [];
    const stopThrowing = ada.connection.subscribe(() => {
      throw new Error('a bug in the page');
    });
    const stop = ada.connection.subscribe((state) => states.push(state));
    ada.type('x');
    await clock.runUntil(() => ada.state.saved);
    expect(states.map(({ unsaved }) => unsaved)).toEqual([1, 0]);
    stop();
    stopThrowing();
    ada.type('y');
    await clock.runUntil(() => ada.state.saved);
    expect(states).toHaveLength(2);
    expect(thrown).toHaveLength(2);
    expect(thrown[0]).toThrow('a bug in the page');
  });

  it.each([
    ['an awareness cut short', [1, 200]],
    ['a notice of nonsense', [101, 1, 120]],
    ['a sync message of an unknown kind', [0, 9]],
  ])('S6.2 %s ends the socket, not the page', async (_, bytes) => {
    const complaint = vi.spyOn(console, 'error').mockImplementation(() => {});
    onTestFinished(() => complaint.mockRestore());
    const { clock, relay, join } = testScene();
    const ada = await join('ada');
    relay.broadcast(null, Uint8Array.from(bytes));
    ada.type('kept');
    await clock.runUntil(() => ada.state.phase === 'offline');
    await clock.runUntil(() => ada.state.phase === 'synced' && ada.state.saved);
    expect(relay.committed.getText('text').toString()).toBe('kept');
    expect(complaint).toHaveBeenCalledOnce();
  });

  it('S4.1 a permission-denied message is a refusal', async () => {
    const { clock, relay, join } = testScene();
    const ada = await join('ada');
    relay.broadcast(null, writePermissionDenied('no'));
    await clock.runUntil(() => ada.state.phase === 'refused');
    expect(ada.state.refusal?.reason).toBe('not-allowed');
  });

  it('S6.3 gives up a handshake that is never answered', async () => {
    const { clock, relay, open } = testScene();
    const ada = open('ada');
    const dial = ada.line.dial.bind(ada.line);
    ada.line.dial = () => {};
    await clock.run(14_000);
    expect([ada.state.phase, ada.asked]).toEqual(['connecting', 0]);
    ada.line.dial = dial;
    await clock.runUntil(() => ada.asked === 1);
    await clock.runUntil(() => ada.state.phase === 'synced');
    expect(relay.sessions.size).toBe(1);
  });
});
