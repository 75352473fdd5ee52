import { afterEach, describe, expect, it } from 'vitest';
import { cookieOf, TestServer } from '../testing/TestServer';

let server: TestServer;
afterEach(() => server.close());

const ann = { email: 'ann@example.com', name: 'Ann', password: 'correct horse', workspaceName: 'Acme' };
const post = (path: string, body?: unknown, more = {}) => server.request('POST', path, { body, ...more });

describe('sign-up', () => {
  it('H3.1 the first person owns the first workspace, whose vendor organisation is named after it', async () => {
    server = await TestServer.open({ signUp: 'invite' });
    expect((await server.request('GET', '/api/setup')).json).toEqual({
      firstRun: true,
      codeNeeded: false,
      signedIn: false,
      signUp: 'invite',
      tldrawLicenseKey: null,
    });
    const answer = await post('/api/auth/sign-up', ann);
    expect(answer.status).toBe(201);
    expect(answer.json.user).toMatchObject({ email: 'ann@example.com', name: 'Ann', kind: 'member' });
    const [workspace] = answer.json.workspaces;
    expect(workspace).toMatchObject({ name: 'Acme', role: 'owner' });
    const cookie = cookieOf(answer);
    const organisations = await server.request('GET', `/api/workspaces/${workspace.id}/organisations`, {
      cookie,
    });
    expect(organisations.json).toEqual([
      { id: workspace.organisationId, name: 'Acme', kind: 'vendor', colour: 1, position: 0 },
    ]);
    expect((await server.request('GET', '/api/me', { cookie })).json).toEqual(answer.json);
    const later = await server.request('GET', '/api/setup', { cookie });
    expect(later.json).toMatchObject({ firstRun: false, signedIn: true });
  });

  it('H3.2 of ten first sign-ups at once exactly one wins', async () => {
    server = await TestServer.open({ signUp: 'invite' });
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, n) =>
        post('/api/auth/sign-up', { ...ann, email: `ann${n}@example.com` }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array(9).fill(403)]);
    const losers = answers.filter(({ status }) => status === 403);
    expect(new Set(losers.map(({ json }) => json.code))).toEqual(new Set(['sign-up-closed']));
  });

  it('H3.3 where others can reach the server the first person needs the code, however it is typed', async () => {
    server = await TestServer.open({ signUp: 'open', firstRunCode: 'ABCD-EFGH-JKMN' });
    expect((await server.request('GET', '/api/setup')).json.codeNeeded).toBe(true);
    expect((await post('/api/auth/sign-up', ann)).json.code).toBe('code-wrong');
    expect((await post('/api/auth/sign-up', { ...ann, code: 'ABCD-EFGH-JKMM' })).json.code).toBe(
      'code-wrong',
    );
    expect((await post('/api/auth/sign-up', { ...ann, code: ' abcd efgh jkmn' })).status).toBe(201);
    expect((await server.request('GET', '/api/setup')).json.codeNeeded).toBe(false);
  });

  it('H3.4 where sign-up is open others make workspaces of their own', async () => {
    server = await TestServer.open({ signUp: 'open' });
    const first = await server.signUp('Ann');
    const second = await server.signUp('Bob', { workspaceName: undefined });
    expect(second.workspaceId).not.toBe(first.workspaceId);
    expect((await second.request('GET', '/api/workspaces')).json).toMatchObject([
      { name: "Bob's workspace" },
    ]);
    expect((await second.request('GET', `/api/workspaces/${first.workspaceId}`)).status).toBe(404);
  });

  it('H3.5 an e-mail signs up once, in whatever case', async () => {
    server = await TestServer.open();
    await post('/api/auth/sign-up', ann);
    const again = await post('/api/auth/sign-up', { ...ann, email: ' ANN@Example.com ' });
    expect([again.status, again.json.code]).toEqual([409, 'email-taken']);
  });

  it.each([
    ['email', { email: 'ann' }],
    ['email', { email: 7 }],
    ['email', { email: undefined }],
    ['name', { name: '  ' }],
    ['name', { name: 'a\u0000b' }],
    ['name', { name: 'half \ud83d' }],
    ['password', { password: 'short' }],
    ['password', { password: 'elevenchars' }],
    ['password', { password: '🗺️'.repeat(5) }],
    ['password', { password: 'x'.repeat(257) }],
    ['workspaceName', { workspaceName: 'x'.repeat(121) }],
  ])('H3.6 names the field that is wrong: %s %j', async (field, change) => {
    server = await TestServer.open();
    const answer = await post('/api/auth/sign-up', { ...ann, ...change });
    expect([answer.status, answer.json.code]).toEqual([422, 'invalid']);
    expect(answer.json.errors.map((error: { field: string }) => error.field)).toEqual([field]);
  });
});

describe('sign-in', () => {
  it('H3.7 gives a session that signing out ends', async () => {
    server = await TestServer.open();
    await post('/api/auth/sign-up', ann);
    const answer = await post('/api/auth/sign-in', { email: 'Ann@example.com', password: ann.password });
    expect(answer.status).toBe(200);
    const cookie = cookieOf(answer);
    const out = await post('/api/auth/sign-out', undefined, { cookie });
    expect(out.status).toBe(204);
    expect(out.headers.get('set-cookie')).toMatch(/^journey_canvas_session=; .*Max-Age=0/);
    expect((await server.request('GET', '/api/me', { cookie })).status).toBe(401);
    expect(server.revoked).toEqual([{ sessionId: expect.any(String) }]);
    expect((await post('/api/auth/sign-out', undefined, { cookie })).status).toBe(204);
  });

  it('H3.8 says the same to a wrong password, an unknown e-mail and a disabled person', async () => {
    server = await TestServer.open();
    const { id } = (await post('/api/auth/sign-up', ann)).json.user;
    const wrong = await post('/api/auth/sign-in', { email: ann.email, password: 'wrong' });
    const unknown = await post('/api/auth/sign-in', { email: 'eve@example.com', password: 'wrong' });
    await server.services.storage.users.setDisabledAt(id, server.clock.at);
    const disabled = await post('/api/auth/sign-in', ann);
    for (const answer of [wrong, unknown, disabled]) {
      expect(answer.status).toBe(401);
      expect({ ...answer.json, requestId: '' }).toEqual({ ...wrong.json, requestId: '' });
    }
  });

  it('H3.9 stops guessing at one e-mail, parallel guesses included, and says when to come back', async () => {
    server = await TestServer.open({}, { limits: { signInPerPerson: 3 } });
    await post('/api/auth/sign-up', ann);
    const guess = () => post('/api/auth/sign-in', { email: ann.email, password: 'wrong' });
    const statuses = (await Promise.all([guess(), guess(), guess(), guess(), guess()])).map(
      ({ status }) => status,
    );
    expect(statuses.sort()).toEqual([401, 401, 401, 429, 429]);
    const right = await post('/api/auth/sign-in', ann);
    expect([right.status, right.json.code]).toEqual([429, 'too-many-requests']);
    expect(Number(right.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await post('/api/auth/sign-in', { ...ann, email: 'bob@example.com' })).status).toBe(401);
  });

  it('H3.9 a success forgets the failures before it', async () => {
    server = await TestServer.open({}, { limits: { signInPerPerson: 2, signInPerAddress: 3 } });
    await post('/api/auth/sign-up', ann);
    for (let round = 0; round < 4; round++) {
      expect((await post('/api/auth/sign-in', ann)).status).toBe(200);
    }
  });

  it('H3.10 limits sign-ups too', async () => {
    server = await TestServer.open({}, { limits: { signUpPerAddress: 1 } });
    await post('/api/auth/sign-up', ann);
    const second = await post('/api/auth/sign-up', { ...ann, email: 'bob@example.com' });
    expect(second.status).toBe(429);
    expect(second.headers.has('retry-after')).toBe(true);
  });

  it('H3.11 the cookie is out of reach for scripts and other sites', async () => {
    server = await TestServer.open();
    const answer = await post('/api/auth/sign-up', ann);
    expect(answer.headers.get('set-cookie')).toMatch(/HttpOnly; .*Path=\/; SameSite=Lax$/);
  });
});
