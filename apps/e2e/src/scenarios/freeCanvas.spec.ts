import { expectAccessible } from '../browser/expectAccessible';
import { FreeShapes } from '../pages/FreeShapes';
import { MapPage } from '../pages/MapPage';
import { must } from '../server/must';
import type { Person } from '../server/Person';
import { type Browse, expect, test } from '../test';

/** A picture of two by two pixels. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAEklEQVR4nGOQm9YjN62HAUIBACFWBQEMBPl1AAAAAElFTkSuQmCC',
  'base64',
);

async function twoOn(owner: Person, browse: Browse) {
  const mapId = await owner.makeMap('A machine', 'industrial-distributor');
  const jonas = await owner.invite('Jonas', mapId, 'editor');
  const [mara, other] = await Promise.all([
    browse(owner).then(({ page }) => MapPage.open(page, mapId)),
    browse(jonas).then(({ page }) => MapPage.open(page, mapId)),
  ]);
  await Promise.all([mara.saved(), other.saved()]);
  const shapes = { mara: new FreeShapes(mara.canvas), jonas: new FreeShapes(other.canvas) };
  await Promise.all([shapes.mara.makeRoom(), shapes.jonas.makeRoom()]);
  return { mapId, mara, jonas: other, shapes };
}

test('a note arrives letter by letter, signed; an arrow from it follows a touchpoint', async ({
  owner,
  browse,
}) => {
  const { mapId, mara, jonas, shapes } = await twoOn(owner, browse);
  await shapes.mara.note(await shapes.mara.beside(0.4), 'Who takes');
  await expect(shapes.jonas.of('note')).toContainText('Who takes');
  await expect(shapes.jonas.of('note')).toContainText('Mara');
  await mara.page.keyboard.type(' calls?');
  await expect(shapes.jonas.of('note')).toContainText('Who takes calls?');
  await mara.page.keyboard.press('Escape');

  await mara.page.keyboard.press('Escape');
  await shapes.mara.makeRoom();
  await mara.canvas.tool('Arrow').click();
  await shapes.mara.pull(
    await mara.canvas.middleOf(shapes.mara.of('note')),
    await mara.canvas.middleOf(mara.canvas.touchpoint('payback')),
  );
  await mara.page.mouse.up();
  await expect(shapes.jonas.of('arrow')).toHaveCount(1);
  const before = must(await shapes.jonas.of('arrow').boundingBox(), 'the arrow');
  await mara.canvas.dragUnder('payback', 'neighbour');
  await expect
    .poll(async () => (await shapes.jonas.of('arrow').boundingBox())?.width)
    .not.toBeCloseTo(before.width, 0);

  await Promise.all([mara.saved(), jonas.saved()]);
  const { free } = await owner.journey(mapId);
  const [note] = free.filter(({ kind }) => kind === 'note');
  expect(note).toMatchObject({ text: 'Who takes calls?', author: { name: 'Mara' } });
  expect(free.find(({ kind }) => kind === 'arrow')).toMatchObject({
    from: { kind: 'entity', reference: { kind: 'free', id: note?.id } },
    to: { kind: 'entity', reference: { kind: 'touchpoint', id: 'payback' } },
  });
});

test('a drag is written once, resizing and undo work, and another’s hand is seen meanwhile', async ({
  owner,
  browse,
}) => {
  const { mapId, mara, jonas, shapes } = await twoOn(owner, browse);
  await shapes.mara.note(await shapes.mara.beside(0.4), 'Move me');
  await mara.page.keyboard.press('Escape');
  await mara.saved();
  const note = async () => must((await owner.journey(mapId)).free[0], 'the note');
  const { id, spot } = await note();

  const at = await mara.canvas.middleOf(shapes.mara.of('note'));
  await shapes.mara.pull(at, { x: at.x - 40, y: at.y + 120 });
  await expect(jonas.canvas.ghost('Mara', id)).toBeVisible();
  await mara.page.mouse.up();
  await expect(jonas.canvas.ghost('Mara', id)).toHaveCount(0);
  await mara.saved();
  await expect.poll(async () => (await note()).spot.y).toBeGreaterThan(spot.y + 50);

  const corner = await mara.canvas.middleOf(mara.page.locator('[data-handle="bottom_right"]'));
  await shapes.mara.pull(corner, { x: corner.x + 60, y: corner.y + 40 });
  await mara.page.mouse.up();
  await expect.poll(async () => (await note()).size?.width ?? 0).toBeGreaterThan(170);
  await mara.page.keyboard.press('Control+z');
  await mara.page.keyboard.press('Control+z');
  await expect.poll(async () => (await note()).spot).toEqual(spot);
});

test('an image from a file is shown to both; what is no image is refused in words', async ({
  owner,
  browse,
  expected,
}) => {
  expected.push(/status of 4(15|22)/);
  const { mapId, mara, jonas, shapes } = await twoOn(owner, browse);
  const choose = async (name: string, buffer: Buffer) => {
    const chooser = mara.page.waitForEvent('filechooser');
    await mara.canvas.tool('More to add').click();
    await mara.page.getByRole('menuitem', { name: 'Image' }).click();
    await (await chooser).setFiles({ name, mimeType: 'image/png', buffer });
  };
  await choose('floor-plan.png', PNG);
  const shown = shapes.jonas.of('image').getByRole('img', { name: 'floor plan' });
  await expect(shown).toBeVisible();
  await expect.poll(() => shown.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(2);
  await shapes.mara.bar.getByRole('textbox', { name: 'What the image shows' }).fill('The hall');
  await mara.page.keyboard.press('Enter');
  await expect(shapes.jonas.of('image').getByRole('img', { name: 'The hall' })).toBeVisible();

  await choose('plan.png', Buffer.from('no picture at all'));
  await expect(
    mara.page
      .getByRole('status')
      .filter({ hasText: /image|picture/i })
      .first(),
  ).toBeVisible();
  await Promise.all([mara.saved(), jonas.saved()]);
  expect((await owner.journey(mapId)).free).toHaveLength(1);
});

test('words are typed by one person at a time', async ({ owner, browse }) => {
  const { mara, jonas, shapes } = await twoOn(owner, browse);
  await mara.canvas.tool('Text').click();
  const at = await shapes.mara.beside(0.5);
  await mara.page.mouse.click(at.x, at.y);
  await mara.page.keyboard.type('To be discussed');
  await expect(shapes.jonas.of('text')).toContainText('To be discussed');
  await expect(jonas.canvas.outlinesOf('Mara')).toHaveText('Mara is typing');
  const { x, y } = await jonas.canvas.middleOf(shapes.jonas.of('text'));
  await jonas.page.mouse.dblclick(x, y);
  await expect(jonas.page.getByText('Mara is typing here.')).toBeVisible();
  await expect(jonas.canvas.field).toHaveCount(0);
  await mara.page.keyboard.press('Escape');
  await expect(jonas.canvas.outlinesOf('Mara')).toHaveText('Mara');
  await jonas.page.mouse.dblclick(x, y);
  await expect(jonas.canvas.field).toBeFocused();
});

for (const theme of ['light', 'dark'] as const) {
  test(`shapes, their bar and its menus are accessible, ${theme}`, async ({ owner, browse }) => {
    const mapId = await owner.makeMap('A machine', 'industrial-distributor');
    const { page } = await browse(owner);
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    const { canvas } = await MapPage.open(page, mapId);
    const shapes = new FreeShapes(canvas);
    await shapes.makeRoom();
    await shapes.note(await shapes.beside(0.4), 'Who takes calls on Saturdays?');
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await shapes.bar.getByRole('button', { name: 'Colour' }).click();
    await expect(page.getByRole('menuitemradio', { name: 'Yellow' })).toBeFocused();
    await expectAccessible(page);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(shapes.of('note')).toHaveClass(/jc-colour-orange/);
    await page.keyboard.press('Escape');
    await page.keyboard.press('f');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Ideas');
    await page.keyboard.press('Enter');
    await expect(shapes.of('frame')).toContainText('Ideas');
    await expectAccessible(page);
  });
}

test('a viewer sees them and has no tools for them', async ({ owner, browse }) => {
  const mapId = await owner.makeMap('A machine', 'industrial-distributor');
  const ilse = await owner.invite('Ilse', mapId, 'viewer');
  const { page } = await browse(owner);
  const map = await MapPage.open(page, mapId);
  const shapes = new FreeShapes(map.canvas);
  await shapes.makeRoom();
  await shapes.note(await shapes.beside(0.4), 'Who takes calls?');
  await page.keyboard.press('Escape');
  await map.saved();

  const seen = await MapPage.open((await browse(ilse)).page, mapId);
  const theirs = new FreeShapes(seen.canvas);
  await seen.canvas.tool('Fit the map').click();
  await expect(theirs.of('note')).toContainText('Who takes calls?');
  await expect(seen.canvas.tool('Note')).toHaveCount(0);
  const at = await seen.canvas.middleOf(theirs.of('note'));
  await theirs.pull(at, { x: at.x - 60, y: at.y + 30 });
  await seen.page.mouse.up();
  await seen.page.mouse.dblclick(at.x, at.y);
  await seen.page.keyboard.press('Delete');
  await expect(seen.canvas.field).toHaveCount(0);
  await expect(theirs.bar).toHaveCount(0);
  expect((await owner.journey(mapId)).free).toHaveLength(1);
});
