import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Person, TestServer } from './testing/TestServer';

let server: TestServer;
let ann: Person;
const lines: string[] = [];
beforeAll(async () => {
  server = await TestServer.open({}, { log: (line) => lines.push(line) });
  ann = await server.signUp('Ann');
});
afterAll(() => server.close());

const asAnn = (method: string, path: string, headers: Record<string, string>, body?: unknown) =>
  server.request(method, path, { cookie: ann.cookie, headers, body });

describe('problems', () => {
  it('H1.1 have a stable code, a sentence, and the id of the request', async () => {
    const answer = await server.request('GET', '/api/me', { headers: { 'X-Request-Id': 'abc-1' } });
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    expect(answer.headers.get('x-request-id')).toBe('abc-1');
    expect(answer.json).toEqual({
      type: 'about:blank',
      title: 'Unauthorized',
      status: 401,
      code: 'signed-out',
      detail: 'Sign in first.',
      requestId: 'abc-1',
    });
  });

  it('H1.2 tell nothing of what went wrong inside, the log does', async () => {
    const { workspaces } = server.services.storage;
    const ofUser = workspaces.ofUser;
    Object.assign(workspaces, {
      ofUser: () => Promise.reject(new Error('SELECT secret FROM /var/lib/data.db')),
    });
    const answer = await ann.request('GET', '/api/me').finally(() => Object.assign(workspaces, { ofUser }));
    expect([answer.status, answer.json.code]).toEqual([500, 'internal']);
    expect(answer.text).not.toMatch(/secret|data\.db|at /);
    const logged = lines.filter((line) => line.includes(answer.json.requestId)).join('');
    expect(logged).toContain('SELECT secret');
  });

  it('H1.3 an unknown address, signed in or not', async () => {
    for (const path of ['/api/nothing', '/api', '/api/maps', '/api/../api/nothing', '/metrics', '/sync/x']) {
      expect((await server.request('GET', path)).json.code).toBe('not-found');
      expect((await ann.request('GET', path)).json.code).toBe('not-found');
    }
    expect((await ann.request('POST', '/api/nothing', {})).status).toBe(404);
  });

  it('H1.3 an id that cannot be one is an unknown one', async () => {
    for (const id of ['%00', '%E0%A4%A', 'a%2Fb', 'x'.repeat(65), "'; DROP TABLE maps", '__proto__', '.']) {
      const answer = await ann.request('GET', `/api/maps/${id}/journey`);
      expect([id, answer.status, answer.json.code]).toEqual([id, 404, 'not-found']);
    }
  });

  it('H1.4 a wrong method names the right ones', async () => {
    const { status, headers, json } = await ann.request('PUT', '/api/workspaces', {});
    expect([status, json.code, headers.get('allow')]).toEqual([405, 'method-not-allowed', 'GET, HEAD, POST']);
    expect((await ann.request('DELETE', `/api/workspaces/${ann.workspaceId}`)).headers.get('allow')).toBe(
      'GET, HEAD, PATCH',
    );
    expect((await server.request('OPTIONS', '/api/me')).status).toBe(405);
    expect((await server.request('POST', '/')).headers.get('allow')).toBe('GET, HEAD');
  });
});

describe('bodies', () => {
  const create = (body: unknown, headers = {}) => asAnn('POST', '/api/workspaces', headers, body);

  it.each(['', '{"name":', 'name=x', '\u0000', ' '])('H1.6 not JSON: %j', async (body) => {
    const answer = await create(body);
    expect([answer.status, answer.json.code]).toEqual([400, 'malformed-json']);
  });

  it.each(['[]', 'null', '7', '"x"', '{}', '{"__proto__":{"name":"x"}}'])(
    'H1.6 JSON, but not what is asked for: %s',
    async (body) => {
      const answer = await create(body);
      expect([answer.status, answer.json.code]).toEqual([422, 'invalid']);
      expect(answer.json.errors.length).toBeGreaterThan(0);
    },
  );

  it('H1.6 says what a missing field is', async () => {
    expect((await create({})).json.errors).toEqual([{ field: 'name', message: 'Is required.' }]);
    expect((await create({ name: 7 })).json.errors).toEqual([{ field: 'name', message: 'Must be text.' }]);
    expect((await create('')).status).toBe(400);
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data', ''])(
    'H1.7 another content type: %j',
    async (type) => {
      const answer = await create('{"name":"x"}', { 'Content-Type': type });
      expect([answer.status, answer.json.code]).toEqual([415, 'wrong-content-type']);
    },
  );

  it('H1.8 ten megabytes, and a little over one', async () => {
    for (const size of [10 * 1024 * 1024, 1024 * 1024]) {
      const answer = await create({ name: 'x'.repeat(size) });
      expect([answer.status, answer.json.code]).toEqual([413, 'too-large']);
    }
    expect((await create({ name: 'x'.repeat(1024 * 1024 - 100) })).status).toBe(422);
  });

  it('H1.9 nested too deep', async () => {
    const nested = (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}`;
    expect((await create(nested(33))).json.code).toBe('malformed-json');
    expect((await create(nested(500_000))).json.code).toBe('malformed-json');
    expect((await create(`{"name":"x","more":${nested(31)}}`)).status).toBe(201);
  });
});

describe('other sites', () => {
  const rename = (headers: Record<string, string>) =>
    asAnn('PATCH', `/api/workspaces/${ann.workspaceId}`, headers, { name: 'Acme' });

  it.each([
    [{ Origin: 'https://evil.example' }, 403],
    [{ Origin: 'null' }, 403],
    [{ Origin: 'http://localhost:3001' }, 403],
    [{ 'Sec-Fetch-Site': 'cross-site' }, 403],
    [{ Origin: 'http://localhost:3000', 'Sec-Fetch-Site': 'same-origin' }, 200],
    [{ Origin: 'http://127.0.0.1:3000' }, 200],
    [{}, 200],
  ] as const)('H1.5 change nothing: %j → %i', async (headers, status) => {
    expect((await rename(headers)).status).toBe(status);
  });

  it('H1.5 may link here', async () => {
    expect((await asAnn('GET', '/api/me', { 'Sec-Fetch-Site': 'cross-site' })).status).toBe(200);
  });

  it('H1.5 open no sockets', async () => {
    const headers = { Upgrade: 'websocket', Connection: 'Upgrade', Origin: 'https://evil.example' };
    expect((await asAnn('GET', '/sync/x/journey', headers)).json.code).toBe('wrong-origin');
  });
});

describe('headers', () => {
  it('H1.10 let pages load nothing from elsewhere, and nobody frame them', async () => {
    for (const path of ['/', '/api/me', '/api/nothing', '/healthz']) {
      const { headers } = await server.request('GET', path);
      expect(headers.get('content-security-policy')).toBe(
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; " +
          "font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
      );
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('same-origin');
      expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
      expect(headers.get('permissions-policy')).toMatch(/camera=\(\), microphone=\(\)/);
      expect(headers.has('strict-transport-security')).toBe(false);
      expect(headers.has('access-control-allow-origin')).toBe(false);
      expect(headers.has('x-powered-by')).toBe(false);
    }
  });

  it('H1.11 keep answers of the API out of caches', async () => {
    expect((await ann.request('GET', '/api/me')).headers.get('cache-control')).toBe('no-store');
    expect((await server.request('GET', '/api/me')).headers.get('cache-control')).toBe('no-store');
  });

  it('H1.10 insist on https where people come by https', async () => {
    const https = await TestServer.open({ publicUrl: 'https://maps.example.org' });
    const { headers } = await https.request('GET', '/healthz');
    await https.close();
    expect(headers.get('strict-transport-security')).toBe('max-age=15552000');
  });
});

describe('the log', () => {
  it('H1.12 holds no password, cookie, e-mail or query', async () => {
    lines.length = 0;
    const password = 'very secret words';
    await server.request('POST', '/api/auth/sign-in?token=hush', { body: { email: ann.email, password } });
    await ann.request('GET', '/api/me');
    const all = lines.join('');
    expect(all).toContain('/api/auth/sign-in');
    for (const secret of [password, ann.cookie.split('=')[1] ?? '', ann.email, 'hush']) {
      expect(all).not.toContain(secret);
    }
  });
});

describe('probes', () => {
  it('H7.1 say whether it runs and takes work', async () => {
    expect((await server.request('GET', '/healthz')).json).toEqual({ status: 'ok' });
    expect((await server.request('GET', '/readyz')).json).toEqual({ status: 'ok' });
    expect((await server.request('HEAD', '/readyz')).status).toBe(200);
  });

  it('H7.1 say when the storage is gone', async () => {
    const other = await TestServer.open();
    await other.services.storage.close();
    expect((await other.request('GET', '/healthz')).status).toBe(200);
    expect((await other.request('GET', '/readyz')).json.code).toBe('unavailable');
    expect((await other.request('GET', '/api/setup')).json.code).toBe('unavailable');
    await other.close();
  });
});
