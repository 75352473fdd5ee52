import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readFrame, writeStepOne, writeStepTwo, writeUpdate } from '@journey-canvas/sync/protocol';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { readConfig } from './config';
import { must } from './must';
import { type RunningServer, startServer } from './startServer';
import {
  call,
  cookieIn,
  type OpenSocket,
  openSocket,
  refusedUpgrade,
  withinASecond,
} from './testing/overHttp';

let folder: string;
let server: RunningServer;
let url: string;
let ann: Awaited<ReturnType<typeof signUp>>;
let mapId: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'journey-canvas-'));
  const config = readConfig({ PORT: '0', DATA_DIR: folder, SIGN_UP: 'open' });
  server = await startServer(config, pino({ level: 'silent' }));
  url = server.url;
  ann = await signUp('ann');
  mapId = (await ann.call('POST', `/api/workspaces/${ann.workspaceId}/maps`, { title: 'A map' })).json.id;
});
afterEach(async () => {
  await server.stop();
  await rm(folder, { recursive: true, force: true });
});

function as(cookie: string) {
  return {
    cookie,
    call: (method: string, path: string, body?: object) => call(url, method, path, cookie, body),
    open: (document?: 'journey' | 'discussion') => openSocket(url, mapId, cookie, document),
    listen: () => listen(cookie),
  };
}

async function signUp(name: string) {
  const body = { email: `${name}@example.com`, name, password: 'correct horse' };
  const { json, headers } = await call(url, 'POST', '/api/auth/sign-up', '', body);
  const [{ id: workspaceId, organisationId }] = json.workspaces;
  return { ...as(cookieIn(headers)), id: json.user.id as string, workspaceId, organisationId };
}

/** A member of Ann's workspace, by invitation. */
async function invited(name: string, role: 'admin' | 'member', organisationId = ann.organisationId) {
  const path = `/api/workspaces/${ann.workspaceId}/invites`;
  const { token } = (await ann.call('POST', path, { role, organisationId })).json;
  const form = { email: `${name}@example.com`, name, password: 'correct horse' };
  const { json, headers } = await call(url, 'POST', `/api/invites/${token}/accept`, '', form);
  return { ...as(cookieIn(headers)), id: json.user.id as string };
}

async function makeLink(more: object = {}) {
  return (await ann.call('POST', `/api/maps/${mapId}/links`, { role: 'commenter', ...more })).json;
}

async function guest(token: string, name = 'Gus') {
  const { json, headers } = await call(url, 'POST', `/api/links/${token}/join`, '', { name });
  return { ...as(cookieIn(headers)), id: json.user.id as string };
}

async function addPartner(): Promise<string> {
  const path = `/api/workspaces/${ann.workspaceId}/organisations`;
  return (await ann.call('POST', path, { name: 'North Machines', kind: 'partner' })).json.id;
}

const member = (who: { id: string }) => `/api/workspaces/${ann.workspaceId}/members/${who.id}`;

/** A page's stream of events, read as it comes. */
async function listen(cookie: string) {
  const response = await fetch(`${url}/api/events`, { headers: { cookie } });
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/event-stream']);
  const reader = must(response.body).getReader();
  const decoder = new TextDecoder();
  let text = '';
  return {
    text: () => text,
    /** Everything up to this event, or up to the end. */
    async until(event: string): Promise<string> {
      while (!text.includes(event)) {
        const { done, value } = await reader.read();
        if (done) return `${text}END`;
        text += decoder.decode(value);
      }
      return text;
    },
    leave: () => reader.cancel(),
  };
}

/** What the server has, asked for on this socket: after all that was sent on it before. */
async function stateBy({ ws }: OpenSocket): Promise<Y.Doc> {
  ws.send(writeStepOne(Y.encodeStateVector(new Y.Doc())));
  for (;;) {
    const [data] = await once(ws, 'message');
    const frame = readFrame(data as Uint8Array);
    if (frame.type !== 'step-two') continue;
    const doc = new Y.Doc();
    Y.applyUpdate(doc, frame.update);
    return doc;
  }
}

describe('open sockets', () => {
  it('L1.1 R7.1 a revoked link: its guests are out of both documents within a second, told why, and others stay', async () => {
    const [link, other] = [await makeLink(), await makeLink({ role: 'viewer' })];
    const [gus, vic] = [await guest(link.token), await guest(other.token, 'Vic')];
    const sockets = [await gus.open(), await gus.open('discussion')];
    const stays = [await vic.open(), await ann.open()];
    await ann.call('DELETE', `/api/maps/${mapId}/links/${link.id}`);
    expect(await withinASecond(Promise.all(sockets.map(({ closed }) => closed)))).toEqual([4403, 4403]);
    expect((await gus.call('GET', `/api/maps/${mapId}`)).json.code).toBe('link-revoked');
    expect(await refusedUpgrade(url, `/sync/${mapId}/journey`, { cookie: gus.cookie })).toBe(403);
    expect(stays.map(({ ws }) => ws.readyState)).toEqual([1, 1]);
    const here = (await ann.call('GET', `/api/maps/${mapId}`)).json.people;
    expect(here.map(({ name, guest }: { name: string; guest: boolean }) => [name, guest]).sort()).toEqual([
      ['Vic', true],
      ['ann', false],
    ]);
  });

  it('L5.1 a link that expires: its guests are out when it does, told why', async () => {
    const expiresAt = Date.now() + 1500;
    const link = await makeLink({ expiresAt });
    const gus = await guest(link.token);
    const stream = await gus.listen();
    const { closed } = await gus.open();
    expect(await closed).toBe(4403);
    const late = Date.now() - expiresAt;
    expect(late).toBeGreaterThanOrEqual(0);
    expect(late).toBeLessThan(1000);
    expect((await gus.call('GET', `/api/maps/${mapId}`)).json.code).toBe('link-expired');
    expect(await stream.until(`event: access\ndata: {"mapId":"${mapId}"}`)).not.toContain('END');
  });

  it('L3.1 R3.7 a guest changes no byte of the map over a raw socket', async () => {
    const gus = await guest((await makeLink()).token);
    const before = (await ann.call('GET', `/api/maps/${mapId}/journey`)).json;
    for (const document of ['journey', 'discussion'] as const) {
      const open = await gus.open(document);
      const mine = new Y.Doc();
      mine.getMap('meta').set('title', 'Mine');
      for (const write of [writeUpdate, writeStepTwo]) open.ws.send(write(Y.encodeStateAsUpdate(mine)));
      const state = await stateBy(open);
      expect(state.getMap('meta').get('title')).not.toBe('Mine');
    }
    expect((await ann.call('GET', `/api/maps/${mapId}/journey`)).json).toEqual(before);
  });

  it('M1.7 a removed member is out within a second', async () => {
    const ben = await invited('ben', 'member');
    const open = await ben.open();
    await ann.call('DELETE', member(ben));
    expect(await withinASecond(open.closed)).toBe(4403);
    expect((await ben.call('GET', `/api/maps/${mapId}`)).status).toBe(404);
  });

  it('M1.1 an admin who becomes a member of a partner is out of the maps that are not shared with it', async () => {
    const ben = await invited('ben', 'admin', await addPartner());
    const open = await ben.open();
    await ann.call('PATCH', member(ben), { role: 'member' });
    expect(await withinASecond(open.closed)).toBe(4403);
  });

  it('M1.9 who changes organisation loses what its people edit', async () => {
    const ben = await invited('ben', 'member');
    const open = await ben.open();
    await ann.call('PATCH', member(ben), { organisationId: await addPartner() });
    expect(await withinASecond(open.closed)).toBe(4403);
  });

  it('M1.9 who changes organisation and may still edit comes back under the new one', async () => {
    const partner = await addPartner();
    const subject = { organisationId: partner };
    await ann.call('POST', `/api/maps/${mapId}/grants`, { subject, role: 'editor' });
    const ben = await invited('ben', 'member');
    const open = await ben.open();
    await ann.call('PATCH', member(ben), { organisationId: partner });
    expect(await withinASecond(open.closed)).toBe(4510);
    await ben.open();
    expect((await ann.call('GET', `/api/maps/${mapId}`)).json.people).toEqual([
      { id: ben.id, name: 'ben', organisationId: partner, guest: false },
    ]);
  });

  it('I2.3 who accepts an invitation may edit what they could only see, at once', async () => {
    const bob = await signUp('bob');
    const body = { subject: { userId: bob.id }, role: 'viewer' };
    await ann.call('POST', `/api/maps/${mapId}/grants`, body);
    const open = await bob.open();
    const path = `/api/workspaces/${ann.workspaceId}/invites`;
    const invite = { role: 'member', organisationId: ann.organisationId };
    const { token } = (await ann.call('POST', path, invite)).json;
    expect((await bob.call('POST', `/api/invites/${token}/accept`, {})).status).toBe(200);
    expect(await withinASecond(open.closed)).toBe(4510);
    expect((await bob.call('GET', `/api/maps/${mapId}`)).json.role).toBe('editor');
  });
});

describe('the stream of events', () => {
  it('E1.1 tells members of their workspace, who see a map of it, and nobody else', async () => {
    const partner = await addPartner();
    const ben = await invited('ben', 'member', partner);
    const eve = await signUp('eve');
    const gus = await guest((await makeLink()).token);
    const [toAnn, toBen, toEve, toGus] = await Promise.all(
      [ann, ben, eve, gus].map((person) => person.listen()),
    );
    await ann.call('PATCH', `/api/maps/${mapId}`, { title: 'Renamed' });
    const ofMap = `event: maps\ndata: {"workspaceId":"${ann.workspaceId}","mapId":"${mapId}"}`;
    expect(await withinASecond(must(toAnn).until(ofMap))).not.toContain('END');
    expect(await must(toGus).until(ofMap)).not.toContain('END');
    await ann.call('PATCH', `/api/workspaces/${ann.workspaceId}`, { name: 'Acme' });
    const ofWorkspace = `event: workspace\ndata: {"workspaceId":"${ann.workspaceId}"}`;
    expect(await withinASecond(must(toBen).until(ofWorkspace))).not.toContain(mapId);
    await ann.call('POST', `/api/maps/${mapId}/grants`, { subject: { userId: eve.id }, role: 'viewer' });
    expect(await withinASecond(must(toEve).until('event: access'))).not.toContain('event: workspace');
    expect(must(toGus).text()).not.toContain('event: workspace');
  });

  it('E1.1 tells who is removed, and the other members', async () => {
    const ben = await invited('ben', 'member');
    const [toAnn, toBen] = [await ann.listen(), await ben.listen()];
    await ann.call('DELETE', member(ben));
    const access = `event: access\ndata: {"workspaceId":"${ann.workspaceId}"}`;
    expect(await withinASecond(toBen.until(access))).not.toContain('END');
    expect(await withinASecond(toAnn.until('event: members'))).not.toContain(access);
  });

  it('E1.1 tells who sees a map that somebody opens or leaves it', async () => {
    const stream = await ann.listen();
    const open = await ann.open();
    expect(await withinASecond(stream.until('event: maps'))).toContain(mapId);
    open.ws.close();
    await open.closed;
    const again = await ann.listen();
    const opened = await ann.open();
    opened.ws.close();
    expect(await withinASecond(again.until('event: maps'))).toContain(mapId);
  });

  it('E1.5 ends with the session', async () => {
    const [stream, other] = [await ann.listen(), await (await signUp('eve')).listen()];
    await ann.call('POST', '/api/auth/sign-out');
    expect(await withinASecond(stream.until('END'))).toMatch(/event: signed-out\ndata: \{\}\n\nEND$/);
    expect(other.text()).not.toContain('signed-out');
    const status = async (headers: Record<string, string>) =>
      (await fetch(`${url}/api/events`, { headers: { cookie: ann.cookie, ...headers } })).status;
    expect([await status({}), await status({ accept: 'text/event-stream' })]).toEqual([401, 204]);
  });

  it('E1.3 of one person there are twenty, and a page that is left makes room', async () => {
    const headers = { cookie: ann.cookie };
    for (let n = 0; n < 25; n++) {
      expect((await fetch(`${url}/api/events`, { method: 'HEAD', headers })).status).toBe(200);
    }
    const streams = [];
    for (let n = 0; n < 20; n++) streams.push(await ann.listen());
    const refused = await call(url, 'GET', '/api/events', ann.cookie);
    expect([refused.status, refused.json.code]).toEqual([429, 'too-many-requests']);
    await must(streams[0]).leave();
    let status = 429;
    // The server hears of a page that has gone when its connection is closed.
    while (status === 429) {
      const response = await fetch(`${url}/api/events`, { headers: { cookie: ann.cookie } });
      status = response.status;
      await response.body?.cancel();
    }
    expect(status).toBe(200);
  });

  it('E1.6 H7.4 holds up no stop', async () => {
    const stream = await ann.listen();
    const ended = stream.until('END');
    await withinASecond(server.stop());
    expect(await ended).toMatch(/END$/);
  });
});
