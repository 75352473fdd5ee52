import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Person, TestServer } from '../testing/TestServer';

let server: TestServer;
let owner: Person;
beforeAll(async () => {
  server = await TestServer.open();
  owner = await server.signUp('Olga', { workspaceName: 'Acme' });
});
afterAll(() => server.close());

const maps = () => `/api/workspaces/${owner.workspaceId}/maps`;
const partner = async (name: string) =>
  (
    await owner.request('POST', `/api/workspaces/${owner.workspaceId}/organisations`, {
      name,
      kind: 'partner',
    })
  ).json.id as string;
const listed = async (person: Person, mapId: string) =>
  (await person.request('GET', maps())).json.find(({ id }: { id: string }) => id === mapId)?.sharedWith;
const grant = (mapId: string, subject: object, role: string) =>
  owner.request('POST', `/api/maps/${mapId}/grants`, { subject, role });

it('H5.18 a map says which organisations see it: the maker’s, those granted, those of people granted', async () => {
  const [north, south, east] = [await partner('North'), await partner('South'), await partner('East')];
  const somebody = await server.join({ ...owner, organisationId: south });
  const mapId = (await owner.request('POST', maps(), { title: 'A machine' })).json.id as string;
  const own = (await owner.request('GET', `/api/workspaces/${owner.workspaceId}`)).json
    .organisationId as string;
  expect(await listed(owner, mapId)).toEqual([own]);
  await grant(mapId, { organisationId: north }, 'viewer');
  await grant(mapId, { userId: somebody.id }, 'viewer');
  expect((await listed(owner, mapId)).sort()).toEqual([own, north, south].sort());
  expect(await listed(owner, mapId)).not.toContain(east);
});

it('H5.18 viewers and commenters do not learn it', async () => {
  const west = await partner('West');
  const viewer = await server.join({ ...owner, organisationId: west });
  const mapId = (await owner.request('POST', maps(), { title: 'A machine' })).json.id as string;
  await grant(mapId, { organisationId: west }, 'commenter');
  expect(await listed(viewer, mapId)).toBeNull();
  await grant(mapId, { organisationId: west }, 'editor');
  expect(await listed(viewer, mapId)).toContain(west);
});
