import { addFree, type ImageId, type JourneyJson, type TouchpointId } from '@journey-canvas/journey';
import type { Page } from '@playwright/test';
import { FilesDialogs } from '../pages/FilesDialogs';
import { MapPage } from '../pages/MapPage';
import { WorkspacePage } from '../pages/WorkspacePage';
import { editMap } from '../server/editMap';
import { must } from '../server/must';
import { Person } from '../server/Person';
import { expect, test } from '../test';

/** A picture of two by two pixels. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAEklEQVR4nGOQm9YjN62HAUIBACFWBQEMBPl1AAAAAElFTkSuQmCC',
  'base64',
);

/** Adds a note, an arrow from it to a touchpoint, and a picture to the sample. */
async function decorate(person: Person, mapId: string): Promise<void> {
  const answer = await fetch(`${person.url}/api/maps/${mapId}/images`, {
    method: 'POST',
    headers: { cookie: person.cookie },
    body: PNG,
  });
  const { id } = (await answer.json()) as { id: ImageId };
  await editMap(person, mapId, (editor) => {
    const at = (x: number, y: number) => ({ x, y, rotation: 0, frame: null });
    const note = addFree(editor, { kind: 'note', spot: at(1500, 100), text: 'Who takes calls?\nAsk Tessin' });
    addFree(editor, {
      kind: 'arrow',
      spot: at(0, 0),
      from: { kind: 'entity', reference: { kind: 'free', id: note }, at: { x: 0, y: 0.5 }, x: 1500, y: 180 },
      to: {
        kind: 'entity',
        reference: { kind: 'touchpoint', id: 'payback' as TouchpointId },
        at: { x: 1, y: 0.5 },
        x: 400,
        y: 250,
      },
      words: 'here',
    });
    addFree(editor, {
      kind: 'image',
      spot: at(1500, 400),
      size: { width: 200, height: 200 },
      image: { id, alt: 'The hall' },
    });
  });
}

/** Without what belongs to a workspace: whose id an organisation has there. Lists in an order of their own. */
function portable({ images, ...journey }: JourneyJson) {
  const text = JSON.stringify(journey, (key, value) =>
    key === 'owner' && value !== null ? { name: value.name } : value,
  );
  return { ...JSON.parse(text), images: images?.map(({ type, data }) => ({ type, data })) };
}

const jsonOf = (person: Person, mapId: string) =>
  person.json<JourneyJson>('GET', `/api/maps/${mapId}/export?format=json`);
const mapIdOf = (page: Page) => must(new URL(page.url()).pathname.split('/')[2], 'the id of the map');

test('a map that goes out as JSON and comes in elsewhere is the same journey; so is a copy', async ({
  owner,
  browse,
  server,
}) => {
  const mapId = await owner.makeMap('A machine', 'industrial-distributor');
  await decorate(owner, mapId);
  const { page } = await browse(owner);
  const home = new WorkspacePage(page);
  await page.goto('/');
  await home.shown();
  await home.choose('A machine', 'Export');
  const { name, bytes } = await new FilesDialogs(page).export('JSON');
  expect(name).toBe('A machine.json');
  const file = JSON.parse(bytes.toString()) as JourneyJson;
  expect(file.free.map(({ kind }) => kind).sort()).toEqual(['arrow', 'image', 'note']);
  expect(file.images).toHaveLength(1);

  // Another company on the same server takes it in.
  const jonas = await Person.signUp(server.url, 'Jonas', 'Tessin Service');
  const { page: his } = await browse(jonas);
  const elsewhere = new FilesDialogs(his);
  await his.goto('/');
  await new WorkspacePage(his).shown();
  await elsewhere.openImport();
  await elsewhere.chooseFile('from Mara.json', bytes);
  const fates = elsewhere.importDialog.getByRole('list', { name: 'Organisations in the file' });
  // Its own name is known; the others become partners.
  await expect(fates.getByRole('listitem').filter({ hasText: 'Tessin Service' })).toContainText('known here');
  await expect(fates.getByRole('listitem').filter({ hasText: 'Nordwerk' })).toContainText('new');
  await elsewhere.importDialog.getByRole('button', { name: 'Import map' }).click();
  await expect(his).toHaveURL(/\/maps\//);
  const map = new MapPage(his);
  await map.canvas.drawn();
  await map.saved();
  const picture = his.getByRole('img', { name: 'The hall' });
  await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(2);

  const imported = await jsonOf(jonas, mapIdOf(his));
  expect(portable(imported)).toEqual(portable(file));
  // Owners are the new workspace's own, not the ids of the old one.
  const own = await jonas.json<{ id: string; name: string }[]>(
    'GET',
    `/api/workspaces/${await jonas.workspaceId()}/organisations`,
  );
  const owners = imported.touchpoints.flatMap(({ owner: of }) => of ?? []);
  expect(owners.length).toBeGreaterThan(20);
  for (const { id, name: called } of owners)
    expect(own).toContainEqual(expect.objectContaining({ id, name: called }));
  // The other workspace's map gives its picture to nobody else.
  expect((await jonas.request('GET', `/api/maps/${mapId}/export?format=json`)).status).toBe(404);

  // From the map's own menu it is copied, with its pictures.
  await his.getByRole('button', { name: 'More about this map' }).click();
  await his.getByRole('menuitem', { name: 'Duplicate' }).click();
  await his.getByLabel('Title of the copy').fill('A second machine');
  await his.getByRole('button', { name: 'Duplicate', exact: true }).click();
  await his.getByRole('button', { name: 'Open' }).click();
  await expect(map.title).toHaveValue('A second machine');
  await map.canvas.drawn();
  const copy = await jsonOf(jonas, mapIdOf(his));
  expect(mapIdOf(his)).not.toBe(mapId);
  expect(copy).toEqual({ ...imported, meta: { ...imported.meta, title: 'A second machine' } });
});

test('drawings of a map are whole: SVG without scripts, PNG of that size in both themes', async ({
  owner,
  browse,
}) => {
  const mapId = await owner.makeMap('A machine', 'industrial-distributor');
  await decorate(owner, mapId);
  const { page } = await browse(owner);
  const map = await MapPage.open(page, mapId);
  await map.saved();
  const files = new FilesDialogs(page);
  const openExport = async () => {
    await page.getByRole('button', { name: 'More about this map' }).click();
    await page.getByRole('menuitem', { name: 'Export' }).click();
  };

  await openExport();
  const svg = await files.export('SVG');
  expect(svg.name).toBe('A machine.svg');
  const read = await page.evaluate((text) => {
    const root = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement;
    const all = [...root.querySelectorAll('*')];
    return {
      name: root.localName,
      size: [root.getAttribute('width'), root.getAttribute('height')].map(Number),
      text: root.textContent ?? '',
      active: all
        .filter(({ localName }) => ['script', 'foreignObject', 'iframe', 'parsererror'].includes(localName))
        .map(({ localName }) => localName),
      handlers: all.flatMap((each) => each.getAttributeNames().filter((name) => name.startsWith('on'))),
      outside: all
        .flatMap((each) => ['href', 'xlink:href', 'src'].map((name) => each.getAttribute(name) ?? ''))
        .filter((address) => /^(https?:)?\/\//.test(address)),
    };
  }, svg.bytes.toString());
  expect(read).toMatchObject({ name: 'svg', active: [], handlers: [], outside: [] });
  for (const words of ['Awareness', 'Nordwerk', 'Who takes calls?']) expect(read.text).toContain(words);
  const [width = 0, height = 0] = read.size;
  expect(Math.min(width, height)).toBeGreaterThan(500);

  const pictures: string[] = [];
  for (const theme of ['Light', 'Dark']) {
    await openExport();
    const { bytes } = await files.export('PNG', theme, 'Normal');
    expect(bytes.subarray(0, 8).toString('latin1')).toBe('\u0089PNG\r\n\u001a\n');
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([Math.ceil(width), Math.ceil(height)]);
    pictures.push(bytes.toString('base64'));
  }
  // Decoded by a browser: the corner is the paper's colour, and there is ink in more than a few colours.
  const looks = await page.evaluate(async (files) => {
    const look = async (file: string) => {
      const bytes = Uint8Array.from(atob(file), (letter) => letter.charCodeAt(0));
      const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
      const context = canvas.getContext('2d');
      context?.drawImage(bitmap, 0, 0);
      const { data } = context?.getImageData(0, 0, bitmap.width, bitmap.height) ?? { data: [] };
      const colours = new Set<number>();
      for (let at = 0; at + 2 < data.length; at += 4)
        colours.add(((data[at] ?? 0) << 16) | ((data[at + 1] ?? 0) << 8) | (data[at + 2] ?? 0));
      return { corner: (data[0] ?? 0) + (data[1] ?? 0) + (data[2] ?? 0), colours: colours.size };
    };
    return Promise.all(files.map(look));
  }, pictures);
  const [light, dark] = looks;
  expect(light?.corner).toBeGreaterThan(600);
  expect(dark?.corner).toBeLessThan(200);
  for (const { colours } of looks) expect(colours).toBeGreaterThan(100);
});

test('a file that is none is refused with the place and the reason; nothing is made of it', async ({
  owner,
  browse,
  expected,
}) => {
  expected.push(/4(00|13|22)/);
  const mapId = await owner.makeMap('A machine', 'industrial-distributor');
  const journey = await owner.journey(mapId);
  const { page } = await browse(owner);
  await page.goto('/');
  const home = new WorkspacePage(page);
  await home.shown();
  const files = new FilesDialogs(page);
  await files.openImport();
  const refused = async (name: string, contents: unknown, words: string | RegExp) => {
    const text = typeof contents === 'string' ? contents : JSON.stringify(contents);
    await files.chooseFile(name, Buffer.from(text));
    await expect(files.importDialog.getByText(words).first()).toBeVisible();
    const another = files.importDialog.getByRole('button', { name: 'Choose another file' });
    if (await another.isVisible()) await another.click();
    await expect(files.importDialog.getByText('Choose a file')).toBeVisible();
  };

  await refused('empty.json', '', '“empty.json” is empty.');
  await refused('notes.json', 'Dear all,\n', /“notes.json” is no JSON/);
  await refused('picture.json', '<svg xmlns="http://www.w3.org/2000/svg"/>', /looks like SVG/);
  await refused('list.json', [1, 2, 3], /cannot be imported/);
  await refused('other.json', { format: 'another tool', version: 7 }, /cannot be imported/);
  const [first, ...rest] = journey.touchpoints;
  const feeling = { ...must(first, 'a touchpoint'), emotion: 9 };
  await refused('feeling.json', { ...journey, touchpoints: [feeling, ...rest] }, 'Must be at most 2.');
  let deep: unknown = 'x';
  for (let level = 0; level < 3000; level++) deep = { in: deep };
  await refused('deep.json', { ...journey, meta: deep }, /cannot be imported|deep|nest/);
  // 9 MiB without a picture in it.
  const long = { ...journey, stages: [{ ...journey.stages[0], name: 'x'.repeat(9 * 1024 * 1024) }] };
  await refused('long.json', long, /large|MiB|MB|at most/);

  const maps = await owner.json<unknown[]>('GET', `/api/workspaces/${await owner.workspaceId()}/maps`);
  expect(maps).toHaveLength(1);
  // After all that a good one goes through.
  await files.chooseFile('good.json', Buffer.from(JSON.stringify(journey)));
  await files.importDialog.getByRole('button', { name: 'Import map' }).click();
  await expect(page).toHaveURL(/\/maps\//);
});
