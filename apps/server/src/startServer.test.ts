import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { request } from 'node:http';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Config, readConfig } from './config';
import { isLoopback } from './listen';
import { must } from './must';
import { type RunningServer, startServer } from './startServer';
import { call, openSocket, refusedUpgrade, withinASecond } from './testing/overHttp';

const log = pino({ level: 'silent' });
let folder: string;
let server: RunningServer | null = null;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'journey-canvas-'));
});
afterEach(async () => {
  await server?.stop();
  server = null;
  await rm(folder, { recursive: true, force: true });
});

async function start(environment: Record<string, string> = {}): Promise<RunningServer> {
  server = await startServer(configOf(environment), log);
  return server;
}

function configOf(environment: Record<string, string>): Config {
  return readConfig({ PORT: '0', DATA_DIR: folder, SIGN_UP: 'open', ...environment });
}

async function signUp(url: string, name: string) {
  const body = { email: `${name}@example.com`, name, password: 'correct horse' };
  const { json, headers } = await call(url, 'POST', '/api/auth/sign-up', '', body);
  const cookie = must(headers.get('set-cookie')?.split(';')[0]);
  return { id: json.user.id as string, workspaceId: json.workspaces[0].id as string, cookie };
}

describe('a running server', () => {
  it('H7.2 says where it is, and asks for no code where only this machine can reach it', async () => {
    const { url, greeting } = await start();
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(greeting[0]).toBe(`Journey Canvas is running at ${url}`);
    expect(greeting.join()).not.toContain('code');
    expect((await call(url, 'GET', '/readyz')).status).toBe(200);
  });

  it('H3.3 prints the one-time code where others can reach it, and takes it', async () => {
    const { greeting } = await start({ HOST: '0.0.0.0' });
    const url = must(/http:\S+/.exec(must(greeting[0])))[0];
    const code = must(/[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}/.exec(greeting.join('\n')))[0];
    const body = { email: 'ann@example.com', name: 'Ann', password: 'correct horse' };
    expect((await call(url, 'POST', '/api/auth/sign-up', '', body)).json.code).toBe('code-wrong');
    expect((await call(url, 'POST', '/api/auth/sign-up', '', { ...body, code })).status).toBe(201);
    await server?.stop();
    expect((await start({ HOST: '0.0.0.0' })).greeting.join('\n')).not.toContain('one-time');
  });

  it.each([
    ['localhost', true],
    ['127.0.0.1', true],
    ['127.1.2.3', true],
    ['::1', true],
    ['0.0.0.0', false],
    ['::', false],
    ['192.168.1.5', false],
    ['127.0.0.1.example.org', false],
  ])('H3.3 only this machine reaches %s: %s', (host, expected) => {
    expect(isLoopback(host)).toBe(expected);
  });

  it('H7.3 a port in use and a folder in use are one line each, and nothing stays behind', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as { port: number };
    await expect(start({ PORT: String(port) })).rejects.toThrow(`Cannot start: port ${port} is in use.`);
    other.close();
    await start();
    await expect(startServer(configOf({}), log)).rejects.toThrow(/^The data folder .* in use[^\n]*$/);
  });

  it('H7.4 stops with everything committed, sockets told to come back, and port and folder free', async () => {
    const { url } = await start();
    const ann = await signUp(url, 'ann');
    const path = `/api/workspaces/${ann.workspaceId}/maps`;
    const { id } = (await call(url, 'POST', path, ann.cookie, { title: 'A map' })).json;
    const open = await openSocket(url, id, ann.cookie);
    const renaming = call(url, 'PATCH', `/api/maps/${id}`, ann.cookie, { title: 'Renamed' });
    expect((await renaming).status).toBe(200);
    await must(server).stop();
    expect(await open.closed).toBe(1012);
    await expect(fetch(url)).rejects.toThrow();
    const again = await start();
    expect((await call(again.url, 'GET', `/api/maps/${id}`, ann.cookie)).json.title).toBe('Renamed');
  });

  it('H5.10 open sockets follow what changes over HTTP within a second', async () => {
    const { url } = await start();
    const ann = await signUp(url, 'ann');
    const bob = await signUp(url, 'bob');
    const path = `/api/workspaces/${ann.workspaceId}/maps`;
    const { id } = (await call(url, 'POST', path, ann.cookie, { title: 'A map' })).json;
    const grants = `/api/maps/${id}/grants`;
    const give = (role: string) =>
      call(url, 'POST', grants, ann.cookie, { subject: { userId: bob.id }, role });
    const grant = (await give('editor')).json.id;

    const asEditor = await openSocket(url, id, bob.cookie);
    expect((await call(url, 'GET', path, ann.cookie)).json[0].people).toEqual([
      { id: bob.id, name: 'bob', organisationId: null, guest: false },
    ]);
    await give('viewer');
    expect(await withinASecond(asEditor.closed)).toBe(4510);

    const asViewer = await openSocket(url, id, bob.cookie);
    await call(url, 'DELETE', `${grants}/${grant}`, ann.cookie);
    expect(await withinASecond(asViewer.closed)).toBe(4403);

    const second = await call(url, 'POST', '/api/auth/sign-in', '', {
      email: 'ann@example.com',
      password: 'correct horse',
    });
    const elsewhere = must(second.headers.get('set-cookie')?.split(';')[0]);
    const [here, there] = [await openSocket(url, id, ann.cookie), await openSocket(url, id, elsewhere)];
    await call(url, 'POST', '/api/auth/sign-out', elsewhere);
    expect(await withinASecond(there.closed)).toBe(4401);

    await call(url, 'DELETE', `/api/maps/${id}`, ann.cookie);
    expect(await withinASecond(here.closed)).toBe(4410);
  });

  it('H7.4 stops at once, whoever holds a connection open without a request', async () => {
    const running = await start();
    const ann = await signUp(running.url, 'ann');
    const { id } = (
      await call(running.url, 'POST', `/api/workspaces/${ann.workspaceId}/maps`, ann.cookie, {
        title: 'A map',
      })
    ).json;
    const live = await openSocket(running.url, id, ann.cookie);
    const silent = connect(Number(new URL(running.url).port), '127.0.0.1');
    const slow = connect(Number(new URL(running.url).port), '127.0.0.1');
    await Promise.all([once(silent, 'connect'), once(slow, 'connect')]);
    slow.write('GET /api/me HTTP/1.1\r\nHost: localhost\r\n');
    await call(running.url, 'GET', '/healthz');
    const ends = [silent, slow].map((held) => {
      held.on('error', () => {});
      return new Promise((resolve) => held.once('close', resolve));
    });
    await withinASecond(running.stop());
    server = null;
    await Promise.all(ends);
    expect(await live.closed).toBe(1012);
  });

  it('H7.4 answers the requests under way before it stops', async () => {
    const running = await start();
    const body = JSON.stringify({ email: 'ann@example.com', name: 'Ann', password: 'correct horse' });
    const sent = request(`${running.url}/api/auth/sign-up`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'content-length': body.length, expect: '100-continue' },
    });
    sent.flushHeaders();
    await once(sent, 'continue');
    const stopped = running.stop();
    server = null;
    sent.end(body);
    const [response] = await once(sent, 'response');
    expect(response.statusCode).toBe(201);
    response.resume();
    await stopped;
  });

  it('H7.5 a refused upgrade says why', async () => {
    const { url } = await start();
    const ann = await signUp(url, 'ann');
    const refusal = (headers: Record<string, string>, path = '/sync/x/journey') =>
      refusedUpgrade(url, path, headers);
    expect(await refusal({})).toBe(401);
    expect(await refusal({ cookie: ann.cookie })).toBe(404);
    expect(await refusal({ cookie: ann.cookie, origin: 'http://evil.example' })).toBe(403);
    expect(await refusal({ cookie: ann.cookie, origin: url }, '/sync/x')).toBe(404);
  });

  it('H1.5 its own origin is the port it got', async () => {
    const { url } = await start();
    const rename = (origin: string) =>
      fetch(`${url}/api/auth/sign-out`, { method: 'POST', headers: { origin } });
    expect((await rename(url)).status).toBe(204);
    expect((await rename('http://127.0.0.1:3000')).status).toBe(403);
  });

  it('H1.8 who sends a huge body before reading gets the answer, whatever refuses it', async () => {
    const { url } = await start();
    const body = Buffer.alloc(10 * 1024 * 1024, 'x');
    const post = (path: string, headers: Record<string, string> = {}) =>
      new Promise<number | undefined>((resolve, reject) => {
        const sent = request(url + path, { method: 'POST', headers: { ...headers, connection: 'close' } });
        sent.on('response', (response) => resolve(response.resume().statusCode));
        sent.on('error', reject);
        sent.end(body);
      });
    for (let round = 0; round < 4; round += 1) {
      expect(await post('/api/auth/sign-in')).toBe(413);
      expect(await post('/api/auth/sign-in', { 'transfer-encoding': 'chunked' })).toBe(413);
      expect(await post('/api/auth/sign-in', { origin: 'http://evil.example' })).toBe(403);
      expect(await post('/a/page')).toBe(405);
    }
  });

  it('H1.8 a huge body over a real connection is refused, and the server goes on', async () => {
    const { url } = await start();
    const body = JSON.stringify({ name: 'x'.repeat(10 * 1024 * 1024) });
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(`${url}/api/auth/sign-up`, { method: 'POST', headers, body });
    expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([413, 'too-large']);
    const chunks = new ReadableStream({
      start(controller) {
        for (let n = 0; n < 20; n++) controller.enqueue(new Uint8Array(100_000).fill(32));
        controller.close();
      },
    });
    const streamed = { method: 'POST', headers, body: chunks, duplex: 'half' } as RequestInit;
    expect((await fetch(`${url}/api/auth/sign-up`, streamed)).status).toBe(413);
    expect((await call(url, 'GET', '/readyz')).status).toBe(200);
  });
});
