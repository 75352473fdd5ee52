import { expectAccessible } from '../browser/expectAccessible';
import { MapPage } from '../pages/MapPage';
import { WorkspacePage } from '../pages/WorkspacePage';
import { expect, test } from '../test';

const SAMPLE = 'industrial-distributor';

test('maps are found, copied, deleted, brought back, and the address keeps what is shown', async ({
  owner,
  browse,
}) => {
  await owner.makeMap('A machine', SAMPLE);
  await owner.makeMap('A spare part');
  const { page } = await browse(owner);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const workspace = new WorkspacePage(page);
  await page.goto('/');
  await workspace.shown();
  await expect(workspace.card('A machine')).toBeVisible();

  await page.keyboard.press('Control+k');
  await page.keyboard.type('spare');
  await expect(workspace.card('A machine')).toHaveCount(0);
  await expect(page).toHaveURL(/q=spare/);
  await page.reload();
  await expect(workspace.card('A spare part')).toBeVisible();
  await expect(page.getByText('1 of 2 maps')).toBeVisible();
  await page.getByRole('button', { name: 'Clear all' }).click();

  await workspace.choose('A spare part', 'Duplicate');
  await page.getByRole('button', { name: 'Duplicate', exact: true }).click();
  const copy = workspace.card('Copy of A spare part');
  await expect(copy).toBeVisible();
  await workspace.choose('Copy of A spare part', 'Delete');
  await expect(copy).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(copy.getByRole('link')).toBeFocused();

  await workspace.choose('Copy of A spare part', 'Delete');
  await expect(copy).toHaveCount(0);
  await page.getByRole('link', { name: 'Recently deleted' }).click();
  await expect(page.getByText('30 days left')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Restore Copy of A spare part' }).click();
  await page.getByRole('button', { name: 'Open' }).click();
  await expect(page).toHaveTitle(/Copy of A spare part/);
});

test('a map goes out as a file and comes in again, looked at first', async ({ owner, browse, expected }) => {
  const mapId = await owner.makeMap('A machine', SAMPLE);
  const { page } = await browse(owner);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const workspace = new WorkspacePage(page);
  await page.goto('/');
  await workspace.shown();

  await workspace.choose('A machine', 'Export');
  await expectAccessible(page);
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  expect((await saved).suggestedFilename()).toBe('A machine.png');

  const journey = await owner.journey(mapId);
  const bad = { ...journey, touchpoints: journey.touchpoints.map((one) => ({ ...one, emotion: 9 })) };
  const file = (value: unknown) => ({
    name: 'map.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(value)),
  });
  expected.push(/422/);
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await page.getByLabel('Choose a file').setInputFiles(file(bad));
  await expect(page.getByText('Must be at most 2.').first()).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Choose another file' }).click();
  await page
    .getByLabel('Choose a file')
    .setInputFiles(file({ ...journey, meta: { ...journey.meta, title: 'Again' } }));
  await expect(page.getByRole('heading', { name: 'Again' })).toBeVisible();
  await expect(page.getByText(`${journey.touchpoints.length} touchpoints`)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Import map' }).click();
  const map = new MapPage(page);
  await map.canvas.drawn();
  await expect(map.title).toHaveValue('Again');
});

test('what was deleted from a map comes back, and a map goes by its own menu', async ({
  owner,
  browse,
  expected,
}) => {
  const mapId = await owner.makeMap('A machine', SAMPLE);
  const { page } = await browse(owner);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(`/maps/${mapId}`);
  const map = new MapPage(page);
  await map.canvas.drawn();
  await map.saved();
  await map.showOutline();
  await map.outline.title('quote').focus();
  await page.keyboard.press('Delete');
  await expect(map.outline.title('quote')).toHaveCount(0);

  const menu = page.getByRole('button', { name: 'More about this map' });
  await menu.click();
  await page.getByRole('menuitem', { name: 'Recently deleted' }).click();
  const panel = page.getByRole('complementary', { name: 'Recently deleted' });
  await expectAccessible(page);
  await panel.getByRole('button', { name: /^Restore Get a quote/ }).click();
  await expect(map.outline.title('quote')).toBeFocused();
  await expect(panel.getByText('Nothing was deleted lately.')).toBeVisible();
  await map.saved();

  // The list may ask for the picture of a map that is on its way out.
  expected.push(/410/);
  await menu.click();
  await page.getByRole('menuitem', { name: 'Delete map' }).click();
  const workspace = new WorkspacePage(page);
  await workspace.shown();
  await expect(workspace.card('A machine')).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(workspace.card('A machine')).toBeVisible();
});

test('help is a page for everybody, and a key away', async ({ owner, browse }) => {
  const { page: stranger } = await browse(null);
  await stranger.goto('/help');
  await expect(stranger.getByRole('heading', { name: 'What the signs mean' })).toBeVisible();
  await expectAccessible(stranger);

  const mapId = await owner.makeMap('A machine', SAMPLE);
  const { page } = await browse(owner);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(`/maps/${mapId}`);
  const map = new MapPage(page);
  await map.canvas.drawn();
  await map.canvas.select('quote');
  await page.keyboard.press('?');
  const help = page.getByRole('dialog', { name: 'Help' });
  await expect(help).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(help).toHaveCount(0);
});
