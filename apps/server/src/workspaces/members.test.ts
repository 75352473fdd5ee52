import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Person, TestServer } from '../testing/TestServer';

let server: TestServer;
beforeAll(async () => {
  server = await TestServer.open();
});
afterAll(() => server.close());

let owner: Person;
let admin: Person;
let member: Person;
let stranger: Person;
let partner: string;
beforeEach(async () => {
  owner = await server.signUp('Olga', { workspaceName: 'Acme' });
  admin = await server.join(owner, 'admin');
  member = await server.join(owner);
  stranger = await server.signUp('Sam');
  partner = (await addOrganisation('North Machines')).json.id;
  server.revoked.length = 0;
  server.told.length = 0;
});

const at = (path = '') => `/api/workspaces/${owner.workspaceId}${path}`;
const addOrganisation = (name: string) =>
  owner.request('POST', at('/organisations'), { name, kind: 'partner' });
const change = (person: Person, who: { id: string }, body: unknown) =>
  person.request('PATCH', at(`/members/${who.id}`), body);
const remove = (person: Person, who: { id: string }) => person.request('DELETE', at(`/members/${who.id}`));
const roleOf = async (who: { id: string }) =>
  (await owner.request('GET', at('/members'))).json.find((one: { userId: string }) => one.userId === who.id)
    ?.role;
const createMap = async (person = owner) =>
  (await person.request('POST', at('/maps'), { title: 'A machine' })).json.id as string;
const codeOf = async (answer: Promise<{ status: number; json: { code: string } }>) =>
  (await answer).json.code;

describe('members', () => {
  it('M1.1 owners give every role, and another organisation', async () => {
    const changed = await change(owner, member, { role: 'admin', organisationId: partner });
    expect([changed.status, changed.json]).toEqual([
      200,
      expect.objectContaining({ userId: member.id, role: 'admin', organisationId: partner }),
    ]);
    expect((await change(owner, admin, { role: 'owner' })).json.role).toBe('owner');
    expect((await change(owner, owner, { role: 'member' })).json.role).toBe('member');
    expect((await change(owner, admin, { role: 'member' })).json.code).toBe('not-allowed');
  });

  it('M1.2 admins decide over admins and members, never over owners, and make none', async () => {
    const second = await server.join(owner, 'admin');
    expect((await change(admin, member, { role: 'admin' })).status).toBe(200);
    expect((await change(admin, second, { role: 'member' })).status).toBe(200);
    expect((await change(admin, member, { organisationId: partner })).status).toBe(200);
    expect(await codeOf(change(admin, member, { role: 'owner' }))).toBe('not-allowed');
    expect(await codeOf(change(admin, admin, { role: 'owner' }))).toBe('not-allowed');
    expect(await codeOf(change(admin, owner, { role: 'member' }))).toBe('not-allowed');
    expect(await codeOf(change(admin, owner, { organisationId: partner }))).toBe('not-allowed');
    expect(await codeOf(remove(admin, owner))).toBe('not-allowed');
    expect((await remove(admin, member)).status).toBe(204);
    expect(await roleOf(owner)).toBe('owner');
  });

  it('M1.2 members change nobody, not even themselves', async () => {
    const other = await server.join(owner);
    for (const who of [member, other, admin, owner]) {
      expect(await codeOf(change(member, who, { role: 'admin' }))).toBe('not-allowed');
      expect(await codeOf(change(member, who, { organisationId: partner }))).toBe('not-allowed');
      if (who !== member) expect(await codeOf(remove(member, who))).toBe('not-allowed');
    }
  });

  it('M1.3 for others than members there are none', async () => {
    expect(await codeOf(change(stranger, member, { role: 'admin' }))).toBe('not-found');
    expect(await codeOf(remove(stranger, member))).toBe('not-found');
    expect(await codeOf(change(owner, stranger, { role: 'admin' }))).toBe('not-found');
    expect(await codeOf(remove(owner, stranger))).toBe('not-found');
    expect(await codeOf(remove(owner, { id: 'nothing' }))).toBe('not-found');
    const elsewhere = `/api/workspaces/${stranger.workspaceId}/members/${member.id}`;
    expect((await stranger.request('PATCH', elsewhere, { role: 'member' })).status).toBe(404);
    expect((await stranger.request('DELETE', elsewhere)).status).toBe(404);
    expect(await roleOf(member)).toBe('member');
  });

  it.each([
    ['role', { role: 'king' }],
    ['role', { role: null }],
    ['organisationId', { organisationId: 'nothing' }],
    ['organisationId', { organisationId: '' }],
    ['organisationId', { organisationId: ['x'] }],
  ])('M1.4 names the field that is wrong: %s %j', async (field, body) => {
    const { status, json } = await change(owner, member, body);
    expect([status, json.errors[0].field]).toEqual([422, field]);
  });

  it('M1.4 stand for organisations of their workspace; an empty change changes nothing', async () => {
    const foreign = { organisationId: stranger.organisationId };
    expect((await change(owner, member, foreign)).json.errors[0].field).toBe('organisationId');
    expect((await change(owner, member, {})).json).toMatchObject({
      role: 'member',
      organisationId: owner.organisationId,
    });
  });

  it('M1.5 the last owner stays, whoever asks and however', async () => {
    for (const request of [
      change(owner, owner, { role: 'admin' }),
      change(owner, owner, { role: 'member' }),
      remove(owner, owner),
    ]) {
      const { status, json } = await request;
      expect([status, json.code]).toEqual([409, 'last-owner']);
    }
    await change(owner, admin, { role: 'owner' });
    expect((await remove(owner, owner)).status).toBe(204);
    expect((await owner.request('GET', at())).status).toBe(404);
    expect(await codeOf(remove(admin, admin))).toBe('last-owner');
  });

  it('M1.5 an owner who may not sign in is none', async () => {
    await change(owner, admin, { role: 'owner' });
    await server.services.storage.users.setDisabledAt(admin.id, 1);
    expect(await codeOf(remove(owner, owner))).toBe('last-owner');
  });

  it('M1.5 of the last two owners one stays, whatever they do to each other at once', async () => {
    for (let round = 0; round < 6; round += 1) {
      const first = await server.signUp('First');
      const second = await server.join(first, 'owner');
      const path = (who: Person) => `/api/workspaces/${first.workspaceId}/members/${who.id}`;
      const moves = [
        first.request('DELETE', path(second)),
        second.request('PATCH', path(first), { role: 'member' }),
        first.request('DELETE', path(first)),
        second.request('PATCH', path(second), { role: 'admin' }),
      ];
      await Promise.all(round % 2 ? moves : moves.reverse());
      expect(await server.services.storage.members.countOwners(first.workspaceId)).toBe(1);
    }
  });

  it('M1.6 leave by themselves', async () => {
    for (const person of [member, admin]) {
      expect((await remove(person, person)).status).toBe(204);
      expect((await person.request('GET', at())).status).toBe(404);
    }
    expect((await member.request('GET', '/api/me')).json.workspaces).toEqual([]);
  });

  it('M1.7 who is removed has nothing left on the maps: not what they made, nor by grant or link', async () => {
    const mine = await createMap(member);
    const granted = await createMap();
    const joined = await createMap();
    await owner.request('POST', `/api/maps/${granted}/grants`, {
      subject: { userId: member.id },
      role: 'editor',
    });
    await change(owner, member, { organisationId: partner });
    const link = await owner.request('POST', `/api/maps/${joined}/links`, { role: 'viewer' });
    await member.request('POST', `/api/links/${link.json.token}/join`, {});
    const elsewhere = (
      await stranger.request('POST', `/api/workspaces/${stranger.workspaceId}/maps`, { title: 'Sam’s' })
    ).json.id;
    await stranger.request('POST', `/api/maps/${elsewhere}/grants`, {
      subject: { userId: member.id },
      role: 'viewer',
    });
    for (const id of [mine, granted, joined, elsewhere]) {
      expect((await member.request('GET', `/api/maps/${id}`)).status).toBe(200);
    }
    server.revoked.length = 0;
    expect((await remove(owner, member)).status).toBe(204);
    expect(server.revoked).toEqual([{ userId: member.id }]);
    for (const id of [mine, granted, joined]) {
      expect((await member.request('GET', `/api/maps/${id}`)).status).toBe(404);
    }
    expect((await member.request('GET', `/api/maps/${elsewhere}`)).status).toBe(200);
    const shared = (await member.request('GET', '/api/shared-maps')).json;
    expect(shared.map(({ id }: { id: string }) => id)).toEqual([elsewhere]);
    expect((await owner.request('GET', `/api/maps/${granted}/grants`)).json).toEqual([]);
    expect(server.told).toEqual(
      expect.arrayContaining([
        { kind: 'members', workspaceId: owner.workspaceId },
        { kind: 'access', workspaceId: owner.workspaceId, userIds: [member.id] },
      ]),
    );
  });

  it.each(['removed', 'made a member', 'left'])(
    'M1.8 who is %s cannot come back in by an invitation of their own',
    async (how) => {
      const body = { role: 'admin', organisationId: owner.organisationId };
      const own = (await admin.request('POST', at('/invites'), body)).json;
      const others = (await owner.request('POST', at('/invites'), body)).json;
      if (how === 'removed') await remove(owner, admin);
      else if (how === 'left') await remove(admin, admin);
      else await change(owner, admin, { role: 'member' });
      const look = async (token: string) => (await server.request('GET', `/api/invites/${token}`)).status;
      expect([await look(own.token), await look(others.token)]).toEqual([410, 200]);
    },
  );

  it('M1.9 a change of organisation changes the maps that one edits, and tells the sockets', async () => {
    const mapId = await createMap();
    expect((await member.request('GET', `/api/maps/${mapId}`)).json.role).toBe('editor');
    await change(owner, member, { organisationId: partner });
    expect((await member.request('GET', `/api/maps/${mapId}`)).status).toBe(404);
    expect(server.revoked).toContainEqual({ userId: member.id });
  });
});

describe('organisations', () => {
  const patch = (id: string, body: unknown, person = owner) =>
    person.request('PATCH', at(`/organisations/${id}`), body);
  const drop = (id: string, person = owner) => person.request('DELETE', at(`/organisations/${id}`));

  it('M2.1 get another name and colour from owners and admins', async () => {
    expect((await patch(partner, { name: 'Nordwind', colour: 7 })).json).toMatchObject({
      id: partner,
      name: 'Nordwind',
      colour: 7,
      kind: 'partner',
    });
    expect((await patch(partner, { colour: 3 }, admin)).json).toMatchObject({ name: 'Nordwind', colour: 3 });
    expect((await patch(partner, {})).json.colour).toBe(3);
    expect((await patch(partner, { name: 'NORDWIND' })).status).toBe(200);
    expect((await patch(partner, { name: 'Mine' }, member)).json.code).toBe('not-allowed');
    expect((await patch(partner, { name: 'Mine' }, stranger)).json.code).toBe('not-found');
    expect(server.told).toContainEqual({ kind: 'workspace', workspaceId: owner.workspaceId });
  });

  it('M2.1 keep names apart, and are of the workspace', async () => {
    expect((await patch(partner, { name: 'ACME' })).json.code).toBe('name-taken');
    for (const [field, body] of [
      ['name', { name: '' }],
      ['colour', { colour: 9 }],
    ] as const) {
      expect((await patch(partner, body)).json.errors[0].field).toBe(field);
    }
    expect((await patch(stranger.organisationId, { name: 'Mine' })).status).toBe(404);
    expect((await drop(stranger.organisationId)).status).toBe(404);
    expect((await drop('nothing')).status).toBe(404);
  });

  it('M2.2 go when nothing names them', async () => {
    expect((await drop(partner, member)).json.code).toBe('not-allowed');
    expect((await drop(partner, stranger)).json.code).toBe('not-found');
    expect((await drop(partner, admin)).status).toBe(204);
    const left = (await owner.request('GET', at('/organisations'))).json;
    expect(left.map(({ name }: { name: string }) => name)).toEqual(['Acme']);
  });

  it('M2.2 stay while they are in use, and say by whom', async () => {
    const guestOf = await server.join({ ...owner, organisationId: partner });
    const mapId = await createMap(guestOf);
    await owner.request('POST', at('/invites'), {
      role: 'member',
      organisationId: partner,
      email: 'kim@example.com',
    });
    const refused = await drop(partner);
    expect([refused.status, refused.json.code]).toEqual([409, 'organisation-in-use']);
    expect(refused.json.errors).toEqual([
      { field: 'members', message: guestOf.email },
      { field: 'maps', message: 'A machine' },
      { field: 'invites', message: 'kim@example.com' },
    ]);
    const [invite] = (await owner.request('GET', at('/invites'))).json;
    await owner.request('DELETE', at(`/invites/${invite.id}`));
    await remove(owner, guestOf);
    expect((await drop(partner)).json.errors).toMatchObject([{ field: 'maps' }]);
    await owner.request('DELETE', `/api/maps/${mapId}`);
    expect((await drop(partner)).status).toBe(204);
  });

  it('M2.2 stay while a map is shared with them, or one of its touchpoints is theirs', async () => {
    const mapId = await createMap();
    const subject = { organisationId: partner };
    const grant = await owner.request('POST', `/api/maps/${mapId}/grants`, { subject, role: 'viewer' });
    expect((await drop(partner)).json.errors).toMatchObject([{ field: 'maps', message: 'A machine' }]);
    await owner.request('DELETE', `/api/maps/${mapId}/grants/${grant.json.id}`);
    await owner.request('POST', at('/maps'), { title: 'Sample', sample: 'industrial-distributor' });
    const all = (await owner.request('GET', at('/organisations'))).json;
    const named = all.find(({ name }: { name: string }) => name !== 'Acme' && name !== 'North Machines');
    expect((await drop(named.id)).json.errors).toMatchObject([{ field: 'maps', message: 'Sample' }]);
    expect((await drop(partner)).status).toBe(204);
  });
});
