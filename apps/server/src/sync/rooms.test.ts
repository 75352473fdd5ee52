import { CLOSE } from '@journey-canvas/sync/protocol';
import { afterEach, describe, expect, it } from 'vitest';
import { FaultyLog, latch } from './testing/FaultyLog';
import { ManualScheduler } from './testing/ManualScheduler';
import { DOCUMENT, logWithMap, MAP, RelayServer } from './testing/RelayServer';

let server: RelayServer;
let scheduler: ManualScheduler;
afterEach(() => server.close());

async function open(text = ''): Promise<FaultyLog> {
  const log = new FaultyLog();
  scheduler = new ManualScheduler();
  server = await RelayServer.open({ log: await logWithMap(text, log), scheduler });
  return log;
}

describe('a room', () => {
  it('R8.1 is let go when nobody is in it, with its log compacted, and comes back whole', async () => {
    const log = await open('old');
    const ann = await (await server.connect('ann')).sync();
    ann.type(' new');
    await ann.until(() => ann.acknowledged === 1);
    await scheduler.advance(60_000);
    expect(server.relay.counts()).toEqual({ rooms: 1, sockets: 1 });
    await ann.close();
    await scheduler.advance(60_000);
    expect(server.relay.counts()).toEqual({ rooms: 0, sockets: 0 });
    const stored = await log.stored(DOCUMENT);
    expect([stored?.snapshot === null, stored?.updates.length, stored?.position]).toEqual([false, 0, 2]);
    expect(stored?.clients.get(ann.doc.clientID)).toBe('id of ann');
    expect(await server.text()).toBe('old new');
    await scheduler.advance(60_000);
    expect([log.calls.load, log.calls.compact]).toEqual([2, 1]);
  });

  it('R8.2 whose log cannot be compacted is let go all the same, and loses nothing', async () => {
    const log = await open('old');
    log.failing.add('compact');
    await server.relay.edit(MAP, 'id of dan', (doc) => doc.getText('notes').insert(3, '!'));
    await scheduler.advance(60_000);
    expect(server.relay.counts().rooms).toBe(0);
    expect(await server.text()).toBe('old!');
  });

  it('R8.3 is compacted on the way, after so many updates, and a joiner still gets everything', async () => {
    const log = await open();
    const ann = await (await server.connect('ann')).sync();
    for (let count = 1; count <= 1100; count += 1) {
      ann.type('x');
      if (count % 100 === 0) await ann.until(() => ann.acknowledged === count);
    }
    expect(log.calls.compact).toBeGreaterThanOrEqual(1);
    const ben = await (await server.connect('ben')).sync();
    expect(ben.text).toBe('x'.repeat(1100));
    expect((await log.stored(DOCUMENT))?.updates.length).toBeLessThan(700);
  });

  it('R8.4 is not let go under somebody who joins while its log is compacted', async () => {
    const log = await open('old');
    await server.relay.edit(MAP, 'id of dan', (doc) => doc.getText('notes').insert(3, '!'));
    const reached = latch();
    const release = latch();
    log.before = async (operation) => {
      if (operation !== 'compact') return;
      reached.open();
      await release.opened;
    };
    await scheduler.advance(60_000);
    await reached.opened;
    const ann = await (await server.connect('ann')).sync();
    release.open();
    ann.type('?');
    await ann.until(() => ann.acknowledged === 1);
    expect([ann.text, log.calls.load]).toEqual(['old!?', 1]);
  });
});

describe('draining', () => {
  it('R8.5 commits what has arrived, then closes everybody with "restart"', async () => {
    const log = await open();
    const ann = await (await server.connect('ann')).sync();
    const reached = latch();
    const release = latch();
    log.before = async (operation) => {
      if (operation !== 'append') return;
      reached.open();
      await release.opened;
    };
    ann.type('last');
    await reached.opened;
    const drained = server.relay.drain();
    await expect(server.relay.edit(MAP, 'id of dan', () => {})).rejects.toMatchObject({
      code: 'unavailable',
    });
    expect(ann.closed).toBeNull();
    release.open();
    await drained;
    await ann.untilClosed();
    expect([ann.closed?.code, ann.acknowledged]).toEqual([CLOSE.restart.code, 1]);
    expect((await log.stored(DOCUMENT))?.position).toBe(2);
  });

  it('R8.6 ends in time even when nothing can be committed and nobody answers', async () => {
    const log = await open();
    const ann = await (await server.connect('ann')).sync();
    log.failing.add('append');
    ann.type('lost here, still with ann');
    await ann.until(() => ann.notices().includes('write-paused'));
    ann.socket.pause();
    let over = false;
    const drained = server.relay.drain().then(() => {
      over = true;
    });
    for (let second = 0; second < 20 && !over; second += 1) await scheduler.advance(1000);
    await drained;
    expect(ann.acknowledged).toBe(0);
    ann.socket.resume();
  });

  it('R8.7 leaves no timer, no room and no socket behind', async () => {
    await open();
    const clients = await Promise.all(['ann', 'ben', 'cleo'].map((name) => server.connect(name)));
    for (const client of clients) {
      await client.sync();
      client.type('x');
      client.announce([{ clientId: client.doc.clientID, clock: 1, json: '{}' }]);
    }
    clients[0]?.socket.terminate();
    await server.relay.drain();
    await Promise.all(clients.map((client) => client.untilClosed()));
    expect(server.relay.counts()).toEqual({ rooms: 0, sockets: 0 });
    expect(server.webSockets.clients.size).toBe(0);
    expect(scheduler.pending).toBe(0);
  });
});
