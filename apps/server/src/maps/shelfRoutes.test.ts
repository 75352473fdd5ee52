import { addFree, openEditor, readJourney, remove, setText } from '@journey-canvas/journey';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { png } from '../images/testing/pictures';
import { type Person, TestServer } from '../testing/TestServer';

let server: TestServer;
let owner: Person;
let colleague: Person;
let partner: Person;
let stranger: Person;
beforeAll(async () => {
  server = await TestServer.open();
  owner = await server.signUp('Olga');
  colleague = await server.join(owner);
  const path = `/api/workspaces/${owner.workspaceId}/organisations`;
  const { json } = await owner.request('POST', path, { name: 'Nordwerk', kind: 'partner' });
  partner = await server.join({ workspaceId: owner.workspaceId, organisationId: json.id });
  stranger = await server.signUp('Stan');
});
afterAll(() => server.close());

async function newMap(more: object = { sample: 'software-reseller' }, person = owner): Promise<string> {
  const path = `/api/workspaces/${owner.workspaceId}/maps`;
  return (await person.request('POST', path, { title: 'The map', ...more })).json.id;
}
const grant = (mapId: string, { id: userId }: Person, role: string) =>
  owner.request('POST', `/api/maps/${mapId}/grants`, { subject: { userId }, role });
const journeyOf = async (mapId: string, person = owner) =>
  (await person.request('GET', `/api/maps/${mapId}/journey`)).json;
const deleted = async (person = owner) =>
  (await person.request('GET', `/api/workspaces/${owner.workspaceId}/deleted-maps`)).json;
const duplicate = (mapId: string, body: object = {}, person = owner) =>
  person.request('POST', `/api/maps/${mapId}/duplicate`, body);

describe('a copy of a map', () => {
  it('F2.1 has what the map has now, under a title, an id and a lineage of its own', async () => {
    const mapId = await newMap();
    const copy = await duplicate(mapId);
    expect([copy.status, copy.json.title]).toEqual([201, 'The map (copy)']);
    const original = (await owner.request('GET', `/api/maps/${mapId}`)).json;
    expect(copy.json.lineage).not.toBe(original.lineage);
    expect(copy.json).toMatchObject({ touchpoints: 24, role: 'owner', findings: original.findings });
    const { meta, ...rest } = await journeyOf(copy.json.id);
    const { meta: before, ...same } = await journeyOf(mapId);
    expect(rest).toEqual(same);
    expect(meta).toEqual({ ...before, title: 'The map (copy)' });
    expect(server.told).toContainEqual({ kind: 'maps', mapId: copy.json.id });
  });

  it('F2.1 takes another title, and then goes its own way', async () => {
    const mapId = await newMap({});
    const { id } = (await duplicate(mapId, { title: ' Mine ' })).json;
    await server.services.documents.edit(id, owner.id, (doc) =>
      setText(openEditor(doc), { kind: 'meta' }, 'title', 'Changed'),
    );
    expect((await journeyOf(id)).meta.title).toBe('Changed');
    expect((await journeyOf(mapId)).meta.title).toBe('The map');
    for (const title of ['', 'x'.repeat(201), 7])
      expect((await duplicate(mapId, { title })).status).toBe(422);
  });

  it('F2.1 of a map with a long title, or none, still has one', async () => {
    const long = await newMap({ title: '🙂'.repeat(100) });
    expect((await duplicate(long)).json.title).toBe(`${'🙂'.repeat(100)} (copy)`);
    const untitled = await newMap({});
    await server.services.documents.edit(untitled, owner.id, (doc) =>
      setText(openEditor(doc), { kind: 'meta' }, 'title', `  ${'\0'}`),
    );
    expect((await duplicate(untitled)).json.title).toMatch(/\(copy\)$/);
  });

  it('F2.2 has copies of the pictures, under their ids', async () => {
    const mapId = await newMap({});
    const image = (await owner.request('POST', `/api/maps/${mapId}/images`, png(3, 2))).json;
    await server.services.documents.edit(mapId, owner.id, (doc) => {
      const shown = { image: { id: image.id, alt: 'Three by two' }, size: { width: 3, height: 2 } };
      addFree(openEditor(doc), { kind: 'image', ...shown, spot: { x: 0, y: 0 } });
    });
    const { id } = (await duplicate(mapId)).json;
    expect((await journeyOf(id)).free).toMatchObject([{ image: { id: image.id } }]);
    await server.services.storage.maps.remove(mapId);
    const served = await owner.request('GET', `/api/maps/${id}/images/${image.id}`);
    expect(served.bytes.equals(png(3, 2))).toBe(true);
  });

  it('F2.3 leaves behind whom the map is shared with, what is said about it, and what was deleted', async () => {
    const mapId = await newMap();
    await grant(mapId, stranger, 'editor');
    const [touchpoint] = (await journeyOf(mapId)).touchpoints;
    await owner.request('POST', `/api/maps/${mapId}/threads`, {
      anchor: { kind: 'point', x: 1, y: 2 },
      text: 'Hm',
    });
    await server.services.documents.edit(mapId, owner.id, (doc) =>
      remove(openEditor(doc), [{ kind: 'touchpoint', id: touchpoint.id }]),
    );
    const { id } = (await duplicate(mapId)).json;
    expect((await owner.request('GET', `/api/maps/${id}/grants`)).json).toEqual([]);
    expect((await owner.request('GET', `/api/maps/${id}/threads`)).json).toEqual([]);
    expect((await stranger.request('GET', `/api/maps/${id}`)).status).toBe(404);
    const past = await server.services.documents.read(id, (doc) => readJourney(doc).deleted);
    expect(past).toEqual([]);
  });

  it('F2.4 belongs to the organisation of who made it, who must be of the workspace', async () => {
    const mapId = await newMap({});
    expect((await duplicate(mapId, {}, partner)).status).toBe(404);
    await grant(mapId, partner, 'viewer');
    const copy = await duplicate(mapId, {}, partner);
    expect([copy.status, copy.json.role, copy.json.organisationId]).toEqual([
      201,
      'owner',
      partner.organisationId,
    ]);
    await grant(mapId, stranger, 'editor');
    const refused = await duplicate(mapId, {}, stranger);
    expect([refused.status, refused.json.code]).toEqual([403, 'not-allowed']);
    expect((await server.request('POST', `/api/maps/${mapId}/duplicate`, { body: {} })).status).toBe(401);
    expect((await duplicate('nowhere')).status).toBe(404);
  });

  it('F2.4 is not made of a deleted map, nor of one that the server is too old for', async () => {
    const mapId = await newMap({});
    await server.services.documents.edit(mapId, owner.id, (doc) => doc.getMap('meta').set('version', 99));
    const refused = await duplicate(mapId);
    expect([refused.status, refused.json.detail]).toEqual([503, expect.stringContaining('newer version')]);
    await owner.request('DELETE', `/api/maps/${mapId}`);
    expect((await duplicate(mapId)).status).toBe(410);
  });
});

describe('deleted maps', () => {
  it('F2.5 are listed for who may bring them back, with when and by whom, last deleted first', async () => {
    const [first, second] = [await newMap({}, colleague), await newMap({ title: 'Second' })];
    // Later than what other tests have deleted.
    server.clock.at += 1_000;
    await owner.request('DELETE', `/api/maps/${first}`);
    server.clock.at += 1_000;
    await owner.request('DELETE', `/api/maps/${second}`);
    const listed = await deleted();
    expect(listed.slice(0, 2)).toMatchObject([
      { id: second, title: 'Second', deletedAt: server.clock.at, deletedBy: { id: owner.id, name: 'Olga' } },
      { id: first, deletedAt: server.clock.at - 1_000 },
    ]);
    // Its maker may; an editor of another's map may not.
    expect((await deleted(colleague)).map((map: { id: string }) => map.id)).toEqual([first]);
    expect(await deleted(partner)).toEqual([]);
    const path = `/api/workspaces/${owner.workspaceId}/deleted-maps`;
    expect((await stranger.request('GET', path)).status).toBe(404);
  });

  it('F2.6 come back as they were, with their shares', async () => {
    const mapId = await newMap();
    await grant(mapId, stranger, 'viewer');
    const before = await journeyOf(mapId);
    await owner.request('DELETE', `/api/maps/${mapId}`);
    const restored = await owner.request('POST', `/api/maps/${mapId}/restore`);
    expect([restored.status, restored.json.id]).toEqual([200, mapId]);
    expect(await journeyOf(mapId, stranger)).toEqual(before);
    expect((await deleted()).some((map: { id: string }) => map.id === mapId)).toBe(false);
    expect(server.told.slice(-2)).toEqual([
      { kind: 'access', mapId },
      { kind: 'maps', mapId },
    ]);
  });

  it('F2.6 come back twice without harm, and by nobody else', async () => {
    const mapId = await newMap({});
    await grant(mapId, partner, 'editor');
    await grant(mapId, stranger, 'editor');
    await owner.request('DELETE', `/api/maps/${mapId}`);
    const restore = (person: Person) => person.request('POST', `/api/maps/${mapId}/restore`);
    expect((await restore(partner)).status).toBe(403);
    expect((await restore(stranger)).status).toBe(403);
    expect((await restore(colleague)).status).toBe(403);
    const two = await Promise.all([restore(owner), restore(owner)]);
    expect(two.map(({ status }) => status)).toEqual([200, 200]);
    expect((await stranger.request('POST', '/api/maps/nowhere/restore')).status).toBe(404);
  });
});
