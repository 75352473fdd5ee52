import { addFree, fromJson, openEditor, setText } from '@journey-canvas/journey';
import { Resvg } from '@resvg/resvg-js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readImage } from '../../images/readImage';
import { gif, JPEG, png, turnedJpeg, WEBP } from '../../images/testing/pictures';
import { must } from '../../must';
import { type Person, TestServer } from '../../testing/TestServer';

let server: TestServer;
let owner: Person;
let sampleId: string;
beforeAll(async () => {
  server = await TestServer.open();
  owner = await server.signUp('Olga');
  sampleId = await newMap({ sample: 'software-reseller' });
});
afterAll(() => server.close());

async function newMap(more: object = {}): Promise<string> {
  const path = `/api/workspaces/${owner.workspaceId}/maps`;
  return (await owner.request('POST', path, { title: 'Rotas / 2026', ...more })).json.id;
}

/** A map with one picture, shown at a place and size of its own. */
async function mapWith(file: Buffer, size = { width: 60, height: 40 }, alt = 'Two halves') {
  const mapId = await newMap();
  const { id } = (await owner.request('POST', `/api/maps/${mapId}/images`, file)).json;
  await server.services.documents.edit(mapId, owner.id, (doc) => {
    addFree(openEditor(doc), { kind: 'image', image: { id, alt }, size, spot: { x: 300, y: 200 } });
  });
  return { mapId, imageId: id };
}

const exported = (mapId: string, query: string, person = owner) =>
  person.request('GET', `/api/maps/${mapId}/export?format=${query}`);

/** The colour of a drawing's pixel, `x` and `y` from the corner of the picture on the board. */
function colourAt(pixels: Buffer, width: number, x: number, y: number): string {
  return pixels.subarray((y * width + x) * 4, (y * width + x) * 4 + 3).toString('hex');
}

function decoded(file: Buffer) {
  const { width, height } = must(read(file));
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><image width="${width}" height="${height}" href="data:image/png;base64,${file.toString('base64')}"/></svg>`;
  return { width, height, pixels: new Resvg(svg).render().pixels };
}

function read(file: Buffer) {
  const picture = readImage(file);
  return picture.ok ? picture : null;
}

describe('an export', () => {
  it('F4.1 as JSON has everything, and is a file named after the map', async () => {
    const { mapId, imageId } = await mapWith(JPEG);
    const answer = await exported(mapId, 'json');
    expect(answer.headers.get('content-type')).toMatch(/^application\/json/);
    expect(answer.headers.get('content-disposition')).toContain("filename*=UTF-8''Rotas%20-%202026.json");
    const back = fromJson(answer.json);
    if (!back.ok) throw new Error(back.problems[0]?.problem);
    const {
      format: _f,
      version: _v,
      ...content
    } = (await owner.request('GET', `/api/maps/${mapId}/journey`)).json;
    expect(back.content).toEqual(content);
    expect(back.images).toEqual([{ id: imageId, type: 'image/jpeg', data: JPEG.toString('base64') }]);
    expect((await exported(sampleId, 'json')).json).not.toHaveProperty('images');
  });

  it('F4.2 as SVG stands alone: its fonts and pictures are inside, and nothing runs', async () => {
    const { mapId } = await mapWith(WEBP);
    const { text, headers } = await exported(mapId, 'svg&theme=dark');
    expect(headers.get('content-type')).toBe('image/svg+xml');
    expect(headers.get('content-disposition')).toContain('attachment');
    expect(text).toContain(`<image href="data:image/webp;base64,${WEBP.toString('base64')}" `);
    expect(text.match(/@font-face/g)).toHaveLength(1);
    expect([...text.matchAll(/(?:href="|url\()(?!#|data:)/g)]).toEqual([]);
    expect(text).not.toMatch(/<script|onload|<foreignObject/i);
  });

  it('F4.2 carries no more fonts than its words need', async () => {
    const mapId = await newMap({ sample: 'industrial-distributor' });
    const rename = (title: string) =>
      server.services.documents.edit(mapId, owner.id, (doc) =>
        setText(openEditor(doc), { kind: 'meta' }, 'title', title),
      );
    const faces = async () =>
      [...(await exported(mapId, 'svg')).text.matchAll(/font-style:(\w+);.*?unicode-range:([^,}]*)/g)].map(
        (m) => `${m[1]} ${m[2]}`,
      );
    expect(await faces()).toEqual(['normal U+0000-00FF', 'italic U+0000-00FF']);
    await rename('Касса');
    expect(await faces()).toEqual([
      'normal U+0301',
      'normal U+0000-00FF',
      'italic U+0301',
      'italic U+0000-00FF',
    ]);
  });

  it('F4.3 as PNG is the drawing in pixels, in a theme and at a scale', async () => {
    const [one, two, dark] = [
      await exported(sampleId, 'png'),
      await exported(sampleId, 'png&scale=2'),
      await exported(sampleId, 'png&theme=dark'),
    ];
    expect(one.headers.get('content-type')).toBe('image/png');
    expect(one.headers.get('content-disposition')).toContain('.png');
    const svg = (await exported(sampleId, 'svg')).text;
    const [, width, height] = must(/ width="(\d+)" height="(\d+)"/.exec(svg)).map(Number);
    expect(read(one.bytes)).toMatchObject({ width, height });
    expect(read(two.bytes)).toMatchObject({ width: must(width) * 2, height: must(height) * 2 });
    const light = decoded(one.bytes);
    expect(colourAt(light.pixels, light.width, 3, 3)).toBe('ffffff');
    const night = decoded(dark.bytes);
    expect(colourAt(night.pixels, night.width, 3, 3)).toBe('1e2421');
  });

  it('F4.3 has words in our own fonts', async () => {
    const mapId = await newMap();
    const inked = async (title: string) => {
      await server.services.documents.edit(mapId, owner.id, (doc) =>
        setText(openEditor(doc), { kind: 'meta' }, 'title', title),
      );
      const { pixels, width } = decoded((await exported(mapId, 'png')).bytes);
      const row = Array.from({ length: 300 * 20 }, (_, at) =>
        colourAt(pixels, width, 20 + (at % 300), 12 + Math.floor(at / 300)),
      );
      return row.filter((colour) => colour !== 'ffffff').length;
    };
    const [narrow, wide] = [await inked('iiiiiiii'), await inked('WWWWWWWW')];
    expect(narrow).toBeGreaterThan(50);
    expect(wide).toBeGreaterThan(2 * narrow);
  });

  it.each([
    ['PNG', png(6, 4), [true, true]],
    ['JPEG', JPEG, [true, false]],
    ['WebP', WEBP, [true, false]],
    ['GIF', gif({ screen: { width: 6, height: 4 } }), [false, false]],
  ])('F4.4 shows the pictures of the map: %s', async (_name, file, blue) => {
    const { mapId } = await mapWith(file);
    const { pixels, width } = decoded((await exported(mapId, 'png')).bytes);
    const [ox, oy] = await offset(mapId);
    const colours = [3, 56].map((x) => colourAt(pixels, width, ox + x, oy + 20));
    expect(colours.map(isBlue)).toEqual(blue);
  });

  it('F4.4 shows what cannot be decoded as a grey field, and the rest of the map', async () => {
    const broken = Buffer.from(WEBP);
    broken.fill(0xff, 40);
    const { mapId } = await mapWith(broken);
    const answer = await exported(mapId, 'png');
    expect(answer.status).toBe(200);
    const { pixels, width } = decoded(answer.bytes);
    const [ox, oy] = await offset(mapId);
    expect(colourAt(pixels, width, ox + 30, oy + 20)).not.toBe('fafbfb');
  });

  it('F4.4 shows a photo as its camera was held', async () => {
    const { mapId } = await mapWith(turnedJpeg(6), { width: 40, height: 60 });
    const { pixels, width } = decoded((await exported(mapId, 'png')).bytes);
    const [ox, oy] = await offset(mapId);
    // Turned clockwise, what was left is on top.
    const at = (x: number, y: number) => isBlue(colourAt(pixels, width, ox + x, oy + y));
    expect([at(4, 4), at(36, 4), at(4, 56), at(36, 56)]).toEqual([true, true, false, false]);
  });

  it('F4.5 is for who sees the map, and wrong wishes are named', async () => {
    const stranger = await server.signUp('Stan');
    for (const format of ['json', 'svg', 'png']) {
      expect((await exported(sampleId, format, stranger)).status).toBe(404);
    }
    for (const [query, field] of [
      ['gif', 'format'],
      ['png&scale=4', 'scale'],
      ['png&scale=1e9', 'scale'],
      ['svg&theme=blue', 'theme'],
    ] as const) {
      const { status, json } = await exported(sampleId, query);
      expect([status, json.errors[0].field]).toEqual([422, field]);
    }
  });
});

function isBlue(colour: string): boolean {
  const [red, , blue] = [0, 2, 4].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  return must(blue) > must(red) + 40;
}

/** Where the picture of {@link mapWith} lies in the drawing: in all groups that it is in. */
async function offset(mapId: string): Promise<[number, number]> {
  const [before = ''] = (await exported(mapId, 'svg')).text.split('<image ');
  const groups = [...before.matchAll(/<g transform="translate\(([\d.-]+) ([\d.-]+)\)/g)];
  const sum = (index: number) => groups.reduce((total, group) => total + Number(group[index]), 0);
  return [sum(1), sum(2)];
}
