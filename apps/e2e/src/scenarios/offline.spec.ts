import { cutSockets } from '../browser/cutSockets';
import { MapPage } from '../pages/MapPage';
import { expect, test } from '../test';

/** What Chromium writes by itself when a request finds no network. */
const NO_NETWORK = /ERR_INTERNET_DISCONNECTED/;
const CALLBACK = 'Ask the distributor for a callback';

test('one goes offline, both edit, it returns, both agree', async ({ owner, browse, expected }) => {
  expected.push(NO_NETWORK);
  const mapId = await owner.makeMap('A machine', 'industrial-distributor');
  const guest = await owner.invite('Jonas', mapId, 'editor');
  const away = await browse(owner);
  const [mara, jonas] = await Promise.all([
    MapPage.open(away.page, mapId),
    browse(guest).then(({ page }) => MapPage.open(page, mapId)),
  ]);
  await Promise.all([mara.saved(), jonas.saved()]);

  await away.context.setOffline(true);
  await mara.offline();
  await mara.canvas.rename('quote', 'Ask for a price');
  await mara.canvas.dragUnder('payback', 'neighbour');
  await mara.canvas.expectInStage('payback', 'awareness');
  await mara.canvas.openTitle('callback');
  await mara.page.keyboard.press('Control+End');
  await mara.page.keyboard.type(', by phone');
  await mara.page.keyboard.press('Enter');
  await mara.unsaved();
  await expect(mara.page.getByText(/kept on this device/)).toBeVisible();

  await jonas.canvas.rename('payback', 'Do the sums');
  await jonas.canvas.dragUnder('quote', 'finance');
  await jonas.canvas.expectInStage('quote', 'decision');
  await jonas.canvas.openTitle('callback');
  await jonas.page.keyboard.press('Control+Home');
  await jonas.page.keyboard.type('Later: ');
  await jonas.page.keyboard.press('Enter');
  await jonas.saved();
  expect(await jonas.canvas.titleOf('callback')).toBe(`Later: ${CALLBACK}`);
  expect(await mara.canvas.titleOf('callback')).toBe(`${CALLBACK}, by phone`);

  await away.context.setOffline(false);
  for (const { canvas } of [mara, jonas]) {
    await canvas.expectTitle('quote', 'Ask for a price');
    await canvas.expectTitle('payback', 'Do the sums');
    await canvas.expectTitle('callback', `Later: ${CALLBACK}, by phone`);
    await canvas.expectInStage('payback', 'awareness');
    await canvas.expectInStage('quote', 'decision');
  }
  await Promise.all([mara.saved(), jonas.saved()]);
  const { touchpoints } = await owner.journey(mapId);
  const titles = ['quote', 'payback', 'callback'].map(
    (id) => touchpoints.find((each) => each.id === id)?.title,
  );
  expect(titles).toEqual(['Ask for a price', 'Do the sums', `Later: ${CALLBACK}, by phone`]);
});

test('a reload keeps edits that were not sent, and sends them', async ({ owner, browse }) => {
  const mapId = await owner.makeMap('A machine', 'industrial-distributor');
  const { page, context } = await browse(owner);
  const sockets = await cutSockets(context);
  const map = await MapPage.open(page, mapId);
  await map.saved();

  await sockets.cut();
  await map.offline();
  await map.canvas.rename('quote', 'Ask for a price');
  await map.canvas.dragUnder('payback', 'neighbour');
  await map.canvas.expectInStage('payback', 'awareness');
  await map.unsaved();
  await page.reload();
  await map.canvas.drawn();
  await map.canvas.expectTitle('quote', 'Ask for a price');
  await map.canvas.expectInStage('payback', 'awareness');
  await map.unsaved();
  expect((await owner.journey(mapId)).touchpoints.map(({ title }) => title)).not.toContain('Ask for a price');

  sockets.mend();
  await map.saved();
  expect((await owner.journey(mapId)).touchpoints.find(({ id }) => id === 'quote')?.title).toBe(
    'Ask for a price',
  );
});

test('a server that goes away and comes back gets what was edited meanwhile', async ({
  owner,
  browse,
  expected,
  server,
}) => {
  expected.push(/ERR_CONNECTION_REFUSED/);
  const mapId = await owner.makeMap('A machine', 'industrial-distributor');
  const map = await MapPage.open((await browse(owner)).page, mapId);
  await map.saved();
  expect(await server.terminate()).toBe(0);
  await map.offline();
  await map.canvas.rename('quote', 'Ask for a price');
  await map.unsaved();
  await server.run();
  await map.saved();
  expect((await owner.journey(mapId)).touchpoints.find(({ id }) => id === 'quote')?.title).toBe(
    'Ask for a price',
  );
});
