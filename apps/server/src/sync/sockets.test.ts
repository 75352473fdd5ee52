import { once } from 'node:events';
import { CLOSE, LIMITS, writeQueryAwareness, writeStepOne } from '@journey-canvas/sync/protocol';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { ManualScheduler } from './testing/ManualScheduler';
import { logWithMap, MAP, RelayServer } from './testing/RelayServer';
import { StockClient } from './testing/StockClient';

let server: RelayServer;
let scheduler: ManualScheduler;
const stocks: StockClient[] = [];
beforeEach(async () => {
  scheduler = new ManualScheduler();
  server = await RelayServer.open({ scheduler });
});
afterEach(async () => {
  for (const stock of stocks.splice(0)) stock.destroy();
  await server.close();
});

function stock(name: string): StockClient {
  const client = new StockClient(server, name);
  stocks.push(client);
  return client;
}

describe('stock clients', () => {
  it('R6.1 converge with each other and with ours', async () => {
    const [one, two] = [stock('ann'), stock('ben')];
    await Promise.all([one.synced(), two.synced()]);
    const ours = await (await server.connect('cleo')).sync();
    one.type('a');
    two.type('b');
    ours.type('c');
    const all = () => [one.text, two.text, ours.text];
    await one.until(() => one.text.length === 3);
    await two.until(() => two.text.length === 3);
    await ours.until(() => ours.text.length === 3);
    expect(new Set([...all(), await server.text()]).size).toBe(1);
  });

  it('R6.2 stay connected through silence that would make them reconnect', async () => {
    const client = stock('ann');
    await client.synced();
    for (let beat = 0; beat < 12; beat += 1) {
      // As its watchdog sees it, 25 of the 30 seconds of silence that it bears are over.
      client.provider.wsLastMessageReceived = Date.now() - 25_000;
      const heard = once(client.provider.ws as never, 'message');
      await scheduler.advance(LIMITS.keepAliveMs);
      await heard;
      expect(Date.now() - client.provider.wsLastMessageReceived).toBeLessThan(5000);
    }
    expect([client.connections, client.closeCodes]).toEqual([1, []]);
  });

  it('R6.3 stop when a close code is final, and come back when it is not', async () => {
    const client = stock('ann');
    await client.synced();
    server.gate.roles.set('ann', 'viewer');
    server.relay.revoke({ userId: 'id of ann' });
    await client.until(() => client.closeCodes.length === 1);
    await client.synced();
    server.gate.roles.set('ann', 'stranger');
    server.relay.revoke({ mapId: MAP });
    await client.until(() => client.closeCodes.length === 2);
    expect(client.closeCodes).toEqual([CLOSE.accessChanged.code, CLOSE.notAllowed.code]);
    expect(client.provider.shouldConnect).toBe(false);
  });
});

describe('a socket', () => {
  it('R6.4 is sent a data frame at least every ten seconds, and none needlessly', async () => {
    const ann = await (await server.connect('ann')).sync();
    for (let second = 0; second < 60; second += 1) {
      await scheduler.advance(1000);
      await ann.settled();
    }
    expect(ann.framesOf('awareness')).toEqual([]);
    const ben = await (await server.connect('ben')).sync();
    for (let beat = 1; beat <= 6; beat += 1) {
      await scheduler.advance(10_000);
      await ben.until(() => ben.framesOf('awareness').length >= beat);
    }
    expect(ben.framesOf('awareness').every(({ entries }) => entries.length === 0)).toBe(true);
    expect(ben.framesOf('awareness').length).toBeLessThanOrEqual(12);
  });

  it('R6.5 is ended when nobody answers for thirty seconds, not even a ping', async () => {
    const ann = await (await server.connect('ann')).sync();
    const ben = await (await server.connect('ben')).sync();
    ben.socket.pause();
    for (let second = 0; second < 35; second += 5) {
      await scheduler.advance(5000);
      await ann.settled();
    }
    expect(server.relay.people(MAP).map(({ name }) => name)).toEqual(['ann']);
    ben.socket.resume();
    await ben.untilClosed();
    expect(ann.closed).toBeNull();
  });

  it('R6.6 that reads too slowly is closed, and the others are not held up', async () => {
    const ann = await (await server.connect('ann')).sync();
    const ben = await (await server.connect('ben')).sync();
    ben.socket.pause();
    const block = 'x'.repeat(1_000_000);
    for (let count = 1; count <= 16 && server.relay.people(MAP).length === 2; count += 1) {
      ann.type(block);
      await ann.until(() => ann.acknowledged === count);
    }
    expect(server.relay.people(MAP).map(({ name }) => name)).toEqual(['ann']);
    ben.socket.resume();
    await ben.untilClosed();
    const again = await (await server.connect('ben')).sync();
    expect(again.text.length).toBe((await server.text()).length);
  });

  it('R6.6 is not called slow for an answer that it asked for', async () => {
    const log = await logWithMap('y'.repeat(9_000_000));
    const other = await RelayServer.open({ log, scheduler });
    const ann = await other.connect('ann');
    const empty = Y.encodeStateVector(new Y.Doc());
    ann.socket.pause();
    ann.send(writeStepOne(empty));
    const ben = await (await other.connect('ben')).sync();
    ben.type('!');
    await ben.until(() => ben.acknowledged === 1);
    ann.socket.resume();
    await ann.until(() => ann.text.length === 9_000_001);
    expect(ann.closed).toBeNull();
    await other.close();
  });

  it('R6.7 that sends far too much is closed with a code to retry', async () => {
    const ann = await (await server.connect('ann')).sync();
    const ben = await (await server.connect('ben')).sync();
    for (let count = 0; count < 25_000; count += 1) ann.send(writeQueryAwareness());
    await ann.untilClosed();
    expect(ann.closed?.code).toBe(CLOSE.tooMany.code);
    ben.type('fine');
    await ben.until(() => ben.acknowledged === 1);
  });

  it('R6.8 that asks for the whole document again and again is closed', async () => {
    const ann = await (await server.connect('ann')).sync();
    const empty = Y.encodeStateVector(new Y.Doc());
    for (let count = 0; count < 40; count += 1) ann.send(writeStepOne(empty));
    await ann.untilClosed();
    expect(ann.closed?.code).toBe(CLOSE.tooMany.code);
    expect(ann.framesOf('step-two').length).toBeLessThanOrEqual(30);
  });
});
