import { MapPage } from '../pages/MapPage';
import { expect, test } from '../test';

test('on a phone the outline comes first, the map is a tap away, and both rename', async ({
  owner,
  browse,
}) => {
  const mapId = await owner.makeMap('A machine', 'industrial-distributor');
  const { page } = await browse(owner, { width: 390, height: 844 });
  await page.goto(`/maps/${mapId}`);
  const map = new MapPage(page);
  await expect(map.outline.titles.first()).toBeVisible();
  await expect(map.canvas.root).toHaveCount(0);
  const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(await overflow()).toBeLessThanOrEqual(0);

  await page.getByRole('button', { name: 'More about See it cut at the trade show' }).click();
  await page.getByRole('menuitem', { name: 'Rename' }).click();
  await expect(map.outline.field).toBeFocused();
  await map.outline.field.fill('See it cut');
  await page.keyboard.press('Enter');
  await expect(map.outline.title('trade-show')).toHaveText('See it cut');
  await map.saved();

  await map.showMap();
  await map.canvas.expectTitle('trade-show', 'See it cut');
  expect(await overflow()).toBeLessThanOrEqual(0);
  await map.canvas.rename('trade-show', 'Watch it cut');
  await map.saved();
  const { touchpoints } = await owner.journey(mapId);
  expect(touchpoints.find(({ id }) => id === 'trade-show')?.title).toBe('Watch it cut');
});
