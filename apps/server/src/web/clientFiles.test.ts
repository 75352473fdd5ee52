import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { problemOf, problemResponse } from '../errors';
import { must } from '../must';
import { clientFiles } from './clientFiles';

const SCRIPT = `console.log(${JSON.stringify('x'.repeat(5000))});`;
let folder: string;
let app: Hono;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'journey-canvas-client-'));
  await mkdir(join(folder, 'dist/assets'), { recursive: true });
  await writeFile(join(folder, 'secret.txt'), 'secret');
  await writeFile(join(folder, 'dist/index.html'), '<!doctype html><title>Journey Canvas</title>');
  await writeFile(join(folder, 'dist/favicon.svg'), '<svg/>');
  await writeFile(join(folder, 'dist/assets/main-abc123.js'), SCRIPT);
  await writeFile(join(folder, 'dist/assets/page-abc123.js'), SCRIPT);
  await writeFile(join(folder, 'dist/assets/page-abc123.js.br'), 'already small');
  app = serving(join(folder, 'dist'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

function serving(path: string): Hono {
  return new Hono()
    .onError((error, c) => problemResponse(c, must(problemOf(error))))
    .route('/', clientFiles(path));
}

const get = (path: string, headers = {}, method = 'GET') => app.request(path, { headers, method });

describe('the client', () => {
  it.each([
    '/',
    '/index.html',
    '/maps/abc',
    '/workspaces/a-b/maps',
    '/sign-in?next=/x',
    '/apiary',
    '/caf%C3%A9',
    '/%E0',
  ])('H6.1 its page is at every address of its own, and never stored: %s', async (path) => {
    const response = await get(path);
    expect([response.status, response.headers.get('cache-control')]).toEqual([200, 'no-store']);
    expect(response.headers.get('content-type')).toMatch(/^text\/html/);
    expect(await response.text()).toContain('Journey Canvas');
  });

  it.each([
    '/api',
    '/api/nothing',
    '/sync/x/journey',
    '/metrics',
    '/assets/gone-abc.js',
    '/missing.png',
    '/maps/x.json',
  ])('H6.2 its page is not at %s', async (path) => {
    expect((await get(path)).status).toBe(404);
  });

  it.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '/assets/%2e%2e%5c%2e%2e%5csecret.txt',
    '//etc/passwd',
    '/assets//../../secret.txt',
  ])('H6.3 nothing outside of its folder: %s', async (path) => {
    const text = await (await get(path)).text();
    expect(text).not.toMatch(/secret|root:/);
  });

  it('H6.4 what has its hash in the name is kept for ever, the rest is asked for again', async () => {
    const script = await get('/assets/main-abc123.js');
    expect(script.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(script.headers.get('content-type')).toMatch(/^text\/javascript/);
    expect((await get('/favicon.svg')).headers.get('cache-control')).toBe('no-cache');
  });

  it('H6.5 comes compressed to who can read that', async () => {
    const packed = await get('/assets/main-abc123.js', { 'Accept-Encoding': 'gzip, br' });
    expect(packed.headers.get('content-encoding')).toBe('gzip');
    expect(packed.headers.get('vary')).toContain('Accept-Encoding');
    expect(gunzipSync(Buffer.from(await packed.arrayBuffer())).toString()).toBe(SCRIPT);
    const ready = await get('/assets/page-abc123.js', { 'Accept-Encoding': 'gzip, br' });
    expect([ready.headers.get('content-encoding'), await ready.text()]).toEqual(['br', 'already small']);
    const plain = await get('/assets/main-abc123.js');
    expect([plain.headers.get('content-encoding'), await plain.text()]).toEqual([null, SCRIPT]);
  });

  it('H6.6 is only read', async () => {
    const response = await get('/maps/abc', {}, 'POST');
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
    expect((await get('/assets/main-abc123.js', {}, 'HEAD')).status).toBe(200);
  });

  it('H6.7 says so when it has not been built', async () => {
    const response = await serving(join(folder, 'nowhere')).request('/');
    expect(response.status).toBe(503);
    expect(await response.text()).toContain('has not been built');
    expect((await serving(join(folder, 'nowhere')).request('/api/nothing')).status).toBe(404);
  });
});
