import { Person } from '../server/Person';
import { syncUrl, upgradeStatus } from '../server/Socket';
import { expect, test } from '../test';

test('a signed-out visitor gets neither page, JSON nor socket', async ({
  owner,
  browse,
  expected,
  server,
}) => {
  const mapId = await owner.makeMap('A machine', 'industrial-distributor');
  expected.push(/401/);
  expect((await fetch(`${server.url}/api/maps/${mapId}/journey`)).status).toBe(401);
  expect(await upgradeStatus(syncUrl(server.url, mapId))).toBe(401);
  const { page } = await browse(null);
  await page.goto(`/maps/${mapId}`);
  await expect(page).toHaveURL(/sign-in/);
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  await expect(page.getByText('Get a quote for machine and service')).toHaveCount(0);
});

test('a member of another workspace gets neither page, JSON nor socket', async ({
  owner,
  browse,
  expected,
  server,
}) => {
  const mapId = await owner.makeMap('A machine', 'industrial-distributor');
  const other = await Person.signUp(server.url, 'Jonas', 'Another company');
  expected.push(/404/);
  expect((await other.request('GET', `/api/maps/${mapId}/journey`)).status).toBe(404);
  expect(await upgradeStatus(syncUrl(server.url, mapId), { cookie: other.cookie })).toBe(404);
  const { page } = await browse(other);
  await page.goto(`/maps/${mapId}`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByText('Get a quote for machine and service')).toHaveCount(0);
});

test('a page of another origin gets no socket', async ({ owner }) => {
  const mapId = await owner.makeMap('A machine');
  const headers = { cookie: owner.cookie };
  expect(await upgradeStatus(syncUrl(owner.url, mapId), { ...headers, origin: 'https://evil.example' })).toBe(
    403,
  );
  expect(await upgradeStatus(syncUrl(owner.url, mapId), { ...headers, origin: owner.url })).toBe(101);
  expect(await upgradeStatus(syncUrl(owner.url, 'unknown'), headers)).toBe(404);
});
