import { MapPage } from '../pages/MapPage';
import type { Person } from '../server/Person';
import { type Browse, expect, test } from '../test';

/** Two people, each with the sample map open. */
async function twoOn(owner: Person, browse: Browse) {
  const mapId = await owner.makeMap('A machine', 'industrial-distributor');
  const jonas = await owner.invite('Jonas', mapId, 'editor');
  const [mara, other] = await Promise.all([
    browse(owner).then(({ page }) => MapPage.open(page, mapId)),
    browse(jonas).then(({ page }) => MapPage.open(page, mapId)),
  ]);
  await Promise.all([mara.saved(), other.saved()]);
  return { mapId, mara, jonas: other };
}

test('they see who is there, where each points, and what each has selected', async ({ owner, browse }) => {
  const { mara, jonas } = await twoOn(owner, browse);
  await expect(mara.page.getByText('Also here: Jonas')).toBeAttached();
  await expect(jonas.page.getByText('Also here: Mara')).toBeAttached();

  await mara.canvas.select('payback');
  await jonas.canvas.select('showroom');
  await expect(mara.canvas.cursorOf('Jonas')).toBeVisible();
  await expect(jonas.canvas.cursorOf('Mara')).toBeVisible();
  await expect(mara.canvas.outlinesOf('Jonas')).toHaveText('Jonas');
  await expect(jonas.canvas.outlinesOf('Mara')).toHaveText('Mara');

  await jonas.canvas.openTitle('showroom');
  await expect(mara.canvas.outlinesOf('Jonas')).toHaveText('Jonas is typing');
  await jonas.page.close();
  await expect(mara.canvas.outlinesOf('Jonas')).toHaveCount(0);
  await expect(mara.canvas.cursorOf('Jonas')).toHaveCount(0);
});

test('a drag and a rename of one touchpoint at the same time are both kept', async ({ owner, browse }) => {
  const { mapId, mara, jonas } = await twoOn(owner, browse);
  await mara.canvas.carry('quote', await mara.canvas.under('payback'));
  await expect(jonas.canvas.ghost('Mara', 'quote')).toBeVisible();
  // While it is on its way, the other renames it.
  await jonas.canvas.openTitle('quote');
  await jonas.page.keyboard.type('Ask for a firm price');
  await mara.canvas.carryOn(await mara.canvas.under('neighbour'));
  await Promise.all([mara.canvas.letGo(), jonas.page.keyboard.type(' at last')]);
  await jonas.page.keyboard.press('Enter');

  for (const { canvas } of [mara, jonas]) {
    await canvas.expectTitle('quote', 'Ask for a firm price at last');
    await canvas.expectInStage('quote', 'awareness');
  }
  await Promise.all([mara.saved(), jonas.saved()]);
  const { touchpoints } = await owner.journey(mapId);
  expect(touchpoints.find(({ id }) => id === 'quote')).toMatchObject({
    title: 'Ask for a firm price at last',
    place: { stage: 'awareness' },
  });
});

test('two people typing in one title keep all letters', async ({ owner, browse }) => {
  const { mara, jonas } = await twoOn(owner, browse);
  const before = await mara.canvas.titleOf('payback');
  await mara.canvas.openTitle('payback');
  await mara.page.keyboard.press('Control+End');
  await jonas.canvas.openTitle('payback');
  await jonas.page.keyboard.press('Control+Home');
  // Letter by letter, both under way at once.
  for (const [at, letter] of [...'in the second year'].entries()) {
    await Promise.all([
      mara.page.keyboard.type(letter),
      jonas.page.keyboard.type('Together, we '.charAt(at)),
    ]);
  }
  const both = `Together, we ${before}in the second year`;
  for (const { canvas } of [mara, jonas]) await expect(canvas.field).toHaveValue(both);
  await mara.page.keyboard.press('Enter');
  await jonas.page.keyboard.press('Enter');
  for (const { canvas } of [mara, jonas]) await canvas.expectTitle('payback', both);
});

test('two people typing at the same spot keep all letters, each in order', async ({ owner, browse }) => {
  const { mapId, mara, jonas } = await twoOn(owner, browse);
  for (const { canvas, page } of [mara, jonas]) {
    await canvas.openTitle('payback');
    await page.keyboard.press('Control+End');
  }
  const before = (await mara.canvas.titleOf('payback')) ?? '';
  await Promise.all([
    mara.page.keyboard.type('abcdefghijklmno', { delay: 15 }),
    jonas.page.keyboard.type('012345678901234', { delay: 12 }),
  ]);
  await Promise.all([mara.saved(), jonas.saved()]);
  const title = (await owner.journey(mapId)).touchpoints.find(({ id }) => id === 'payback')?.title ?? '';
  expect(title.startsWith(before)).toBe(true);
  const typed = title.slice(before.length);
  expect(typed.replace(/\d/g, '')).toBe('abcdefghijklmno');
  expect(typed.replace(/\D/g, '')).toBe('012345678901234');
  for (const { canvas } of [mara, jonas]) await expect(canvas.field).toHaveValue(title);
});

test('undo by one leaves what the other did', async ({ owner, browse }) => {
  const { mara, jonas } = await twoOn(owner, browse);
  const before = (await mara.canvas.titleOf('payback')) ?? '';
  await mara.canvas.openTitle('payback');
  await mara.page.keyboard.press('Control+End');
  await mara.page.keyboard.type(' (Mara)');
  await mara.page.keyboard.press('Enter');
  await jonas.canvas.expectTitle('payback', `${before} (Mara)`);
  await jonas.canvas.openTitle('payback');
  await jonas.page.keyboard.press('Control+Home');
  await jonas.page.keyboard.type('Jonas: ');
  await jonas.page.keyboard.press('Enter');
  await jonas.canvas.rename('showroom', 'See it run');
  await mara.canvas.expectTitle('showroom', 'See it run');
  await mara.canvas.expectTitle('payback', `Jonas: ${before} (Mara)`);

  await mara.page.keyboard.press('Control+z');
  for (const { canvas } of [mara, jonas]) {
    await canvas.expectTitle('payback', `Jonas: ${before}`);
    await canvas.expectTitle('showroom', 'See it run');
  }
  await mara.page.keyboard.press('Control+Shift+z');
  for (const { canvas } of [mara, jonas]) await canvas.expectTitle('payback', `Jonas: ${before} (Mara)`);
});

test('undoing one’s own creation leaves the text that another wrote into it', async ({ owner, browse }) => {
  const { mara, jonas } = await twoOn(owner, browse);
  await mara.canvas.select('payback');
  await mara.page.keyboard.press('n');
  await mara.page.keyboard.type('Sleep on it');
  await mara.page.keyboard.press('Enter');
  const made = jonas.canvas.touchpointNamed('Sleep on it');
  await expect(made).toBeVisible();
  const id = (await made.getAttribute('data-journey-id')) ?? '';
  await jonas.canvas.openTitle(id);
  await jonas.page.keyboard.press('Control+End');
  await jonas.page.keyboard.type(' and on the loan');
  await jonas.page.keyboard.press('Enter');
  await mara.canvas.expectTitle(id, 'Sleep on it and on the loan');

  await mara.page.keyboard.press('Control+z');
  await mara.canvas.expectTitle(id, ' and on the loan');
  await mara.page.keyboard.press('Control+z');
  await expect(mara.canvas.touchpoint(id)).toHaveCount(0);
  await expect(jonas.canvas.touchpoint(id)).toHaveCount(0);
  await mara.page.keyboard.press('Control+Shift+z');
  await jonas.canvas.expectTitle(id, / and on the loan$/);
});
