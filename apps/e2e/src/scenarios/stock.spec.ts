import type * as Y from 'yjs';
import { MapPage } from '../pages/MapPage';
import { StockClient } from '../server/StockClient';
import { expect, test } from '../test';

/** As long as an idle person looks at a map; the stock client gives up after 30 s without a message. */
const SILENCE_MS = 120_000;

test('a stock y-websocket client stays connected for two minutes of silence', async ({ owner }) => {
  test.setTimeout(SILENCE_MS + 60_000);
  const mapId = await owner.makeMap('A machine', 'industrial-distributor');
  const client = new StockClient(owner, mapId);
  await client.synced();
  expect(client.doc.getMap('touchpoints').size).toBeGreaterThanOrEqual(25);
  // The silence itself is what is tested.
  await new Promise((resolve) => setTimeout(resolve, SILENCE_MS));
  expect(client.closes).toEqual([]);
  expect(client.provider.wsconnected).toBe(true);
  client.destroy();
});

test('ten stock clients with moving cursors do not get each other closed', async ({ owner }) => {
  const mapId = await owner.makeMap('A machine');
  const clients = Array.from({ length: 10 }, () => new StockClient(owner, mapId));
  await Promise.all(clients.map((client) => client.synced()));
  const everyoneSeen = Promise.all(
    clients.map(
      ({ provider: { awareness } }) =>
        new Promise<void>((resolve) => {
          const look = () => {
            const done =
              [...awareness.getStates().values()].filter((state) => state.cursor?.x === 49).length === 10;
            if (done) resolve();
          };
          awareness.on('change', look);
        }),
    ),
  );
  for (let x = 0; x < 50; x++) {
    for (const { provider } of clients) provider.awareness.setLocalStateField('cursor', { x, y: x });
    await new Promise((resolve) => setImmediate(resolve));
  }
  await everyoneSeen;
  expect(clients.flatMap(({ closes }) => closes)).toEqual([]);
  for (const client of clients) client.destroy();
});

test('what a stock client writes reaches another, and the JSON', async ({ owner }) => {
  const mapId = await owner.makeMap('A machine', 'industrial-distributor');
  const [one, two] = [new StockClient(owner, mapId), new StockClient(owner, mapId)];
  await Promise.all([one.synced(), two.synced()]);
  titleOf(one.doc, 'quote').insert(0, 'At last: ');
  await two.until((doc) => titleOf(doc, 'quote').toString().startsWith('At last: '));
  const { touchpoints } = await owner.json<{ touchpoints: { id: string; title: string }[] }>(
    'GET',
    `/api/maps/${mapId}/journey`,
  );
  expect(touchpoints.find(({ id }) => id === 'quote')?.title).toMatch(/^At last: /);
  one.destroy();
  two.destroy();
});

test('a stock client sees the edits of a browser, and the browser those of the stock client', async ({
  owner,
  browse,
}) => {
  const mapId = await owner.makeMap('A machine', 'industrial-distributor');
  const client = new StockClient(owner, mapId);
  await client.synced();
  const { page } = await browse(owner);
  const { canvas } = await MapPage.open(page, mapId);
  await canvas.rename('quote', 'Ask for a price');
  await client.until((doc) => titleOf(doc, 'quote').toString() === 'Ask for a price');
  client.retitle('payback', 'Reckon what it brings');
  await canvas.expectTitle('payback', 'Reckon what it brings');
  client.destroy();
});

function titleOf(doc: Y.Doc, touchpoint: string): Y.Text {
  return doc.getMap<Y.Map<unknown>>('touchpoints').get(touchpoint)?.get('title') as Y.Text;
}
