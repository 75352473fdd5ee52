import type { Page } from '@playwright/test';
import { FreeShapes } from '../pages/FreeShapes';
import { MapPage } from '../pages/MapPage';
import { must } from '../server/must';
import type { Person } from '../server/Person';
import { type Browse, expect, test } from '../test';

/** What another drawing tool leaves in the clipboard: its own format, a script, pictures from elsewhere. */
const FOREIGN = [
  '<meta charset="utf-8"><div data-tldraw>{"type":"application/tldraw","kind":"file","data":{"shapes":[{"id":',
  '"shape:x","type":"geo","x":0,"y":0}],"rootShapeIds":["shape:x"],"assets":[]}}</div>',
  '<img src="https://elsewhere.example/spy.png" onerror="document.title=\'taken over\'">',
  '<script>document.title="taken over"</script><b style="position:fixed;inset:0">Hello</b>',
].join('');

async function twoOn(owner: Person, browse: Browse) {
  const mapId = await owner.makeMap('A machine', 'industrial-distributor');
  const [mara, jonas] = await Promise.all([
    browse(owner).then((at) => at),
    browse(await owner.invite('Jonas', mapId, 'editor')),
  ]);
  const maps = await Promise.all([MapPage.open(mara.page, mapId), MapPage.open(jonas.page, mapId)]);
  const [hers, his] = maps;
  await Promise.all(maps.map((map) => map.saved()));
  const shapes = { mara: new FreeShapes(hers.canvas), jonas: new FreeShapes(his.canvas) };
  await Promise.all([shapes.mara.makeRoom(), shapes.jonas.makeRoom()]);
  return { mapId, mara: hers, jonas: his, shapes, context: mara.context, guest: jonas.person };
}

const freeOf = async (person: Person, mapId: string) => (await person.journey(mapId)).free;

test('two type into one note at once and keep all letters', async ({ owner, browse }) => {
  const { mapId, mara, jonas, shapes } = await twoOn(owner, browse);
  await shapes.mara.note(await shapes.mara.beside(0.4), 'calls');
  await expect(shapes.jonas.of('note')).toContainText('calls');
  const { x, y } = await jonas.canvas.middleOf(shapes.jonas.of('note'));
  await jonas.page.mouse.dblclick(x, y);
  await expect(jonas.canvas.field).toBeFocused();
  await jonas.page.keyboard.press('Control+Home');
  await mara.page.keyboard.press('Control+End');
  for (const [at, letter] of [...' on Sundays'].entries()) {
    await Promise.all([
      mara.page.keyboard.type(letter),
      jonas.page.keyboard.type('Who takes the '.charAt(at)),
    ]);
  }
  await jonas.page.keyboard.type('he ');
  // Several lines, for a note is no title.
  await mara.page.keyboard.press('Enter');
  await mara.page.keyboard.type('And on feast days?');
  const text = 'Who takes the calls on Sundays\nAnd on feast days?';
  for (const { canvas } of [mara, jonas]) await expect(canvas.field).toHaveValue(text);
  await Promise.all([mara.page.keyboard.press('Escape'), jonas.page.keyboard.press('Escape')]);
  await Promise.all([mara.saved(), jonas.saved()]);
  expect(await freeOf(owner, mapId)).toMatchObject([{ kind: 'note', text, author: { name: 'Mara' } }]);
});

test('a line of the pen is there for both, taken back and brought again as a whole', async ({
  owner,
  browse,
}) => {
  const { mapId, mara, shapes } = await twoOn(owner, browse);
  await mara.canvas.tool('Draw').click();
  const { x, y } = await shapes.mara.beside(0.4);
  await mara.page.mouse.move(x, y);
  await mara.page.mouse.down();
  for (let step = 1; step <= 24; step++)
    await mara.page.mouse.move(x + step * 5, y + Math.sin(step / 3) * 40);
  // Nothing is written while the pen is down.
  expect(await freeOf(owner, mapId)).toEqual([]);
  await mara.page.mouse.up();
  await expect(shapes.jonas.of('drawing')).toBeVisible();
  await mara.saved();
  const [drawing] = await freeOf(owner, mapId);
  const points = must(drawing?.stroke, 'a stroke').points;
  expect(points.length % 3).toBe(0);
  expect(points.length / 3).toBeGreaterThan(12);
  expect(points.every(Number.isFinite)).toBe(true);

  await mara.page.keyboard.press('Escape');
  await mara.page.keyboard.press('Control+z');
  for (const each of [shapes.mara, shapes.jonas]) await expect(each.of('drawing')).toHaveCount(0);
  await mara.page.keyboard.press('Control+Shift+z');
  for (const each of [shapes.mara, shapes.jonas]) await expect(each.of('drawing')).toBeVisible();
  await mara.saved();
  expect(await freeOf(owner, mapId)).toMatchObject([{ id: drawing?.id, stroke: { points } }]);
});

test('a frame takes along what lies in it, one step to undo', async ({ owner, browse }) => {
  const { mapId, mara, shapes } = await twoOn(owner, browse);
  await shapes.mara.note(await shapes.mara.beside(0.35), 'Inside');
  await mara.page.keyboard.press('Escape');
  await shapes.mara.makeRoom();
  const note = must(await shapes.mara.of('note').boundingBox(), 'the note on screen');
  await mara.page.keyboard.press('f');
  await shapes.mara.pull(
    { x: note.x - 30, y: note.y - 30 },
    { x: note.x + note.width + 30, y: note.y + note.height + 40 },
  );
  await mara.page.mouse.up();
  await mara.page.keyboard.type('Ideas');
  await mara.page.keyboard.press('Enter');
  await expect(shapes.jonas.of('frame')).toContainText('Ideas');
  await mara.saved();

  const stored = async () => {
    const free = await freeOf(owner, mapId);
    const spotOf = (kind: string) =>
      must(
        free.find((shape) => shape.kind === kind),
        `a ${kind}`,
      ).spot;
    return {
      id: free.find(({ kind }) => kind === 'frame')?.id,
      frame: spotOf('frame'),
      note: spotOf('note'),
    };
  };
  const before = await stored();
  expect(before.note.frame).toBe(before.id);
  const seen = must(await shapes.jonas.of('note').boundingBox(), 'the note as Jonas sees it');
  // Taken by its name, which stands over it.
  const name = await mara.canvas.middleOf(shapes.mara.of('frame').getByText('Ideas'));
  await shapes.mara.pull(name, { x: name.x + 20, y: name.y + 160 });
  await mara.page.mouse.up();
  await mara.saved();
  await expect.poll(async () => (await stored()).frame.y).toBeGreaterThan(before.frame.y + 50);
  // The note itself was not written: it lies where it lay in the frame.
  expect((await stored()).note).toEqual(before.note);
  await expect
    .poll(async () => (await shapes.jonas.of('note').boundingBox())?.y ?? 0)
    .toBeGreaterThan(seen.y + 50);
  await mara.page.keyboard.press('Control+z');
  await expect.poll(stored).toEqual(before);
});

/** What a native program leaves in the clipboard comes as it is: a browser would clean what a page writes into it. */
async function pasteFromElsewhere(page: Page, contents: Record<string, string>): Promise<void> {
  await page.evaluate((parts) => {
    const clipboardData = new DataTransfer();
    for (const [type, text] of Object.entries(parts)) clipboardData.setData(type, text);
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    (document.activeElement ?? document.body).dispatchEvent(event);
  }, contents);
}

/** As a screenshot is copied: a picture of 40 by 20 pixels. */
async function copyPicture(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const canvas = document.createElement('canvas');
    canvas.width = 40;
    canvas.height = 20;
    canvas.getContext('2d')?.fillRect(0, 0, 40, 20);
    const picture = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve));
    if (picture) await navigator.clipboard.write([new ClipboardItem({ 'image/png': picture })]);
  });
}

test('what comes out of other tools does no harm, and a picture becomes an image', async ({
  owner,
  browse,
}) => {
  const { mapId, mara, shapes, context, guest } = await twoOn(owner, browse);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const { page } = mara;
  const { x, y } = await shapes.mara.beside(0.4);
  await page.mouse.move(x, y);
  // The keyboard is on the canvas.
  await mara.canvas.select('quote');
  await page.keyboard.press('Escape');

  await pasteFromElsewhere(page, { 'text/html': FOREIGN });
  const text = `From elsewhere ${'x'.repeat(5000)}`;
  await pasteFromElsewhere(page, { 'text/html': FOREIGN, 'text/plain': text });
  await expect(shapes.jonas.of('text')).toContainText('From elsewhere');
  await mara.saved();
  const [pasted, ...more] = await freeOf(owner, mapId);
  expect(more).toEqual([]);
  expect(pasted?.words).toHaveLength(2000);
  expect(await page.title()).not.toContain('taken over');
  expect(await mara.canvas.root.locator('[data-shape-type="geo"], script').count()).toBe(0);
  await page.keyboard.press('Control+z');
  await expect(shapes.jonas.of('text')).toHaveCount(0);

  await copyPicture(page);
  await page.mouse.move(x, y);
  await page.keyboard.press('Control+v');
  const shown = shapes.jonas.of('image').locator('img');
  await expect(shown).toBeVisible();
  await expect.poll(() => shown.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(40);
  await mara.saved();
  const [image] = await freeOf(owner, mapId);
  expect(image).toMatchObject({ kind: 'image', size: { width: 40, height: 20 } });

  // Whoever does not have the map does not have its pictures either.
  const address = `/api/maps/${mapId}/images/${image?.image?.id}`;
  expect((await guest.request('GET', address)).headers.get('content-type')).toBe('image/png');
  expect((await fetch(`${owner.url}${address}`)).status).toBe(401);
});
