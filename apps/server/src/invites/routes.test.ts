import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cookieOf, type Person, TestServer } from '../testing/TestServer';

let server: TestServer;
let owner: Person;
let admin: Person;
let member: Person;
let stranger: Person;
let partner: string;
const lines: string[] = [];
beforeAll(async () => {
  server = await TestServer.open({ signUp: 'open' }, { log: (line) => lines.push(line) });
  owner = await server.signUp('Olga', { workspaceName: 'Acme' });
  admin = await server.join(owner, 'admin');
  member = await server.join(owner);
  stranger = await server.signUp('Sam');
  const body = { name: 'North Machines', kind: 'partner' };
  const made = await owner.request('POST', `/api/workspaces/${owner.workspaceId}/organisations`, body);
  partner = made.json.id;
});
afterAll(() => server.close());

const invites = () => `/api/workspaces/${owner.workspaceId}/invites`;
const invite = async (more: object = {}, person = owner) =>
  (await person.request('POST', invites(), { role: 'member', organisationId: partner, ...more })).json;
const accept = (token: string, body: object = {}, cookie?: string) =>
  server.request('POST', `/api/invites/${token}/accept`, { body, ...(cookie && { cookie }) });
const look = (token: string) => server.request('GET', `/api/invites/${token}`);
let people = 0;
const form = (more: object = {}) => {
  people += 1;
  return { email: `new${people}@example.com`, name: `New ${people}`, password: 'correct horse', ...more };
};
const listed = async (id: string) =>
  (await owner.request('GET', invites())).json.find((one: { id: string }) => one.id === id);
const memberIds = async () =>
  (await owner.request('GET', `/api/workspaces/${owner.workspaceId}/members`)).json.map(
    ({ userId }: { userId: string }) => userId,
  );
const DAY_MS = 24 * 60 * 60 * 1000;

describe('inviting', () => {
  it('I1.1 owners and admins invite members and admins; the link begins with where we are', async () => {
    for (const [person, role] of [
      [owner, 'admin'],
      [admin, 'member'],
      [admin, 'admin'],
    ] as const) {
      const { status, json } = await person.request('POST', invites(), { role, organisationId: partner });
      expect(status).toBe(201);
      expect(json).toMatchObject({
        role,
        organisationId: partner,
        email: null,
        state: 'open',
        createdBy: { id: person.id },
        createdAt: server.clock.at,
        expiresAt: server.clock.at + 14 * DAY_MS,
        url: `http://localhost:3000/invite/${json.token}`,
      });
    }
  });

  it('I1.1 nobody else invites, lists or revokes', async () => {
    const { id } = await invite();
    const requests = [
      ['GET', '', undefined],
      ['POST', '', { role: 'member', organisationId: partner }],
      ['DELETE', `/${id}`, undefined],
    ] as const;
    for (const [method, path, body] of requests) {
      expect((await member.request(method, invites() + path, body)).json.code).toBe('not-allowed');
      expect((await stranger.request(method, invites() + path, body)).json.code).toBe('not-found');
      expect((await server.request(method, invites() + path, { body })).status).toBe(401);
    }
    expect((await listed(id)).state).toBe('open');
  });

  it('I1.2 the token is shown once, kept as a hash alone, and never logged', async () => {
    const { id, token } = await invite();
    expect(token).toMatch(/^[\w-]{32}$/);
    expect(JSON.stringify(await listed(id))).not.toContain(token);
    await look(token);
    await server.request('GET', `/invite/${token}`);
    await accept(token, form({ name: 7 }));
    await accept(token, form());
    const tables = await server.services.storage.invites.ofWorkspace(owner.workspaceId, 0);
    expect(JSON.stringify(tables)).not.toContain(token);
    expect(lines.join('')).toContain('/api/invites/…/accept');
    expect(lines.join('')).not.toContain(token);
  });

  it('I1.2 behind a public URL the link begins with it, whatever Host says', async () => {
    const open = await TestServer.open({ publicUrl: 'https://canvas.example.org' });
    const olga = await open.signUp('Olga');
    const body = { role: 'member', organisationId: olga.organisationId };
    const made = await open.request('POST', `/api/workspaces/${olga.workspaceId}/invites`, {
      cookie: olga.cookie,
      body,
      headers: { Host: 'evil.example' },
    });
    expect(made.json.url).toBe(`https://canvas.example.org/invite/${made.json.token}`);
    await open.close();
  });

  it.each([
    ['role', { role: 'owner' }],
    ['role', { role: undefined }],
    ['organisationId', { organisationId: 'nothing' }],
    ['organisationId', { organisationId: '../x' }],
    ['email', { email: 'not an address' }],
    ['expiresAt', { expiresAt: 1 }],
    ['expiresAt', { expiresAt: Date.UTC(2026, 0, 15, 12) + 91 * DAY_MS }],
    ['expiresAt', { expiresAt: Date.UTC(2026, 0, 15, 12) }],
    ['expiresAt', { expiresAt: 1e300 }],
    ['expiresAt', { expiresAt: '2026-02-01' }],
  ])('I1.3 names the field that is wrong: %s %j', async (field, more) => {
    const body = { role: 'member', organisationId: partner, ...more };
    const { status, json } = await owner.request('POST', invites(), body);
    expect([status, json.errors.map((error: { field: string }) => error.field)]).toEqual([422, [field]]);
  });

  it("I1.3 another workspace's organisation, and somebody who is a member already", async () => {
    const foreign = { role: 'member', organisationId: stranger.organisationId };
    expect((await owner.request('POST', invites(), foreign)).json.errors[0].field).toBe('organisationId');
    const known = { role: 'member', organisationId: partner, email: member.email.toUpperCase() };
    expect((await owner.request('POST', invites(), known)).json.errors[0].field).toBe('email');
    expect((await invite({ email: stranger.email })).state).toBe('open');
  });

  it('I1.4 there are at most 500 open ones', async () => {
    const olga = await server.signUp('Olga');
    const { storage, now } = server.services;
    for (let n = 0; n < 500; n++) {
      await storage.invites.insert({
        id: `limit-${n}`,
        workspaceId: olga.workspaceId,
        tokenHash: `limit-${n}`,
        role: 'member',
        organisationId: olga.organisationId,
        email: null,
        createdBy: olga.id,
        createdAt: now(),
        expiresAt: now() + 1000,
      });
    }
    const path = `/api/workspaces/${olga.workspaceId}/invites`;
    const body = { role: 'member', organisationId: olga.organisationId };
    expect((await olga.request('POST', path, body)).json.code).toBe('limit-reached');
    expect((await olga.request('DELETE', `${path}/limit-7`)).status).toBe(204);
    expect((await olga.request('POST', path, body)).status).toBe(201);
  });
});

describe('an invitation', () => {
  it('I2.1 tells who has its link what it is to, and nothing more', async () => {
    const { token } = await invite({ role: 'admin', email: 'Kim@Example.com' });
    const { status, json } = await look(token);
    expect([status, json]).toEqual([
      200,
      {
        workspace: { name: 'Acme' },
        organisation: { name: 'North Machines', kind: 'partner', colour: 2 },
        role: 'admin',
        email: 'kim@example.com',
        invitedBy: 'Olga',
        expiresAt: server.clock.at + 14 * DAY_MS,
      },
    ]);
  });

  it('I2.2 makes an account, also where sign-up is closed, and a member for the organisation', async () => {
    const closed = await TestServer.open({ signUp: 'invite' });
    const first = await closed.signUp('Ann', { workspaceName: 'Closed' });
    const path = `/api/workspaces/${first.workspaceId}`;
    const body = { role: 'admin', organisationId: first.organisationId };
    const { token } = (await first.request('POST', `${path}/invites`, body)).json;
    const answer = await closed.request('POST', `/api/invites/${token}/accept`, { body: form() });
    expect(answer.status).toBe(200);
    expect(answer.json.workspaces).toEqual([
      { id: first.workspaceId, name: 'Closed', role: 'admin', organisationId: first.organisationId },
    ]);
    const me = await closed.request('GET', '/api/me', { cookie: cookieOf(answer) });
    expect(me.json).toEqual(answer.json);
    const { email } = answer.json.user;
    const again = { email, password: 'correct horse' };
    expect((await closed.request('POST', '/api/auth/sign-in', { body: again })).status).toBe(200);
    const members = (await first.request('GET', `${path}/members`)).json;
    expect(members).toContainEqual(expect.objectContaining({ email, joinedAt: closed.clock.at }));
    await closed.close();
  });

  it('I2.3 makes who is signed in a member, with no second account', async () => {
    const { id, token } = await invite();
    const sam = await server.signUp('Sam');
    const { status, json, headers } = await accept(token, {}, sam.cookie);
    expect([status, json.user.id, headers.get('set-cookie')]).toEqual([200, sam.id, null]);
    expect(json.workspaces.map((one: { id: string }) => one.id)).toContain(owner.workspaceId);
    expect(await listed(id)).toMatchObject({ state: 'accepted', acceptedBy: { id: sam.id, name: 'Sam' } });
    expect(server.told).toContainEqual({
      kind: 'access',
      workspaceId: owner.workspaceId,
      userIds: [sam.id],
    });
  });

  it('I2.4 is not spent by who is a member already, nor by a form that is not complete', async () => {
    const { id, token } = await invite();
    const already = await accept(token, {}, member.cookie);
    expect([already.status, already.json.code]).toEqual([409, 'already-member']);
    const empty = await accept(token, {});
    expect([empty.status, empty.json.errors.map((one: { field: string }) => one.field)]).toEqual([
      422,
      ['email', 'name', 'password'],
    ]);
    for (const wrong of [{ password: 'short' }, { email: 'x' }, { name: '' }, { name: 'a\nb' }]) {
      expect((await accept(token, form(wrong))).status).toBe(422);
    }
    expect((await listed(id)).state).toBe('open');
  });

  it('I2.4 is not spent by an e-mail that has an account', async () => {
    const { id, token } = await invite();
    const taken = await accept(token, form({ email: stranger.email }));
    expect([taken.status, taken.json.code, taken.json.errors[0].field]).toEqual([
      409,
      'email-taken',
      'email',
    ]);
    expect(taken.json.detail).toContain('Sign in first');
    expect((await listed(id)).state).toBe('open');
  });

  it('I2.5 for one e-mail is for that one alone', async () => {
    const { token } = await invite({ email: 'kim@example.com' });
    for (const cookie of [undefined, stranger.cookie]) {
      const { status, json } = await accept(token, form(), cookie);
      expect([status, json.errors[0].field]).toEqual([422, 'email']);
    }
    expect((await accept(token, form({ email: ' KIM@example.com' }))).status).toBe(200);
  });

  it('I2.6 ends used, revoked or expired, and says which', async () => {
    const [used, revoked, expired] = [
      await invite(),
      await invite(),
      await invite({ expiresAt: server.clock.at + 1000 }),
    ];
    await accept(used.token, form());
    expect((await owner.request('DELETE', `${invites()}/${revoked.id}`)).status).toBe(204);
    expect((await owner.request('DELETE', `${invites()}/${revoked.id}`)).status).toBe(204);
    server.clock.at += 1000;
    const before = await memberIds();
    for (const [{ token }, code] of [
      [used, 'invite-used'],
      [revoked, 'invite-revoked'],
      [expired, 'invite-expired'],
    ] as const) {
      expect([(await look(token)).status, (await look(token)).json.code]).toEqual([410, code]);
      expect((await accept(token, form())).json.code).toBe(code);
      expect((await accept(token, {}, stranger.cookie)).json.code).toBe(code);
    }
    expect(await memberIds()).toEqual(before);
    expect((await owner.request('DELETE', `${invites()}/${used.id}`)).json.code).toBe('invite-used');
  });

  it('I2.6 that there is not, is not found; nor is one through another workspace', async () => {
    for (const token of ['nothing', '__proto__', 'a'.repeat(64)]) {
      expect((await look(token)).json.code).toBe('not-found');
      expect((await accept(token, form())).json.code).toBe('not-found');
    }
    const { id } = await invite();
    const elsewhere = `/api/workspaces/${stranger.workspaceId}/invites/${id}`;
    expect((await stranger.request('DELETE', elsewhere)).status).toBe(404);
    expect((await owner.request('DELETE', `${invites()}/nothing`)).status).toBe(404);
    expect((await listed(id)).state).toBe('open');
  });

  it('I2.7 is accepted by one of ten at once', async () => {
    const { token } = await invite();
    const before = (await memberIds()).length;
    const answers = await Promise.all(Array.from({ length: 10 }, () => accept(token, form())));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array(9).fill(410)]);
    expect((await memberIds()).length).toBe(before + 1);
    const losers = answers.filter(({ status }) => status === 410);
    expect(losers.every(({ headers }) => headers.get('set-cookie') === null)).toBe(true);
  });

  it('I2.7 is accepted or revoked, never both', async () => {
    for (let round = 0; round < 6; round += 1) {
      const { id, token } = await invite();
      const sam = await server.signUp('Sam');
      const both = [accept(token, {}, sam.cookie), owner.request('DELETE', `${invites()}/${id}`)];
      const [accepted, revoked] = await Promise.all(round % 2 ? both : both.reverse());
      const statuses = [accepted?.status, revoked?.status].sort();
      const isMember = (await memberIds()).includes(sam.id);
      expect(statuses).toEqual(isMember ? [200, 410] : [204, 410]);
      expect((await listed(id)).state).toBe(isMember ? 'accepted' : 'revoked');
    }
  });

  it('I2.8 tries are limited per address', async () => {
    const limited = await TestServer.open({}, { limits: { acceptPerAddress: 3, lookPerAddress: 2 } });
    const status = async (method: string, path: string) =>
      (await limited.request(method, `/api/invites/x${path}`, method === 'POST' ? { body: {} } : {})).status;
    const accepts = [];
    for (let n = 0; n < 4; n++) accepts.push(await status('POST', '/accept'));
    expect(accepts).toEqual([404, 404, 404, 429]);
    expect([await status('GET', ''), await status('GET', ''), await status('GET', '')]).toEqual([
      404, 404, 429,
    ]);
    await limited.close();
  });
});
