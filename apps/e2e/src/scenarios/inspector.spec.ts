import { expectAccessible } from '../browser/expectAccessible';
import { Inspector } from '../pages/Inspector';
import { MapPage } from '../pages/MapPage';
import { expect, test } from '../test';

const PHONE = { width: 390, height: 844 };

test('it is opened, worked and left by keyboard alone, from the canvas and from the outline', async ({
  owner,
  browse,
}) => {
  const mapId = await owner.makeMap('A machine', 'industrial-distributor');
  const { page } = await browse(owner);
  await page.goto(`/maps/${mapId}?at=touchpoint:quote`);
  const map = new MapPage(page);
  await map.canvas.drawn();
  const inspector = new Inspector(page);
  await inspector.shows('touchpoint', 'quote');

  await page.keyboard.press('Enter');
  await expect(inspector.title).toBeFocused();
  await page.keyboard.press('End');
  await page.keyboard.type(', in writing');
  await map.canvas.expectTitle('quote', 'Get a quote for machine and service, in writing');
  await page.keyboard.press('Escape');
  await expect(inspector.root).toHaveCount(0);
  await page.keyboard.press('ArrowRight');
  await expect(inspector.root).toBeVisible();
  await expect(inspector.title).not.toBeFocused();

  await map.showOutline();
  await map.outline.title('quote').focus();
  await page.keyboard.press('Enter');
  await expect(inspector.title).toBeFocused();
  await inspector.pick('channel', 'Phone');
  await inspector.pick('owner', 'Tessin Service');
  await expectAccessible(page);
  await inspector.title.press('Escape');
  await expect(map.outline.title('quote')).toBeFocused();
  await map.saved();
  const { touchpoints } = await owner.journey(mapId);
  expect(touchpoints.find(({ id }) => id === 'quote')).toMatchObject({
    title: 'Get a quote for machine and service, in writing',
    channel: 'phone',
    owner: { name: 'Tessin Service' },
  });
});

test('two people fill in one touchpoint; who deletes it is named, and it comes back', async ({
  owner,
  browse,
}) => {
  const mapId = await owner.makeMap('A machine', 'industrial-distributor');
  const invited = await owner.invite('Jonas', mapId, 'editor');
  const [mara, jonas] = await Promise.all(
    [owner, invited].map(async (person) => {
      const { page } = await browse(person);
      await page.goto(`/maps/${mapId}?at=touchpoint:quote`);
      const map = new MapPage(page);
      await map.canvas.drawn();
      return { map, inspector: new Inspector(page) };
    }),
  );
  if (!mara || !jonas) throw new Error('Two were invited');
  await mara.inspector.goal.fill('One price.');
  await expect(jonas.inspector.goal).toHaveValue('One price.');
  await jonas.inspector.goal.press('Control+End');
  await mara.inspector.goal.press('Control+Home');
  await Promise.all([
    mara.inspector.goal.pressSequentially('Have '),
    jonas.inspector.goal.pressSequentially(' Soon.'),
  ]);
  for (const { inspector } of [mara, jonas])
    await expect(inspector.goal).toHaveValue('Have One price. Soon.');
  await expect(mara.inspector.root.getByText('Jonas is typing')).toBeVisible();

  await jonas.inspector.choose('Delete');
  await expect(mara.inspector.root.getByText('Jonas deleted this.')).toBeVisible();
  await mara.inspector.root.getByRole('button', { name: 'Restore' }).click();
  await mara.inspector.shows('touchpoint', 'quote');
  await mara.map.saved();
  const { touchpoints } = await owner.journey(mapId);
  expect(touchpoints.find(({ id }) => id === 'quote')).toMatchObject({
    customerGoal: 'Have One price. Soon.',
  });
});

test('a stage that holds something is asked about; what it holds stays', async ({ owner, browse }) => {
  const mapId = await owner.makeMap('A machine', 'industrial-distributor');
  const { page } = await browse(owner);
  await page.goto(`/maps/${mapId}?at=stage:advocacy`);
  const map = new MapPage(page);
  await map.canvas.drawn();
  const inspector = new Inspector(page);
  await inspector.shows('stage', 'advocacy');
  await inspector.choose('Delete');
  const dialog = page.getByRole('dialog', { name: 'Delete the stage “Advocacy”?' });
  await expect(dialog.getByRole('button', { name: 'Keep it' })).toBeFocused();
  await expect(dialog.getByText('Plan a second machine')).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);

  await inspector.choose('Delete');
  await dialog.getByRole('button', { name: 'Delete stage' }).click();
  await map.saved();
  const { stages, touchpoints } = await owner.journey(mapId);
  expect(stages.map(({ id }) => id)).not.toContain('advocacy');
  expect(touchpoints.map(({ id }) => id)).toContain('second-machine');
});

test('on a phone it is a sheet, half the screen and then all of it', async ({ owner, browse }) => {
  const mapId = await owner.makeMap('A machine', 'industrial-distributor');
  const { page } = await browse(owner, PHONE);
  await page.goto(`/maps/${mapId}`);
  const map = new MapPage(page);
  await map.outline.title('trial').click();
  const inspector = new Inspector(page);
  await inspector.shows('touchpoint', 'trial');
  const height = async () => (await page.getByRole('dialog', { name: 'Details' }).boundingBox())?.height ?? 0;
  await expect.poll(height).toBeLessThan(500);
  await page.getByRole('button', { name: 'Make larger' }).click();
  await expect.poll(height).toBeGreaterThan(780);
  await expectAccessible(page);
  await inspector.root.getByRole('radio', { name: 'Bad', exact: true }).first().check({ force: true });
  await page.getByRole('button', { name: 'Close details' }).click();
  await expect(map.outline.title('trial')).toBeFocused();
  await map.saved();
  const { touchpoints } = await owner.journey(mapId);
  expect(touchpoints.find(({ id }) => id === 'trial')).toMatchObject({ emotion: -1 });
});
