import { addTouchpoint, openEditor, readJourney } from '@journey-canvas/journey';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { must } from '../must';
import { type Answer, cookieOf, type Person, TestServer } from '../testing/TestServer';

let server: TestServer;
let owner: Person;
let colleague: Person;
let partner: Person;
let partnerOrganisation: string;
let stranger: Person;
const lines: string[] = [];
beforeAll(async () => {
  server = await TestServer.open({}, { log: (line) => lines.push(line) });
  owner = await server.signUp('Olga', { workspaceName: 'Acme' });
  colleague = await server.join(owner);
  const organisations = `/api/workspaces/${owner.workspaceId}/organisations`;
  const made = await owner.request('POST', organisations, { name: 'North Machines', kind: 'partner' });
  await owner.request('POST', organisations, { name: 'Secret Partner', kind: 'partner' });
  partnerOrganisation = made.json.id;
  partner = await server.join({ ...owner, organisationId: partnerOrganisation });
  stranger = await server.signUp('Sam');
});
afterAll(() => server.close());

const createMap = async (title = 'A machine') =>
  (await owner.request('POST', `/api/workspaces/${owner.workspaceId}/maps`, { title })).json.id as string;
const link = async (mapId: string, more: object = {}, person = owner) =>
  (await person.request('POST', `/api/maps/${mapId}/links`, { role: 'commenter', ...more })).json;
const look = (token: string, cookie?: string) =>
  server.request('GET', `/api/links/${token}`, { ...(cookie && { cookie }) });
const join = (token: string, body: unknown = { name: 'Gus' }, cookie?: string) =>
  server.request('POST', `/api/links/${token}/join`, { body, ...(cookie && { cookie }) });
const revoke = (mapId: string, linkId: string, person = owner) =>
  person.request('DELETE', `/api/maps/${mapId}/links/${linkId}`);
const listed = async (mapId: string) => (await owner.request('GET', `/api/maps/${mapId}/links`)).json;
/** Somebody who has just joined. */
const guestOf = (answer: Answer) => {
  const cookie = cookieOf(answer);
  return {
    id: answer.json.user.id as string,
    cookie,
    request: (method: string, path: string, body?: unknown) => server.request(method, path, { cookie, body }),
  };
};
const HOUR_MS = 60 * 60 * 1000;

describe('links to a map', () => {
  it('L1.1 its owners make, list and revoke them, with the URL to copy again', async () => {
    const mapId = await createMap();
    const made = await link(mapId, { expiresAt: server.clock.at + HOUR_MS });
    expect(made).toEqual({
      id: expect.any(String),
      token: expect.stringMatching(/^[\w-]{32}$/),
      url: `http://localhost:3000/join/${made.token}`,
      role: 'commenter',
      createdAt: server.clock.at,
      createdBy: { id: owner.id, name: 'Olga' },
      expiresAt: server.clock.at + HOUR_MS,
      state: 'open',
      guests: [],
    });
    const { json } = await join(made.token);
    const [shown] = await listed(mapId);
    const guests = [{ userId: json.user.id, name: 'Gus', guest: true, joinedAt: server.clock.at }];
    expect(shown).toEqual({ ...made, guests });
    expect((await revoke(mapId, made.id)).status).toBe(204);
    expect(await listed(mapId)).toMatchObject([{ id: made.id, state: 'revoked', guests }]);
    expect(JSON.stringify(await listed(mapId))).not.toContain(made.token);
  });

  it('L1.1 nobody else does', async () => {
    const mapId = await createMap();
    const { id, token } = await link(mapId);
    const guest = guestOf(await join(token));
    for (const [method, path, body] of [
      ['GET', '', undefined],
      ['POST', '', { role: 'viewer' }],
      ['DELETE', `/${id}`, undefined],
    ] as const) {
      const at = `/api/maps/${mapId}/links${path}`;
      expect((await colleague.request(method, at, body)).json.code).toBe('not-allowed');
      expect((await guest.request(method, at, body)).json.code).toBe('not-allowed');
      expect((await partner.request(method, at, body)).json.code).toBe('not-found');
      expect((await stranger.request(method, at, body)).json.code).toBe('not-found');
      expect((await server.request(method, at, { body })).status).toBe(401);
    }
    expect((await look(token)).status).toBe(200);
  });

  it("L1.1 another map's link is not revoked through this one", async () => {
    const [one, other] = [await createMap(), await createMap()];
    const { id, token } = await link(one);
    expect((await revoke(other, id)).status).toBe(404);
    expect((await revoke(one, 'nothing')).status).toBe(404);
    expect((await look(token)).status).toBe(200);
  });

  it.each([
    ['role', { role: 'editor' }],
    ['role', { role: 'owner' }],
    ['role', { role: undefined }],
    ['expiresAt', { expiresAt: 1 }],
    ['expiresAt', { expiresAt: Date.UTC(2026, 0, 15, 12) }],
    ['expiresAt', { expiresAt: Date.UTC(2046, 0, 15, 12) }],
    ['expiresAt', { expiresAt: 1e300 }],
    ['expiresAt', { expiresAt: null }],
  ])('L1.2 names the field that is wrong: %s %j', async (field, more) => {
    const mapId = await createMap();
    const { status, json } = await owner.request('POST', `/api/maps/${mapId}/links`, {
      role: 'viewer',
      ...more,
    });
    expect([status, json.errors.map((error: { field: string }) => error.field)]).toEqual([422, [field]]);
  });

  it('L1.3 a map has at most 100 open ones', async () => {
    const mapId = await createMap();
    const { links } = server.services.storage;
    const one = { mapId, role: 'viewer', createdBy: owner.id, createdAt: 1, expiresAt: null } as const;
    for (let n = 0; n < 100; n++) await links.insert({ ...one, id: `limit-${n}`, token: `limit-${n}` });
    const again = () => owner.request('POST', `/api/maps/${mapId}/links`, { role: 'viewer' });
    expect((await again()).json.code).toBe('limit-reached');
    await revoke(mapId, 'limit-3');
    expect((await again()).status).toBe(201);
  });
});

describe('a link', () => {
  it('L2.1 tells who has it where it leads, who is there, and nothing more', async () => {
    const mapId = await createMap('Spare parts');
    const { token } = await link(mapId, { role: 'viewer' });
    expect((await look(token)).json).toEqual({
      map: { id: mapId, title: 'Spare parts' },
      role: 'viewer',
      invitedBy: { name: 'Olga', organisation: 'Acme' },
      people: [],
      organisations: [],
      signedInAs: null,
    });
    expect((await look(token, stranger.cookie)).json.signedInAs).toBe('Sam');
    const picture = await server.request('GET', `/api/links/${token}/thumbnail?theme=dark`);
    expect([picture.status, picture.text.slice(0, 5)]).toEqual([200, '<svg ']);
    const headers = { 'If-None-Match': must(picture.headers.get('etag')) };
    const again = await server.request('GET', `/api/links/${token}/thumbnail?theme=dark`, { headers });
    expect(again.status).toBe(304);
    expect((await server.request('GET', `/api/links/${token}/thumbnail?theme=x`)).status).toBe(422);
  });

  it('L2.2 makes a guest of a name, with the link’s role on this map and no other', async () => {
    const [mapId, other] = [await createMap(), await createMap()];
    const { token } = await link(mapId);
    const answer = await join(token, { name: '  Gus Guest ' });
    expect(answer.status).toBe(201);
    expect(answer.json).toEqual({
      mapId,
      user: { id: expect.any(String), name: 'Gus Guest', email: null, kind: 'guest' },
      workspaces: [],
    });
    const guest = guestOf(answer);
    expect((await guest.request('GET', '/api/me')).json.user.kind).toBe('guest');
    expect((await guest.request('GET', `/api/maps/${mapId}`)).json.role).toBe('commenter');
    expect((await guest.request('GET', `/api/maps/${other}`)).status).toBe(404);
  });

  it.each([{}, { name: '' }, { name: 7 }, { name: 'a\nb' }, { name: 'x'.repeat(121) }, { name: null }])(
    'L2.2 a guest needs a name: %j',
    async (body) => {
      const { token } = await link(await createMap());
      const { status, json, headers } = await join(token, body);
      expect([status, json.errors[0].field, headers.get('set-cookie')]).toEqual([422, 'name', null]);
    },
  );

  it('L2.3 is held by who is signed in, with no second account, once', async () => {
    const mapId = await createMap();
    const { token } = await link(mapId, { role: 'viewer' });
    const answer = await join(token, {}, stranger.cookie);
    expect([answer.status, answer.json.user.id, answer.json.mapId]).toEqual([200, stranger.id, mapId]);
    expect(answer.headers.get('set-cookie')).toBeNull();
    await join(token, {}, stranger.cookie);
    expect((await listed(mapId))[0].guests).toMatchObject([{ userId: stranger.id, guest: false }]);
    expect((await stranger.request('GET', `/api/maps/${mapId}`)).json.role).toBe('viewer');
    const guest = guestOf(await join(token));
    const second = await link(await createMap());
    expect((await join(second.token, { name: 'Other' }, guest.cookie)).json.user).toMatchObject({
      id: guest.id,
      name: 'Gus',
    });
  });

  it('L2.3 is not held by who may do as much already, so nothing of it is left later', async () => {
    const mapId = await createMap();
    const { token } = await link(mapId);
    expect((await join(token, {}, colleague.cookie)).status).toBe(200);
    expect((await listed(mapId))[0].guests).toEqual([]);
    expect((await colleague.request('GET', `/api/maps/${mapId}`)).json.role).toBe('editor');
    expect((await join(token, {}, partner.cookie)).status).toBe(200);
    expect((await partner.request('GET', `/api/maps/${mapId}`)).json.role).toBe('commenter');
    const maps = (await partner.request('GET', `/api/workspaces/${owner.workspaceId}/maps`)).json;
    expect(maps.map(({ id }: { id: string }) => id)).toContain(mapId);
  });

  it('L2.4 the strongest of several counts, and what ends leaves the rest', async () => {
    const mapId = await createMap();
    const [viewer, commenter] = [await link(mapId, { role: 'viewer' }), await link(mapId)];
    const guest = guestOf(await join(viewer.token));
    await join(commenter.token, {}, guest.cookie);
    const role = async () => (await guest.request('GET', `/api/maps/${mapId}`)).json.role;
    expect(await role()).toBe('commenter');
    await revoke(mapId, commenter.id);
    expect(await role()).toBe('viewer');
  });

  it('L2.5 that was revoked or has expired lets nobody in, and says why', async () => {
    const mapId = await createMap();
    const [revoked, expiring] = [await link(mapId), await link(mapId, { expiresAt: server.clock.at + 1000 })];
    const guests = [guestOf(await join(revoked.token)), guestOf(await join(expiring.token))];
    server.revoked.length = 0;
    await revoke(mapId, revoked.id);
    expect(server.revoked).toEqual([{ mapId }]);
    expect(server.told).toContainEqual({
      kind: 'access',
      mapId,
      workspaceId: owner.workspaceId,
      userIds: [must(guests[0]).id],
    });
    server.clock.at += 1000;
    for (const [guest, { token }, code] of [
      [must(guests[0]), revoked, 'link-revoked'],
      [must(guests[1]), expiring, 'link-expired'],
    ] as const) {
      for (const path of ['', '/journey', '/findings', '/thumbnail', '/export?format=svg']) {
        const refused = await guest.request('GET', `/api/maps/${mapId}${path}`);
        expect([path, refused.status, refused.json.code]).toEqual([path, 403, code]);
      }
      for (const answer of [
        await look(token),
        await join(token),
        await join(token, {}, guest.cookie),
        await server.request('GET', `/api/links/${token}/thumbnail`),
      ]) {
        expect([answer.status, answer.json.code]).toEqual([410, code]);
      }
    }
  });

  it('L2.5 to a deleted map, or that there is not', async () => {
    const mapId = await createMap();
    const { token } = await link(mapId);
    const guest = guestOf(await join(token));
    await owner.request('DELETE', `/api/maps/${mapId}`);
    expect([(await look(token)).json.code, (await join(token)).json.code]).toEqual(['deleted', 'deleted']);
    expect((await guest.request('GET', `/api/maps/${mapId}`)).json.code).toBe('deleted');
    for (const unknown of ['nothing', '__proto__', 'x'.repeat(64)]) {
      expect((await look(unknown)).json.code).toBe('not-found');
      expect((await join(unknown)).json.code).toBe('not-found');
    }
  });

  it('L2.6 its token is in no line of the log', async () => {
    const { token } = await link(await createMap());
    await look(token);
    await server.request('GET', `/join/${token}`);
    await server.request('GET', `/join%2F${token}`);
    await server.request('GET', `/api/links/${token}/thumbnail?theme=${token}`);
    await join(token, { name: 7 });
    await join(token);
    expect(lines.join('')).toContain('/api/links/…/join');
    expect(lines.join('')).not.toContain(token);
  });

  it('L2.7 is joined by 1,000 people at most, and joins are limited per address', async () => {
    const mapId = await createMap();
    const { id, token } = await link(mapId);
    const { storage, now } = server.services;
    await storage.transaction(async (tx) => {
      for (let n = 0; n < 1000; n++) {
        const guest = { email: null, name: 'G', kind: 'guest', createdAt: 1, passwordHash: null } as const;
        await tx.users.insert({ ...guest, id: `crowd-${n}` });
        await tx.links.hold(id, `crowd-${n}`, now());
      }
    });
    expect((await join(token)).json.code).toBe('limit-reached');
    const limited = await TestServer.open({}, { limits: { joinPerAddress: 2, lookPerAddress: 1 } });
    const statuses = [];
    for (let n = 0; n < 3; n++) {
      statuses.push((await limited.request('POST', '/api/links/x/join', { body: {} })).status);
    }
    for (const path of ['', '/thumbnail']) {
      statuses.push((await limited.request('GET', `/api/links/x${path}`)).status);
    }
    expect(statuses).toEqual([404, 404, 429, 404, 429]);
    await limited.close();
  });

  it('L2.8 is joined or revoked: who joined too late is not in', async () => {
    for (let round = 0; round < 6; round += 1) {
      const mapId = await createMap();
      const { id, token } = await link(mapId);
      const both = [join(token), revoke(mapId, id)];
      const answers = await Promise.all(round % 2 ? both : both.reverse());
      const joined = answers.find(({ status }) => status === 201);
      if (joined) expect((await guestOf(joined).request('GET', `/api/maps/${mapId}`)).status).toBe(403);
      else expect(answers.map(({ status }) => status).sort()).toEqual([204, 410]);
    }
  });
});

describe('guests', () => {
  it('L3.1 have no rights in the workspace, and make none', async () => {
    const mapId = await createMap();
    const guest = guestOf(await join((await link(mapId)).token));
    const workspace = `/api/workspaces/${owner.workspaceId}`;
    for (const [method, path, body] of [
      ['GET', '', undefined],
      ['PATCH', '', { name: 'Mine' }],
      ['GET', '/members', undefined],
      ['PATCH', `/members/${owner.id}`, { role: 'member' }],
      ['DELETE', `/members/${owner.id}`, undefined],
      ['GET', '/organisations', undefined],
      ['POST', '/organisations', { name: 'Mine', kind: 'partner' }],
      ['PATCH', `/organisations/${owner.organisationId}`, { name: 'Mine' }],
      ['DELETE', `/organisations/${owner.organisationId}`, undefined],
      ['GET', '/maps', undefined],
      ['POST', '/maps', { title: 'Mine' }],
      ['GET', '/invites', undefined],
      ['POST', '/invites', { role: 'member', organisationId: owner.organisationId }],
    ] as const) {
      const answer = await guest.request(method, workspace + path, body);
      expect([method, path, answer.json?.code]).toEqual([method, path, 'not-found']);
    }
    expect((await guest.request('GET', '/api/workspaces')).json).toEqual([]);
    const own = await guest.request('POST', '/api/workspaces', { name: 'Mine' });
    expect([own.status, own.json.code]).toEqual([403, 'guests-cannot']);
  });

  it('L3.1 change nothing of the map, whatever they call', async () => {
    const mapId = await createMap();
    const guest = guestOf(await join((await link(mapId)).token));
    for (const [method, path, body] of [
      ['PATCH', '', { title: 'Mine' }],
      ['DELETE', '', undefined],
      ['GET', '/grants', undefined],
      ['POST', '/grants', { subject: { userId: guest.id }, role: 'editor' }],
      ['DELETE', '/grants/x', undefined],
      ['GET', '/links', undefined],
      ['POST', '/links', { role: 'viewer' }],
      ['DELETE', '/links/x', undefined],
    ] as const) {
      const answer = await guest.request(method, `/api/maps/${mapId}${path}`, body);
      expect([method, path, answer.json?.code]).toEqual([method, path, 'not-allowed']);
    }
    expect((await owner.request('GET', `/api/maps/${mapId}`)).json.title).toBe('A machine');
  });

  it('L3.2 get no grant, and so no right to edit', async () => {
    const mapId = await createMap();
    const guest = guestOf(await join((await link(mapId)).token));
    const body = { subject: { userId: guest.id }, role: 'editor' };
    const refused = await owner.request('POST', `/api/maps/${mapId}/grants`, body);
    expect([refused.status, refused.json.errors[0].field]).toEqual([422, 'subject.userId']);
  });

  it('L3.3 and others from outside get to know the organisations that show, and no other', async () => {
    const mapId = await createMap();
    const { token } = await link(mapId);
    const guest = guestOf(await join(token));
    const names = async (person: { request: Person['request'] }) =>
      (await person.request('GET', `/api/maps/${mapId}`)).json.organisations.map(
        ({ name }: { name: string }) => name,
      );
    expect(await names(guest)).toEqual(['Acme']);
    expect(await names(colleague)).toEqual(['Acme', 'North Machines', 'Secret Partner']);
    await server.services.documents.edit(mapId, owner.id, (doc) => {
      const { stages, lanes } = readJourney(doc).journey;
      addTouchpoint(openEditor(doc), {
        stage: must(stages[0]).id,
        lane: must(lanes[0]).id,
        title: 'Call',
        owner: { id: partnerOrganisation as never, name: 'North Machines' },
      });
    });
    server.clock.at += 1000;
    expect(await names(guest)).toEqual(['Acme', 'North Machines']);
  });

  it('L3.3 also those of people who once said something there', async () => {
    const mapId = await createMap();
    const path = `/api/maps/${mapId}`;
    const subject = { organisationId: partnerOrganisation };
    const grant = await owner.request('POST', `${path}/grants`, { subject, role: 'commenter' });
    const guest = guestOf(await join((await link(mapId)).token));
    const names = async () =>
      (await guest.request('GET', path)).json.organisations.map(({ name }: { name: string }) => name);
    expect(await names()).toEqual(['Acme', 'North Machines']);
    await owner.request('DELETE', `${path}/grants/${grant.json.id}`);
    expect(await names()).toEqual(['Acme']);
    const again = await owner.request('POST', `${path}/grants`, { subject, role: 'commenter' });
    const anchor = { kind: 'point', x: 0, y: 0 };
    expect((await partner.request('POST', `${path}/threads`, { anchor, text: 'Why?' })).status).toBe(201);
    await owner.request('DELETE', `${path}/grants/${again.json.id}`);
    expect(await names()).toEqual(['Acme', 'North Machines']);
  });

  it('L3.4 who accept an invitation become a new person, who keeps the maps they were let into', async () => {
    const mapId = await createMap();
    const guest = guestOf(await join((await link(mapId)).token));
    const invites = `/api/workspaces/${stranger.workspaceId}/invites`;
    const body = { role: 'member', organisationId: stranger.organisationId };
    const { token } = (await stranger.request('POST', invites, body)).json;
    expect((await guest.request('POST', `/api/invites/${token}/accept`, {})).status).toBe(422);
    const form = { email: 'gus@example.com', name: 'Gus', password: 'correct horse' };
    const accepted = await guest.request('POST', `/api/invites/${token}/accept`, form);
    expect(accepted.json.user).toMatchObject({ kind: 'member', email: 'gus@example.com' });
    expect(accepted.json.user.id).not.toBe(guest.id);
    expect((await guest.request('GET', '/api/me')).status).toBe(401);
    const cookie = cookieOf(accepted);
    expect((await server.request('GET', `/api/maps/${mapId}`, { cookie })).json.role).toBe('commenter');
  });
});

describe('what is sent to an open route', () => {
  const headers = { 'Content-Type': 'application/json' };
  it.each([
    ['{"name":', headers, 400],
    ['', headers, 400],
    ['null', headers, 422],
    ['"Gus"', headers, 422],
    ['{"name":{"$ne":null}}', headers, 422],
    ['{"name":["Gus"]}', headers, 422],
    [`{"name":"${'x'.repeat(2 * 1024 * 1024)}"}`, headers, 413],
    [`{"name":${'['.repeat(50)}${']'.repeat(50)}}`, headers, 400],
    ['name=Gus', { 'Content-Type': 'application/x-www-form-urlencoded' }, 415],
    ['{"name":"Gus"}', { ...headers, Origin: 'https://evil.example' }, 403],
    ['{"name":"Gus"}', { ...headers, 'Sec-Fetch-Site': 'cross-site' }, 403],
  ])('H1.6 is refused when it is not right: %.30j', async (body, sent, status) => {
    const { id, token } = await link(await createMap());
    const invites = `/api/workspaces/${owner.workspaceId}/invites`;
    const invite = { role: 'member', organisationId: owner.organisationId };
    const invited = (await owner.request('POST', invites, invite)).json;
    for (const path of [`/api/links/${token}/join`, `/api/invites/${invited.token}/accept`]) {
      const answer = await server.request('POST', path, { body, headers: sent });
      expect([answer.status, answer.headers.get('set-cookie')]).toEqual([status, null]);
      expect(answer.text).not.toMatch(new RegExp(`${token}|${invited.token}`));
    }
    expect(await server.services.storage.links.countHolders(id)).toBe(0);
  });
});

describe('maps from elsewhere', () => {
  it('L4.1 are those granted to oneself or joined by link, while that lasts, with their workspace', async () => {
    const [granted, joined, both, gone] = [
      await createMap('Granted'),
      await createMap('Joined'),
      await createMap('Both'),
      await createMap('Gone'),
    ];
    const sam = await server.signUp('Sam');
    const shared = async (person: { request: Person['request'] } = sam) =>
      (await person.request('GET', '/api/shared-maps')).json;
    expect(await shared()).toEqual([]);
    for (const mapId of [granted, both, gone]) {
      const body = { subject: { userId: sam.id }, role: 'editor' };
      await owner.request('POST', `/api/maps/${mapId}/grants`, body);
    }
    const links = [await link(joined), await link(both)];
    for (const { token } of links) await join(token, {}, sam.cookie);
    await owner.request('DELETE', `/api/maps/${gone}`);
    const listed = await shared();
    expect(listed.map(({ title, role }: { title: string; role: string }) => [title, role]).sort()).toEqual([
      ['Both', 'editor'],
      ['Granted', 'editor'],
      ['Joined', 'commenter'],
    ]);
    expect(listed[0].workspace).toEqual({ id: owner.workspaceId, name: 'Acme', organisations: [] });
    server.clock.at += 1000;
    await server.services.documents.edit(joined, owner.id, (doc) => {
      const { stages, lanes } = readJourney(doc).journey;
      const owned = { id: partnerOrganisation as never, name: 'North Machines' };
      const place = { stage: must(stages[0]).id, lane: must(lanes[0]).id };
      addTouchpoint(openEditor(doc), { ...place, title: 'Call', owner: owned });
    });
    await server.services.summaries.refresh(joined);
    const [edited] = await shared();
    expect([edited.title, edited.workspace.organisations]).toMatchObject([
      'Joined',
      [{ id: partnerOrganisation, name: 'North Machines', colour: 2 }],
    ]);
    await revoke(joined, links[0].id);
    expect((await shared()).map(({ title }: { title: string }) => title).sort()).toEqual(['Both', 'Granted']);
    expect(await shared(owner)).toEqual([]);
    const guest = guestOf(await join(links[1].token));
    expect((await shared(guest)).map(({ title }: { title: string }) => title)).toEqual(['Both']);
  });

  it('L4.2 a map says whose it is', async () => {
    const mapId = await createMap();
    expect((await colleague.request('GET', `/api/maps/${mapId}`)).json).toMatchObject({
      organisationId: owner.organisationId,
      createdBy: { id: owner.id, name: 'Olga' },
    });
  });
});
