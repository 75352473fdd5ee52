import { MapPage } from '../pages/MapPage';
import type { Person } from '../server/Person';
import { type Browse, expect, test } from '../test';

const A_SECOND = { timeout: 1_000 };

async function withGuest(owner: Person, browse: Browse, role: 'viewer' | 'editor') {
  const mapId = await owner.makeMap('A machine', 'industrial-distributor');
  const guest = await owner.invite('Ilse', mapId, role);
  const [mara, ilse] = await Promise.all([
    browse(owner).then(({ page }) => MapPage.open(page, mapId)),
    browse(guest).then(({ page }) => MapPage.open(page, mapId)),
  ]);
  await mara.saved();
  return { mapId, guest, mara, ilse };
}

test('a viewer sees edits live, and nothing to edit with', async ({ owner, browse }) => {
  const { mapId, mara, ilse } = await withGuest(owner, browse, 'viewer');
  await expect(ilse.badge).toHaveText('View only');
  await mara.canvas.rename('quote', 'Ask for a price');
  await ilse.canvas.expectTitle('quote', 'Ask for a price');
  await mara.canvas.dragUnder('payback', 'neighbour');
  await ilse.canvas.expectInStage('payback', 'awareness');
  await mara.saved();

  const before = await owner.journey(mapId);
  for (const name of ['Add a touchpoint', 'Next step', 'Undo', 'Redo'])
    await expect(ilse.canvas.tool(name)).toHaveCount(0);
  await expect(ilse.page.getByRole('button', { name: /^Add a (stage|lane)/ })).toHaveCount(0);
  await expect(ilse.title).toHaveCount(0);
  await expect(ilse.heading).toHaveText('A machine');

  const { canvas, page } = ilse;
  const at = await canvas.middleOf(canvas.touchpoint('quote'));
  await page.mouse.dblclick(at.x, at.y);
  await page.keyboard.type('npz');
  for (const keys of ['F2', 'Delete', 'Alt+ArrowRight', 'Control+d', 'Control+z', 'Enter'])
    await page.keyboard.press(keys);
  await canvas.carry('quote', await canvas.under('neighbour'));
  await canvas.letGo();
  await expect(canvas.field).toHaveCount(0);
  await expect.poll(() => canvas.middleOf(canvas.touchpoint('quote'))).toEqual(at);

  await ilse.showOutline();
  await expect(page.getByRole('button', { name: /^Add a touchpoint/ })).toHaveCount(0);
  await ilse.outline.title('quote').focus();
  for (const keys of ['F2', 'Delete', 'Alt+ArrowUp']) await page.keyboard.press(keys);
  await expect(ilse.outline.field).toHaveCount(0);
  await page.getByRole('button', { name: 'More about Ask for a price' }).click();
  await expect(page.getByRole('menuitem')).toHaveText(['Show on the map']);
  expect(await owner.journey(mapId)).toEqual(before);
});

test('a role that is lowered and raised acts at once, with a word about it', async ({ owner, browse }) => {
  const { mapId, guest, mara, ilse } = await withGuest(owner, browse, 'editor');
  await ilse.saved();
  await ilse.canvas.rename('quote', 'Ask for a price');
  await mara.canvas.expectTitle('quote', 'Ask for a price');
  await ilse.saved();

  await owner.share(mapId, guest, 'viewer');
  await expect(ilse.badge).toHaveText('View only', A_SECOND);
  await expect(ilse.canvas.tool('Add a touchpoint')).toHaveCount(0);
  await expect(ilse.title).toHaveCount(0);
  await expect(ilse.page.getByText(/Your role was changed: you can .*look/)).toBeVisible();
  await mara.canvas.rename('quote', 'Ask for two prices');
  await ilse.canvas.expectTitle('quote', 'Ask for two prices');

  await owner.share(mapId, guest, 'editor');
  await expect(ilse.canvas.tool('Add a touchpoint')).toBeVisible(A_SECOND);
  await expect(ilse.page.getByText(/Your role was changed: you can .*edit/)).toBeVisible();
  await ilse.saved();
  await ilse.canvas.rename('quote', 'Ask for three prices');
  await mara.canvas.expectTitle('quote', 'Ask for three prices');
});

test('access that is taken away closes the open map at once, and says so', async ({
  owner,
  browse,
  expected,
}) => {
  const { mapId, guest, mara, ilse } = await withGuest(owner, browse, 'editor');
  // The page asks why its socket was closed.
  expected.push(/404/);
  const grants = await owner.json<{ id: string; subject: { userId?: string } }[]>(
    'GET',
    `/api/maps/${mapId}/grants`,
  );
  const { user } = await guest.me();
  const grant = grants.find(({ subject }) => subject.userId === user.id);
  await owner.request('DELETE', `/api/maps/${mapId}/grants/${grant?.id}`);
  await expect(ilse.page.getByText('You no longer have this map')).toBeVisible(A_SECOND);
  await expect(ilse.canvas.root).toHaveCount(0);
  await expect(ilse.page.getByText('Back to maps')).toBeVisible();
  await mara.canvas.rename('quote', 'Among ourselves');
  await mara.saved();
  await expect(ilse.page.getByText('Among ourselves')).toHaveCount(0);
});

test('a map that is deleted and brought back closes and opens by itself', async ({
  owner,
  browse,
  expected,
}) => {
  const { mapId, ilse } = await withGuest(owner, browse, 'viewer');
  // The page asks why its socket was closed.
  expected.push(/410/, /WebSocket/);
  await owner.request('DELETE', `/api/maps/${mapId}`);
  await expect(ilse.page.getByText('This map was deleted')).toBeVisible();
  await owner.request('POST', `/api/maps/${mapId}/restore`);
  await ilse.canvas.drawn();
  await expect(ilse.badge).toHaveText('View only');
});

test('signing out in one window ends the map in the other', async ({ owner, browse, expected }) => {
  expected.push(/401/);
  const mapId = await owner.makeMap('A machine', 'industrial-distributor');
  const map = await MapPage.open((await browse(owner)).page, mapId);
  await map.saved();
  await owner.request('POST', '/api/auth/sign-out');
  await expect(map.page.getByRole('link', { name: 'Sign in' })).toBeVisible(A_SECOND);
  await expect(map.canvas.root).toHaveCount(0);
});
