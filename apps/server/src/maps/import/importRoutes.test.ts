import { addFree, openEditor } from '@journey-canvas/journey';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { JPEG, jpegSegment, jpegWith, png } from '../../images/testing/pictures';
import { type Person, TestServer } from '../../testing/TestServer';

// A file is whatever JSON; the tests bend it.
// biome-ignore lint/suspicious/noExplicitAny: see above
type File = any;

let server: TestServer;
let owner: Person;
let member: Person;
let stranger: Person;
/** The sample as another workspace exported it. */
let sample: File;
beforeAll(async () => {
  server = await TestServer.open();
  owner = await server.signUp('Olga');
  member = await server.join(owner);
  stranger = await server.signUp('Stan');
  const id = await newMap(stranger, { sample: 'software-reseller' });
  sample = (await stranger.request('GET', `/api/maps/${id}/export?format=json`)).json;
});
afterAll(() => server.close());

async function newMap(person: Person, more: object = {}): Promise<string> {
  const path = `/api/workspaces/${person.workspaceId}/maps`;
  return (await person.request('POST', path, { title: 'A map', ...more })).json.id;
}
const importPath = (query = '') => `/api/workspaces/${owner.workspaceId}/maps/import${query}`;
const imported = (file: File, person = owner) => person.request('POST', importPath(), file);
const preview = async (file: File, person = owner) =>
  (await person.request('POST', importPath('?preview=true'), file)).json;
const mapsOf = async (person = owner) =>
  (await person.request('GET', `/api/workspaces/${owner.workspaceId}/maps`)).json;
const organisations = async () =>
  (await owner.request('GET', `/api/workspaces/${owner.workspaceId}/organisations`)).json;
const SHAPE = {
  ...{ order: 'V', text: '', words: null, colour: null, fill: 'none', dash: 'solid', scale: 'medium' },
  ...{ align: 'start', stroke: null, from: null, to: null, bend: 0, heads: 'to', image: null },
  ...{ author: null, locked: false, size: { width: 9, height: 9 } },
};
const spotIn = (frame: string | null) => ({ x: 0, y: 0, rotation: 0, frame });
/** A shape that shows the picture of the same id. */
const image = (id: string) => ({ ...SHAPE, id, kind: 'image', image: { id, alt: '' }, spot: spotIn(null) });
const frame = (id: string, inside: string) => ({ ...SHAPE, id, kind: 'frame', spot: spotIn(inside) });
/** A copy to bend. */
const copy = (): File => structuredClone(sample);

describe('an import', () => {
  it('F3.1 makes the map that was exported, to the last field', async () => {
    const id = await newMap(owner, { sample: 'industrial-distributor' });
    const file = (await owner.request('GET', `/api/maps/${id}/export?format=json`)).json;
    const answer = await imported(file);
    expect(answer.status).toBe(201);
    expect(answer.json).toMatchObject({ title: 'A map', role: 'owner', touchpoints: 25 });
    const again = (await owner.request('GET', `/api/maps/${answer.json.id}/export?format=json`)).json;
    expect(again).toEqual(file);
    expect(server.told).toContainEqual({ kind: 'maps', mapId: answer.json.id });
  });

  it('F3.1 brings pictures and free shapes along', async () => {
    const id = await newMap(owner);
    const picture = (await owner.request('POST', `/api/maps/${id}/images`, JPEG)).json;
    await server.services.documents.edit(id, owner.id, (doc) => {
      const shown = { image: { id: picture.id, alt: 'Two halves' }, size: { width: 6, height: 4 } };
      const editor = openEditor(doc);
      addFree(editor, { kind: 'image', ...shown, spot: { x: 1, y: 2 } });
      addFree(editor, { kind: 'note', text: 'Note', spot: { x: 3, y: 4 } });
    });
    const file = (await owner.request('GET', `/api/maps/${id}/export?format=json`)).json;
    const { json } = await imported(file);
    const served = await owner.request('GET', `/api/maps/${json.id}/images/${picture.id}`);
    expect(served.bytes.equals(JPEG)).toBe(true);
    expect((await owner.request('GET', `/api/maps/${json.id}/export?format=json`)).json).toEqual(file);
  });

  it('F3.2 is looked at first, and nothing is made', async () => {
    const before = (await mapsOf()).length;
    const file = copy();
    file.touchpoints[0].owner = null;
    const seen = await preview(file);
    expect(seen).toMatchObject({
      title: 'A map',
      kind: 'customer-journey',
      counts: { stages: 5, touchpoints: 24, free: 0, images: 0 },
      problems: [],
    });
    expect(seen.findings).toMatchObject([
      { rule: 'no-owner', severity: 'error', entityId: file.touchpoints[0].id },
    ]);
    expect((await mapsOf()).length).toBe(before);
    expect((await organisations()).some(({ name }: { name: string }) => name === 'Kestrel IT')).toBe(false);
  });

  it('F3.3 knows organisations by id, then by name; others become partners', async () => {
    const path = `/api/workspaces/${owner.workspaceId}/organisations`;
    const { json: kestrel } = await owner.request('POST', path, { name: 'KESTREL it', kind: 'partner' });
    const file = copy();
    const vendorId = file.touchpoints.find((t: File) => t.id === 'search').owner.id;
    for (const one of [...file.touchpoints, ...file.cards]) {
      if (one.owner?.id === vendorId) one.owner = { id: owner.organisationId, name: 'By another name' };
    }
    const seen = await preview(file);
    const named = seen.organisations.sort((a: File, b: File) => b.touchpoints - a.touchpoints);
    expect(named).toEqual([
      { name: 'Kestrel IT', touchpoints: 13, match: { id: kestrel.id, name: 'KESTREL it' }, made: false },
      {
        name: 'By another name',
        touchpoints: 9,
        match: { id: owner.organisationId, name: 'Olga & Co' },
        made: false,
      },
      { name: 'Onmark', touchpoints: 2, match: null, made: true },
    ]);
    const { json } = await imported(file);
    const onmark = (await organisations()).find(({ name }: { name: string }) => name === 'Onmark');
    expect(onmark.kind).toBe('partner');
    const counts = new Map(
      (await mapsOf())
        .find(({ id }: File) => id === json.id)
        .organisations.map(({ id, count }: File) => [id, count]),
    );
    expect(counts).toEqual(
      new Map([
        [kestrel.id, 13],
        [owner.organisationId, 9],
        [onmark.id, 2],
      ]),
    );
    expect(server.told).toContainEqual({ kind: 'workspace', workspaceId: owner.workspaceId });
  });

  it('F3.3 keeps the name where who imports may add no organisation', async () => {
    const file = copy();
    for (const one of file.touchpoints) if (one.owner) one.owner.name = `${one.owner.name} Ltd`;
    for (const one of file.cards) if (one.owner) one.owner.name = `${one.owner.name} Ltd`;
    const seen = await preview(file, member);
    expect(seen.organisations.map(({ match, made }: File) => [match, made])).toEqual([
      [null, false],
      [null, false],
      [null, false],
    ]);
    const before = await organisations();
    const { status, json } = await imported(file, member);
    expect([status, await organisations()]).toEqual([201, before]);
    const names = (await member.request('GET', `/api/maps/${json.id}/journey`)).json.touchpoints.map(
      (t: File) => t.owner.name,
    );
    expect(new Set(names)).toEqual(new Set(['Stan & Co Ltd', 'Kestrel IT Ltd', 'Onmark Ltd']));
  });

  it('F3.3 two of the same name become one, and no more than fifty are made', async () => {
    const file = copy();
    file.cards = [];
    const [first] = file.touchpoints;
    file.touchpoints = Array.from({ length: 300 }, (_, n) => ({
      ...first,
      id: `t${n}`,
      owner: { id: `org${n}`, name: n < 2 ? 'Twin' : `Firm ${n}` },
    }));
    const seen = await preview(file);
    expect(seen.organisations).toHaveLength(200);
    expect(seen.organisations.filter(({ made }: File) => made)).toHaveLength(51);
    const before = (await organisations()).length;
    expect((await imported(file)).status).toBe(201);
    const after = await organisations();
    expect(after.length).toBe(before + 50);
    expect(after.filter(({ name }: File) => name === 'Twin')).toHaveLength(1);
  });

  it.each([
    [
      'a field of the wrong kind',
      (file: File) => {
        file.touchpoints[3].emotion = 9;
      },
      'touchpoints.3.emotion',
    ],
    [
      'a list that is missing',
      (file: File) => {
        delete file.paths;
      },
      'paths',
    ],
    [
      'an id that is there twice',
      (file: File) => {
        file.cards[1].id = file.cards[0].id;
      },
      'cards.1.id',
    ],
    [
      'another format',
      (file: File) => {
        file.format = 'drawing';
      },
      'format',
    ],
    [
      'a newer version',
      (file: File) => {
        file.version = 2;
      },
      'version',
    ],
    [
      'a drawing without its line',
      (file: File) => {
        file.free = [{ kind: 'drawing' }];
      },
      'free.0.id',
    ],
    [
      'a number that is none',
      (file: File) => {
        file.lanes[0].height = 'NaN';
      },
      'lanes.0.height',
    ],
    [
      'a picture that is no picture’s type',
      (file: File) => {
        file.images = [{ id: 'a', type: 'image/svg+xml', data: 'PHN2Zz4=' }];
      },
      'images.0.type',
    ],
  ])('F3.4 is refused whole, and told where it is wrong: %s', async (_name, bend, field) => {
    const before = (await mapsOf()).length;
    const file = copy();
    bend(file);
    for (const query of ['', '?preview=true']) {
      const { status, json } = await owner.request('POST', importPath(query), file);
      expect([status, json.code]).toEqual([422, 'invalid']);
      expect(json.errors.length).toBeLessThanOrEqual(50);
      expect(json.errors[0].field).toBe(field);
      expect(json.errors[0].message.length).toBeGreaterThan(5);
    }
    expect((await mapsOf()).length).toBe(before);
  });

  it.each([
    ['nothing', '', 400],
    ['no JSON', '{"format":', 400],
    ['NaN', '{"format":NaN}', 400],
    ['a text', '"journey-canvas"', 422],
    ['null', 'null', 422],
    ['deep arrays', '['.repeat(200_000), 400],
    ['deep arrays, closed', `{"meta":${'['.repeat(5000)}${']'.repeat(5000)}}`, 400],
    [
      'two million empty touchpoints',
      `{"format":"journey-canvas","version":1,"touchpoints":[${'{},'.repeat(2_000_000)}{}]}`,
      422,
    ],
    ['more than 8 MiB', `{"format":"${'x'.repeat(8 * 1024 * 1024)}"}`, 413],
  ])('F3.4 a hostile body gets an answer: %s', async (_name, body, status) => {
    const answer = await owner.request('POST', importPath(), body);
    expect(answer.status).toBe(status);
  });

  it('F3.4 a byte order mark is no harm; another content type is refused', async () => {
    expect((await imported(`\ufeff${JSON.stringify(sample)}`)).status).toBe(201);
    const request = {
      cookie: owner.cookie,
      body: JSON.stringify(sample),
      headers: { 'Content-Type': 'text/plain' },
    };
    expect((await server.request('POST', importPath(), request)).status).toBe(415);
  });

  it('F3.4 names that every object has do no harm', async () => {
    const text = JSON.stringify(sample)
      .replace('"personas":{', '"personas":{"__proto__":"x","constructor":"y",')
      .replace('"emotionBy":{}', '"emotionBy":{"__proto__":2}');
    const file = copy();
    file.stages[0].id = '__proto__';
    for (const one of [...file.touchpoints, ...file.cards])
      if (one.place.stage === sample.stages[0].id) one.place.stage = '__proto__';
    expect((await imported(text)).status).toBe(201);
    const { status, json } = await imported(file);
    expect(status).toBe(201);
    const back = (await owner.request('GET', `/api/maps/${json.id}/journey`)).json;
    expect(back.stages[0].id).toBe('__proto__');
    expect(({} as File).x).toBeUndefined();
  });

  it('F3.4 what dangles, and frames inside of themselves, are for the rules and the reader', async () => {
    const file = copy();
    file.touchpoints[0].place.stage = 'nowhere';
    file.paths[0].route.to = 'nobody';
    file.free = [frame('a', 'b'), frame('b', 'a'), frame('c', 'c')];
    const { status, json } = await imported(file);
    expect([status, json.findings.error > 0]).toEqual([201, true]);
    expect((await owner.request('GET', `/api/maps/${json.id}/export?format=svg`)).status).toBe(200);
  });

  it('F3.5 pictures are looked at again: broken ones are left out, metadata is', async () => {
    const file = copy();
    const picture = (id: string, type: string, data: Buffer | string) => ({
      id,
      type,
      data: typeof data === 'string' ? data : data.toString('base64'),
    });
    const noted = jpegWith(jpegSegment(0xfe, Buffer.from('SECRET')));
    file.free = ['svg', 'cut', 'huge', 'jpeg', 'text', 'missing'].map(image);
    file.images = [
      picture('svg', 'image/png', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')),
      picture('cut', 'image/png', png(6, 4).subarray(0, 60)),
      picture('huge', 'image/png', png(1, 1, { claims: { width: 100_000, height: 100_000 } })),
      picture('jpeg', 'image/png', noted),
      picture('text', 'image/png', 'not base64!'),
      picture('idle', 'image/png', png(2, 2)),
    ];
    const seen = await preview(file);
    expect(seen.counts.images).toBe(1);
    expect(seen.problems.map(({ field }: File) => field)).toEqual([
      'images.0',
      'images.1',
      'images.2',
      'images.4',
      'free.0.image',
      'free.1.image',
      'free.2.image',
      'free.4.image',
      'free.5.image',
    ]);
    const { json } = await imported(file);
    const stored = await server.services.storage.images.ofMap(json.id);
    expect(stored.map(({ id, type }) => [id, type])).toEqual([['jpeg', 'image/jpeg']]);
    const served = await owner.request('GET', `/api/maps/${json.id}/images/jpeg`);
    expect(served.bytes.equals(JPEG)).toBe(true);
  });

  it('F3.6 a file with pictures may be large, and what they belong to is bounded', async () => {
    const file = copy();
    const ids = ['a', 'b', 'c'];
    file.free = ids.map(image);
    // Four megabytes of noise behind a picture, which is left out in the end.
    const data = Buffer.concat([png(6, 4), Buffer.alloc(4 * 1024 * 1024, 0xab)]).toString('base64');
    file.images = ids.map((id) => ({ id, type: 'image/png', data }));
    const { status, json } = await imported(file);
    expect(status).toBe(201);
    expect(await server.services.storage.images.ofMap(json.id)).toHaveLength(3);
    expect((await imported({ ...file, padding: 'x'.repeat(9 * 1024 * 1024) })).status).toBe(413);
  });

  it('F3.7 a title is one line, and a parent is a map of the workspace', async () => {
    const parent = await newMap(owner);
    const elsewhere = await newMap(stranger);
    const metaOf = async (meta: object) => {
      const file = copy();
      file.meta = { ...file.meta, ...meta };
      const { json } = await imported(file);
      return (await owner.request('GET', `/api/maps/${json.id}/journey`)).json.meta;
    };
    expect(await metaOf({ title: ' Two\nlines\u0000 ', parent })).toMatchObject({
      title: 'Two lines',
      parent,
    });
    expect((await metaOf({ title: 'x'.repeat(5000), parent: elsewhere })).title).toBe('x'.repeat(200));
    expect(await metaOf({ title: '', parent: elsewhere })).toMatchObject({ title: '', parent: null });
  });

  it('F3.8 is for members alone', async () => {
    for (const query of ['', '?preview=true']) {
      expect((await stranger.request('POST', importPath(query), sample)).status).toBe(404);
      expect((await server.request('POST', importPath(query), { body: sample })).status).toBe(401);
    }
    expect((await owner.request('POST', importPath('?preview=maybe'), sample)).json.errors[0].field).toBe(
      'preview',
    );
    expect((await imported(sample, member)).status).toBe(201);
  });
});
