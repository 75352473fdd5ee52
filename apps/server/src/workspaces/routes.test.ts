import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Person, TestServer } from '../testing/TestServer';

let server: TestServer;
let owner: Person;
let member: Person;
let stranger: Person;
beforeAll(async () => {
  server = await TestServer.open();
  owner = await server.signUp('Olga', { workspaceName: 'Acme' });
  member = await server.join(owner);
  stranger = await server.signUp('Sam');
});
afterAll(() => server.close());

const at = (path = '') => `/api/workspaces/${owner.workspaceId}${path}`;

describe('workspaces', () => {
  it('H4.3 are seen by their members with their role, and by nobody else', async () => {
    expect((await owner.request('GET', at())).json).toMatchObject({ name: 'Acme', role: 'owner' });
    expect((await member.request('GET', at())).json).toMatchObject({ name: 'Acme', role: 'member' });
    for (const path of ['', '/organisations', '/members', '/maps']) {
      expect((await stranger.request('GET', at(path))).status).toBe(404);
      expect((await server.request('GET', at(path))).status).toBe(401);
    }
  });

  it('H4.3 are listed, oldest first', async () => {
    server.clock.at += 1000;
    const made = await stranger.request('POST', '/api/workspaces', { name: ' Second ' });
    expect(made.status).toBe(201);
    expect(made.json).toMatchObject({ name: 'Second', role: 'owner' });
    const list = (await stranger.request('GET', '/api/workspaces')).json;
    expect(list.map(({ name }: { name: string }) => name)).toEqual(['Sam & Co', 'Second']);
    const organisations = await stranger.request('GET', `/api/workspaces/${made.json.id}/organisations`);
    expect(organisations.json).toMatchObject([{ name: 'Second', kind: 'vendor', colour: 1 }]);
  });

  it('H4.2 by invitation only, members make none', async () => {
    const closed = await TestServer.open({ signUp: 'invite' });
    const first = await closed.signUp('Ann');
    const second = await closed.join(first);
    expect((await second.request('POST', '/api/workspaces', { name: 'Mine' })).json.code).toBe('not-allowed');
    expect((await first.request('POST', '/api/workspaces', { name: 'Mine' })).status).toBe(201);
    await closed.close();
  });

  it('H4.4 are renamed by owners and admins', async () => {
    const admin = await server.join(owner, 'admin');
    expect((await admin.request('PATCH', at(), { name: 'Acme Ltd' })).json.name).toBe('Acme Ltd');
    expect((await member.request('PATCH', at(), { name: 'Mine' })).status).toBe(403);
    expect((await stranger.request('PATCH', at(), { name: 'Mine' })).status).toBe(404);
    expect((await owner.request('PATCH', at(), { name: '' })).json.errors[0].field).toBe('name');
    expect((await owner.request('GET', at())).json.name).toBe('Acme Ltd');
  });

  it('H4.5 list who belongs to them', async () => {
    const members = (await member.request('GET', at('/members'))).json;
    expect(members).toContainEqual({
      userId: owner.id,
      name: 'Olga',
      email: owner.email,
      role: 'owner',
      organisationId: owner.organisationId,
    });
    expect(members.map(({ userId }: { userId: string }) => userId)).not.toContain(stranger.id);
  });
});

describe('organisations', () => {
  const add = (body: object, person = owner) => person.request('POST', at('/organisations'), body);

  it('H4.6 get the colours of the palette in order, in the order they were added', async () => {
    const north = await add({ name: 'North Machines', kind: 'partner' });
    expect(north.status).toBe(201);
    expect(north.json).toMatchObject({ name: 'North Machines', kind: 'partner', colour: 2, position: 1 });
    expect((await add({ name: 'South Service', kind: 'partner' })).json.colour).toBe(3);
    expect((await add({ name: 'West', kind: 'partner', colour: 7 })).json.colour).toBe(7);
    const list = (await member.request('GET', at('/organisations'))).json;
    expect(list.map(({ position }: { position: number }) => position)).toEqual([0, 1, 2, 3]);
  });

  it('H4.7 have each name once in a workspace', async () => {
    await add({ name: 'Éast', kind: 'partner' });
    const again = await add({ name: 'éAST', kind: 'partner' });
    expect([again.status, again.json.code, again.json.errors[0].field]).toEqual([409, 'name-taken', 'name']);
    expect((await add({ name: 'East', kind: 'partner' })).status).toBe(201);
  });

  it('H4.7 of ten equal ones at once exactly one is made', async () => {
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => add({ name: 'Twin', kind: 'partner' })),
    );
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
  });

  it('H4.1 are added by owners and admins', async () => {
    expect((await add({ name: 'Mine', kind: 'partner' }, member)).status).toBe(403);
    expect((await add({ name: 'Mine', kind: 'partner' }, stranger)).status).toBe(404);
  });

  it.each([
    ['name', { name: '' }],
    ['name', { name: null }],
    ['kind', { kind: 'friend' }],
    ['colour', { colour: 0 }],
    ['colour', { colour: 9 }],
    ['colour', { colour: 1.5 }],
    ['colour', { colour: '2' }],
  ])('H4.8 names the field that is wrong: %s %j', async (field, change) => {
    const { status, json } = await add({ name: 'New', kind: 'partner', ...change });
    expect([status, json.errors.map((error: { field: string }) => error.field)]).toEqual([422, [field]]);
  });
});
