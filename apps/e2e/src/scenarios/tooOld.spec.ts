import { StockClient } from '../server/StockClient';
import { expect, test } from '../test';

test('a tab that is too old for a map is told so, and cannot write into it', async ({ owner, browse }) => {
  const mapId = await owner.makeMap('A machine', 'industrial-distributor');
  const { page } = await browse(owner);
  await page.goto(`/maps/${mapId}`);
  await page.getByRole('radio', { name: 'Outline' }).check({ force: true });
  await expect(page.getByRole('button', { name: 'Add a touchpoint to Awareness' })).toBeVisible();

  const newer = new StockClient(owner, mapId);
  await newer.synced();
  newer.doc.getMap('meta').set('version', 1000);
  await expect(page.getByText('This tab is too old to edit this map.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Reload' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Add a touchpoint to Awareness' })).toHaveCount(0);
  await expect(
    page.getByRole('button', { name: 'Get a quote for machine and service', exact: true }),
  ).toBeVisible();
  newer.destroy();
});
