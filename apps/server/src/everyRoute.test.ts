import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { must } from './must';
import { cookieOf, type Person, TestServer } from './testing/TestServer';

/** Bodies that the routes would take from somebody who may. */
const BODIES: Record<string, (ids: Record<string, string>) => unknown> = {
  'POST /api/workspaces': () => ({ name: 'Mine' }),
  'PATCH /api/workspaces/{id}': () => ({ name: 'Mine' }),
  'POST /api/workspaces/{id}/organisations': () => ({ name: 'Mine', kind: 'partner' }),
  'PATCH /api/workspaces/{id}/organisations/{organisationId}': () => ({ name: 'Mine' }),
  'PATCH /api/workspaces/{id}/members/{userId}': () => ({ role: 'member' }),
  'POST /api/workspaces/{id}/invites': ({ organisationId }) => ({ role: 'admin', organisationId }),
  'POST /api/workspaces/{id}/maps': () => ({ title: 'Mine' }),
  'PATCH /api/maps/{id}': () => ({ title: 'Mine' }),
  'POST /api/maps/{id}/grants': ({ userId }) => ({ subject: { userId }, role: 'editor' }),
  'POST /api/maps/{id}/links': () => ({ role: 'viewer' }),
  'POST /api/maps/{id}/threads': () => ({ anchor: { kind: 'point', x: 1, y: 1 }, text: 'Hello' }),
  'PATCH /api/threads/{id}': () => ({ resolved: true }),
  'POST /api/threads/{id}/comments': () => ({ text: 'Hello' }),
  'PATCH /api/comments/{id}': () => ({ text: 'Changed' }),
};
/** For everybody, or for oneself alone; or, as the stream of events, without an end. */
const LEFT_OUT = /^\w+ (?:\/healthz|\/readyz|\/api\/(?:openapi|setup|auth|events|invites|links)\b)/;
/** What is one's own, and empty for who has nothing. */
const OWN = ['GET /api/me', 'GET /api/shared-maps', 'GET /api/workspaces'];
const SEEING = [
  'GET /api/maps/{id}',
  'GET /api/maps/{id}/export',
  'GET /api/maps/{id}/findings',
  'GET /api/maps/{id}/journey',
  'GET /api/maps/{id}/threads',
  'GET /api/maps/{id}/thumbnail',
];
const COMMENTING = [
  'PATCH /api/threads/{id}',
  'POST /api/maps/{id}/threads',
  'POST /api/threads/{id}/comments',
];

let server: TestServer;
let owner: Person;
let ids: Record<string, string>;
let operations: string[];
let joinLink: (role: string) => Promise<{ id: string; cookie: string }>;
beforeAll(async () => {
  server = await TestServer.open();
  owner = await server.signUp('Olga', { workspaceName: 'Acme' });
  const workspace = `/api/workspaces/${owner.workspaceId}`;
  const made = async (path: string, body: object) => (await owner.request('POST', path, body)).json;
  const { id: mapId } = await made(`${workspace}/maps`, { title: 'A machine' });
  const map = `/api/maps/${mapId}`;
  const thread = await made(`${map}/threads`, { anchor: { kind: 'point', x: 1, y: 1 }, text: 'Mine' });
  const member = await server.join(owner);
  const invite = { role: 'member', organisationId: owner.organisationId };
  const grant = { subject: { organisationId: owner.organisationId }, role: 'viewer' };
  ids = {
    workspaces: owner.workspaceId,
    maps: mapId,
    threads: thread.id,
    comments: must(thread.comments[0]).id,
    organisationId: owner.organisationId,
    userId: member.id,
    inviteId: (await made(`${workspace}/invites`, invite)).id,
    grantId: (await made(`${map}/grants`, grant)).id,
    linkId: (await made(`${map}/links`, { role: 'viewer' })).id,
    imageId: 'x',
  };
  const { json } = await server.request('GET', '/api/openapi.json');
  operations = Object.entries<object>(json.paths)
    .flatMap(([path, methods]) => Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`))
    .filter((name) => !LEFT_OUT.test(name));
  joinLink = async (role) => {
    const { id, token } = await made(`${map}/links`, { role });
    const joined = await server.request('POST', `/api/links/${token}/join`, { body: { name: 'Gus' } });
    return { id, cookie: cookieOf(joined) };
  };
});
afterAll(() => server.close());

function pathOf(template: string): string {
  const kind = must(template.split('/')[2]);
  const path = template.replaceAll(/\{(\w+)\}/g, (_, name: string) => must(ids[name === 'id' ? kind : name]));
  return path.endsWith('/export') ? `${path}?format=json` : path;
}

/** Calls every route with ids that there are and bodies that are right. @returns those that did something */
async function callAll(cookie: string | undefined): Promise<{ done: string[]; refused: Set<string> }> {
  const done: string[] = [];
  const refused = new Set<string>();
  for (const name of operations) {
    const [method = '', template = ''] = name.split(' ');
    const body = BODIES[name]?.(ids) ?? (method === 'GET' || method === 'DELETE' ? undefined : {});
    const { status, json } = await server.request(method, pathOf(template), {
      body,
      ...(cookie !== undefined && { cookie }),
    });
    if (status < 400) done.push(name);
    else refused.add([401, 403, 404].includes(status) ? json.code : `${name} ${status}`);
  }
  return { done: done.sort(), refused };
}

async function stateOfAll() {
  const workspace = `/api/workspaces/${owner.workspaceId}`;
  const answers = await Promise.all(
    ['', '/members', '/organisations', '/invites'].map((path) => owner.request('GET', workspace + path)),
  );
  const { title, role } = (await owner.request('GET', `/api/maps/${ids.maps}`)).json;
  const grants = (await owner.request('GET', `/api/maps/${ids.maps}/grants`)).json;
  return { title, role, grants, answers: answers.map(({ json }) => json) };
}

describe('every route of the API', () => {
  it('A1.1 is refused to who is not signed in', async () => {
    expect(await callAll(undefined)).toEqual({ done: [], refused: new Set(['signed-out']) });
  });

  it('A1.2 lets a stranger, who knows all ids, do nothing but what is their own', async () => {
    const before = await stateOfAll();
    const stranger = await server.signUp('Sam');
    const { done, refused } = await callAll(stranger.cookie);
    expect(done).toEqual([...OWN, 'POST /api/workspaces'].sort());
    expect(refused).toEqual(new Set(['not-found']));
    expect(await stateOfAll()).toEqual(before);
  });

  it.each([
    ['viewer', [...OWN, ...SEEING]],
    ['commenter', [...OWN, ...SEEING, ...COMMENTING]],
  ])('A1.3 lets a guest with the role %s do this and no more', async (role, expected) => {
    const before = await stateOfAll();
    const guest = await joinLink(role);
    const { done, refused } = await callAll(guest.cookie);
    expect(done).toEqual([...expected].sort());
    expect(refused).toEqual(new Set(['not-found', 'not-allowed', 'guests-cannot']));
    expect(await stateOfAll()).toEqual(before);
  });

  it('A1.4 tells a guest whose link was revoked so, and shows nothing more', async () => {
    const guest = await joinLink('commenter');
    await owner.request('DELETE', `/api/maps/${ids.maps}/links/${guest.id}`);
    const { done, refused } = await callAll(guest.cookie);
    expect(done).toEqual(OWN);
    expect(refused).toEqual(new Set(['not-found', 'guests-cannot', 'link-revoked']));
    const shared = await server.request('GET', '/api/shared-maps', { cookie: guest.cookie });
    expect(shared.json).toEqual([]);
  });
});
