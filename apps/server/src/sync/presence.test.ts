import { LIMITS } from '@journey-canvas/sync/protocol';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RawClient } from './testing/RawClient';
import { MAP, RelayServer, userNamed } from './testing/RelayServer';
import { StockClient } from './testing/StockClient';

let server: RelayServer;
let ann: RawClient;
let ben: RawClient;
const [ANN, BEN] = [11, 22];
const stocks: StockClient[] = [];

beforeEach(async () => {
  server = await RelayServer.open();
  ann = await server.connect('ann');
  ben = await server.connect('ben');
});
afterEach(async () => {
  for (const stock of stocks.splice(0)) stock.destroy();
  await server.close();
});

const say = (client: RawClient, clientId: number, state: unknown, clock = 1) =>
  client.announce([{ clientId, clock, json: JSON.stringify(state) }]);

describe('presence', () => {
  it('R5.1 reaches everybody else with the name that the server knows', async () => {
    say(ann, ANN, { cursor: { x: 1, y: 2 }, user: { id: 'id of ben', name: 'Ben' } });
    await ben.until(() => ben.present().has(ANN));
    expect(ben.present().get(ANN)).toEqual({ cursor: { x: 1, y: 2 }, user: userNamed('ann') });
    await ann.settled();
    expect(ann.present().has(ANN)).toBe(false);
  });

  it('R5.2 is there for who joins, and gone with its socket', async () => {
    say(ann, ANN, { cursor: null });
    await ben.until(() => ben.present().has(ANN));
    const cleo = await server.connect('cleo');
    await cleo.until(() => cleo.present().has(ANN));
    ann.socket.terminate();
    await cleo.until(() => cleo.present().get(ANN) === null);
    const dan = await (await server.connect('dan')).sync();
    expect(dan.present().size).toBe(0);
  });

  it('R5.3 of other clients is passed over, never a reason to close', async () => {
    say(ann, ANN, { mine: true });
    await ben.until(() => ben.present().has(ANN));
    say(ben, BEN, { mine: true });
    await ann.until(() => ann.present().has(BEN));
    const heard = ann.messages.length;
    ben.announce([
      { clientId: ANN, clock: 99, json: '{"stolen":true}' },
      { clientId: ANN, clock: 2 ** 40, json: 'null' },
      { clientId: 33, clock: 1, json: '{"invented":true}' },
    ]);
    await ben.settled();
    await ann.settled();
    const cleo = await server.connect('cleo');
    await cleo.until(() => cleo.present().size === 2);
    expect(cleo.present().get(ANN)).toMatchObject({ mine: true });
    expect(ann.messages.length).toBe(heard + 1);
    expect(ben.closed).toBeNull();
  });

  it('R5.4 cannot be taken over by somebody else while its owner is away; its owner can', async () => {
    say(ann, ANN, { n: 1 });
    await ben.until(() => ben.present().has(ANN));
    ann.socket.terminate();
    await ben.until(() => ben.present().get(ANN) === null);
    say(ben, ANN, { stolen: true });
    await ben.settled();
    const again = await server.connect('ann');
    say(again, ANN, { n: 2 }, 1);
    await ben.until(() => ben.present().get(ANN) !== null);
    expect(ben.present().get(ANN)).toMatchObject({ n: 2 });
  });

  it('R5.5 goes out with clocks that rise, also after a reconnect with an old one', async () => {
    say(ann, ANN, { n: 1 }, 500);
    await ben.until(() => ben.present().has(ANN));
    const again = await server.connect('ann');
    say(again, ANN, { n: 2 }, 3);
    await ben.until(() => (ben.present().get(ANN) as { n: number }).n === 2);
    ann.socket.terminate();
    say(again, ANN, { n: 3 }, 2 ** 50);
    await ben.until(() => (ben.present().get(ANN) as { n: number } | null)?.n === 3);
    const clocks = ben.framesOf('awareness').flatMap(({ entries }) => entries.map(({ clock }) => clock));
    expect(clocks).toEqual([...clocks].sort((a, b) => a - b));
    expect(new Set(clocks).size).toBe(clocks.length);
    expect(Math.max(...clocks)).toBeLessThan(600);
  });

  it.each([
    ['a list', '[]'],
    ['text', '"x"'],
    ['no JSON', '{'],
    ['over 4 KiB', JSON.stringify({ x: 'x'.repeat(LIMITS.awarenessBytes) })],
  ])('R5.6 that is %s is dropped, and the socket stays', async (_what, json) => {
    ann.announce([{ clientId: ANN, clock: 1, json }]);
    say(ann, ANN, { fine: true }, 2);
    await ben.until(() => ben.present().has(ANN));
    expect(ben.framesOf('awareness').flatMap(({ entries }) => entries)).toHaveLength(1);
    expect(ann.closed).toBeNull();
  });

  it('R5.7 of one window is only the newest', async () => {
    for (let n = 1; n <= 50; n += 1) say(ann, ANN, { n }, n);
    await ben.until(() => (ben.present().get(ANN) as { n: number } | undefined)?.n === 50);
    expect(ben.framesOf('awareness').length).toBeLessThan(50);
  });

  it('R5.8 people now in a map are counted once, however many windows they have', async () => {
    await (await server.connect('ann')).sync();
    await ben.sync();
    const names = server.relay.people(MAP).map((person) => person.name);
    expect(names.sort()).toEqual(['ann', 'ben']);
    expect(server.relay.people('another')).toEqual([]);
    await ben.close();
    await ann.settled();
    expect(server.relay.people(MAP)).toEqual([
      { id: 'id of ann', name: 'ann', organisationId: null, guest: false },
    ]);
  });

  it('R5.9 ten stock clients with moving cursors see each other, and none is closed', async () => {
    const names = Array.from({ length: 10 }, (_, index) => `stock ${index}`);
    stocks.push(...names.map((name) => new StockClient(server, name)));
    await Promise.all(stocks.map((stock) => stock.synced()));
    for (let step = 0; step < 20; step += 1) {
      for (const { provider } of stocks) provider.awareness.setLocalStateField('cursor', { step });
      await new Promise((resolve) => setImmediate(resolve));
    }
    const atLast = (stock: StockClient) => {
      const others = [...stock.provider.awareness.getStates()].filter(([id]) => id !== stock.doc.clientID);
      return others.filter(([, state]) => state.cursor?.step === 19).length;
    };
    await Promise.all(stocks.map((stock) => stock.until(() => atLast(stock) === 9)));
    const heard = [...(stocks[0]?.provider.awareness.getStates().values() ?? [])].map(
      (state) => state.user?.name,
    );
    expect(heard.filter(Boolean).sort()).toEqual(names.slice(1));
    expect(stocks.flatMap((stock) => stock.closeCodes)).toEqual([]);
    expect(server.refused).toEqual([]);
  });
});
