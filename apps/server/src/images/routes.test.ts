import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Person, TestServer } from '../testing/TestServer';
import { IMAGE_QUOTA } from './quota';
import { IMAGE_BYTES_LIMIT } from './readImage';
import { gif, JPEG, png, WEBP } from './testing/pictures';

let server: TestServer;
let owner: Person;
let viewer: Person;
let stranger: Person;
let mapId: string;
beforeAll(async () => {
  server = await TestServer.open();
  owner = await server.signUp('Olga');
  viewer = await server.signUp('Vera');
  stranger = await server.signUp('Stan');
  mapId = await newMap();
});
afterAll(() => server.close());

async function newMap(): Promise<string> {
  const made = await owner.request('POST', `/api/workspaces/${owner.workspaceId}/maps`, {
    title: 'Pictures',
  });
  await owner.request('POST', `/api/maps/${made.json.id}/grants`, {
    subject: { userId: viewer.id },
    role: 'viewer',
  });
  return made.json.id;
}

const add = (file: unknown, person = owner, map = mapId) =>
  person.request('POST', `/api/maps/${map}/images`, file);

describe('pictures of a map', () => {
  it.each([
    ['image/png', png(6, 4)],
    ['image/jpeg', JPEG],
    ['image/gif', gif()],
    ['image/webp', WEBP],
  ])('F1.6 are stored and served as what they are: %s', async (type, file) => {
    const added = await add(file);
    expect(added.status).toBe(201);
    expect(added.json).toMatchObject({ type, size: file.length });
    const served = await viewer.request('GET', `/api/maps/${mapId}/images/${added.json.id}`);
    expect(served.status).toBe(200);
    expect(served.bytes.equals(file)).toBe(true);
    expect(Object.fromEntries(served.headers)).toMatchObject({
      'content-type': type,
      'content-disposition': 'inline',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': 'private, max-age=31536000, immutable',
      'cross-origin-resource-policy': 'same-origin',
    });
  });

  it('F1.1 are told by their content, whatever the request calls them', async () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>';
    for (const type of ['image/png', 'image/svg+xml', 'application/json']) {
      const answer = await server.request('POST', `/api/maps/${mapId}/images`, {
        cookie: owner.cookie,
        body: Buffer.from(svg),
        headers: { 'Content-Type': type },
      });
      expect([answer.status, answer.json.errors]).toEqual([
        422,
        [{ field: 'image', message: 'This is no PNG, JPEG, GIF or WebP picture.' }],
      ]);
    }
    const named = { 'Content-Type': 'text/html' };
    const request = { cookie: owner.cookie, body: png(1, 1), headers: named };
    const answer = await server.request('POST', `/api/maps/${mapId}/images`, request);
    expect(answer.json.type).toBe('image/png');
  });

  it('F1.7 are added by editors, seen by who sees the map, and exist for nobody else', async () => {
    const { id } = (await add(png(1, 1))).json;
    expect((await add(png(1, 1), viewer)).status).toBe(403);
    expect((await add(png(1, 1), stranger)).status).toBe(404);
    const path = `/api/maps/${mapId}/images/${id}`;
    expect((await stranger.request('GET', path)).status).toBe(404);
    expect((await server.request('GET', path)).status).toBe(401);
    expect((await server.request('POST', `/api/maps/${mapId}/images`, { body: png(1, 1) })).status).toBe(401);
  });

  it('F1.7 belong to one map: another map’s picture is not found', async () => {
    const { id } = (await add(png(1, 1))).json;
    const other = await newMap();
    expect((await owner.request('GET', `/api/maps/${other}/images/${id}`)).status).toBe(404);
    expect((await owner.request('GET', `/api/maps/${mapId}/images/..%2F${id}`)).status).toBe(404);
  });

  it('F1.8 weigh 5 MiB at most, and something', async () => {
    const large = Buffer.concat([png(1, 1), Buffer.alloc(IMAGE_BYTES_LIMIT)]);
    expect((await add(large)).status).toBe(413);
    expect((await add(Buffer.alloc(0))).status).toBe(422);
    expect((await server.request('POST', `/api/maps/${mapId}/images`, { cookie: owner.cookie })).status).toBe(
      422,
    );
    const exact = Buffer.concat([png(1, 1), Buffer.alloc(IMAGE_BYTES_LIMIT - png(1, 1).length)]);
    expect((await add(exact)).status).toBe(201);
  });

  it('F1.8 stop at the quota of the map, and say so', async () => {
    const full = await newMap();
    const { storage } = server.services;
    const image = {
      mapId: full,
      type: 'image/png',
      width: 1,
      height: 1,
      createdBy: owner.id,
      createdAt: 0,
    } as const;
    const bytes = png(1, 1);
    await storage.images.insert({ ...image, id: 'huge', size: IMAGE_QUOTA.bytes - 10, bytes }, IMAGE_QUOTA);
    const answer = await add(png(1, 1), owner, full);
    expect([answer.status, answer.json.code]).toEqual([409, 'limit-reached']);
    expect(answer.json.detail).toContain('200 pictures');
  });

  it('F1.9 of a deleted map are gone with it', async () => {
    const gone = await newMap();
    const { id } = (await add(png(1, 1), owner, gone)).json;
    await owner.request('DELETE', `/api/maps/${gone}`);
    expect((await owner.request('GET', `/api/maps/${gone}/images/${id}`)).status).toBe(410);
    expect((await add(png(1, 1), owner, gone)).status).toBe(410);
  });
});
