import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readDiscussion } from '@journey-canvas/journey';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readConfig } from '../config';
import { must } from '../must';
import { type RunningServer, startServer } from '../startServer';
import { RawClient } from '../sync/testing/RawClient';

const log = pino({ level: 'silent' });
let folder: string;
let server: RunningServer;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'journey-canvas-'));
  server = await start();
});
afterEach(async () => {
  await server.stop();
  await rm(folder, { recursive: true, force: true });
});

const start = () => startServer(readConfig({ PORT: '0', DATA_DIR: folder, SIGN_UP: 'open' }), log);

async function call(method: string, path: string, cookie: string, body?: object) {
  const response = await fetch(server.url + path, {
    method,
    headers: { cookie, ...(body && { 'content-type': 'application/json' }) },
    ...(body && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  const json = text === '' ? null : JSON.parse(text);
  return { status: response.status, cookie: response.headers.get('set-cookie')?.split(';')[0] ?? '', json };
}

async function signUp(name: string) {
  const body = { email: `${name}@example.com`, name, password: 'correct horse' };
  const { json, cookie } = await call('POST', '/api/auth/sign-up', '', body);
  return { id: json.user.id as string, workspaceId: json.workspaces[0].id as string, cookie };
}

/** A map of Ann's that Bob reads, and a conversation on it. */
async function scene() {
  const [ann, bob] = [await signUp('ann'), await signUp('bob')];
  const maps = `/api/workspaces/${ann.workspaceId}/maps`;
  const mapId: string = (await call('POST', maps, ann.cookie, { title: 'A map' })).json.id;
  const grants = `/api/maps/${mapId}/grants`;
  const subject = { userId: bob.id };
  const grant = (await call('POST', grants, ann.cookie, { subject, role: 'viewer' })).json.id;
  const body = { anchor: { kind: 'point', x: 1, y: 2 }, text: 'Hello' };
  const thread = (await call('POST', `/api/maps/${mapId}/threads`, ann.cookie, body)).json;
  return { ann, bob, mapId, thread, grants, grant };
}

const open = async (mapId: string, name: string, cookie: string) => {
  const url = `${server.url.replace('http', 'ws')}/sync/${mapId}/discussion?v=1`;
  return (await RawClient.open(url, name, cookie)).sync();
};
const said = ({ doc }: RawClient) =>
  readDiscussion(doc).threads.map(({ comments }) => comments.map(({ text }) => text));

describe('a discussion over real sockets', () => {
  it('H9.13 reaches everybody with access as it is said, and only who has access', async () => {
    const { ann, bob, mapId, thread, grants, grant } = await scene();
    const reader = await open(mapId, 'bob', bob.cookie);
    expect(said(reader)).toEqual([['Hello']]);
    await call('POST', `/api/threads/${thread.id}/comments`, ann.cookie, { text: 'Anybody?' });
    await reader.until(() => said(reader)[0]?.length === 2);
    await call('PATCH', `/api/threads/${thread.id}`, ann.cookie, { resolved: true });
    await reader.until(() => readDiscussion(reader.doc).threads[0]?.resolved !== null);
    await call('DELETE', `/api/threads/${thread.id}`, ann.cookie);
    await reader.until(() => said(reader).length === 0);

    await call('DELETE', `${grants}/${grant}`, ann.cookie);
    await reader.untilClosed();
    expect(reader.closed?.code).toBe(4403);
    await expect(open(mapId, 'bob', bob.cookie)).rejects.toThrow('404');
    await expect(open(mapId, 'nobody', '')).rejects.toThrow('401');
  });

  it('H9.13 is written over no socket, not by the owner of the map either', async () => {
    const { ann, mapId, thread } = await scene();
    const owner = await open(mapId, 'ann', ann.cookie);
    owner.sendUpdate(
      owner.edit((doc) => {
        const comments = doc.getMap<object>('comments');
        const id = thread.comments[0].id;
        comments.set(id, { ...comments.get(id), text: 'Never said' });
        doc.getMap('threads').delete(thread.id);
      }),
    );
    await owner.settled();
    expect(owner.notices()).toContain('read-only');
    const fresh = await open(mapId, 'ann again', ann.cookie);
    expect(said(fresh)).toEqual([['Hello']]);
    const listed = (await call('GET', `/api/maps/${mapId}/threads`, ann.cookie)).json;
    expect(listed).toEqual([thread]);
  });

  it('H9.14 survives a restart, in the table and in the document', async () => {
    const { ann, bob, mapId, thread } = await scene();
    await server.stop();
    server = await start();
    expect((await call('GET', `/api/maps/${mapId}/threads`, bob.cookie)).json).toEqual([thread]);
    const reader = await open(mapId, 'bob', bob.cookie);
    expect(said(reader)).toEqual([['Hello']]);
    await call('POST', `/api/threads/${thread.id}/comments`, ann.cookie, { text: 'Back again' });
    await reader.until(() => said(reader)[0]?.length === 2);
    expect(must(readDiscussion(reader.doc).threads[0]?.comments[1]).author.name).toBe('ann');
  });
});
