import { addTouchpoint, openEditor, readJourney, SAMPLES } from '@journey-canvas/journey';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { must } from '../must';
import { type Person, TestServer } from '../testing/TestServer';
import { journeyDocumentId } from './documents';

let server: TestServer;
let owner: Person;
/** Of the creator's organisation. */
let colleague: Person;
/** Of a partner organisation in the same workspace. */
let partner: Person;
let partnerOrganisation: string;
/** Of another workspace. */
let stranger: Person;
beforeAll(async () => {
  server = await TestServer.open();
  owner = await server.signUp('Olga', { workspaceName: 'Acme' });
  colleague = await server.join(owner);
  const body = { name: 'North Machines', kind: 'partner' };
  const made = await owner.request('POST', `/api/workspaces/${owner.workspaceId}/organisations`, body);
  partnerOrganisation = made.json.id;
  partner = await server.join({ ...owner, organisationId: partnerOrganisation });
  stranger = await server.signUp('Sam');
});
afterAll(() => server.close());

const maps = () => `/api/workspaces/${owner.workspaceId}/maps`;
const create = async (body: object = { title: 'A machine' }, person = owner) =>
  (await person.request('POST', maps(), body)).json;
const grant = async (mapId: string, subject: object, role: string) =>
  (await owner.request('POST', `/api/maps/${mapId}/grants`, { subject, role })).json.id as string;
const titles = async (person: Person) =>
  (await person.request('GET', maps())).json.map(({ title }: { title: string }) => title);
const revoked = () => server.revoked;

describe('making maps', () => {
  it('H5.3 an empty one has the five stages, and opens at once', async () => {
    const answer = await owner.request('POST', maps(), { title: '  Spare parts  ' });
    expect(answer.status).toBe(201);
    expect(answer.json).toMatchObject({
      title: 'Spare parts',
      kind: 'customer-journey',
      state: 'current',
      role: 'owner',
      workspaceId: owner.workspaceId,
      touchpoints: 0,
      people: [],
      editedBy: { id: owner.id, name: 'Olga' },
    });
    const journey = (await owner.request('GET', `/api/maps/${answer.json.id}/journey`)).json;
    expect(journey.meta.title).toBe('Spare parts');
    expect(journey.stages).toHaveLength(5);
    expect(await server.services.storage.log.position(journeyDocumentId(answer.json.id))).toBe(1);
  });

  it.each(SAMPLES.map(({ id }) => id))(
    'H5.4 the sample %s brings its partners, found by name or made',
    async (id) => {
      const sample = must(SAMPLES.find((one) => one.id === id));
      const partners = sample.organisations.filter(({ kind }) => kind === 'partner');
      const workspace = await server.signUp('Ada', { workspaceName: 'Ada Works' });
      const organisations = `/api/workspaces/${workspace.workspaceId}/organisations`;
      const [known] = partners;
      const name = must(known).name.toUpperCase();
      const there = (await workspace.request('POST', organisations, { name, kind: 'partner' })).json;
      const path = `/api/workspaces/${workspace.workspaceId}/maps`;
      const map = (await workspace.request('POST', path, { title: 'From a sample', sample: id })).json;
      await workspace.request('POST', path, { title: 'Again', sample: id });
      const all = (await workspace.request('GET', organisations)).json;
      expect(all).toHaveLength(1 + partners.length);
      const journey = (await workspace.request('GET', `/api/maps/${map.id}/journey`)).json;
      expect(journey.meta.title).toBe('From a sample');
      const owners = new Set(
        journey.touchpoints.flatMap((one: { owner: { id: string } | null }) => one.owner?.id ?? []),
      );
      expect(owners).toContain(there.id);
      expect(owners).toContain(workspace.organisationId);
      const ids = all.map((one: { id: string }) => one.id);
      for (const owner of owners) expect(ids).toContain(owner);
      const [, listed] = (await workspace.request('GET', path)).json;
      expect(listed.touchpoints).toBe(journey.touchpoints.length);
      expect(listed.findings.error).toBe(0);
      expect(listed.organisations[0].count).toBeGreaterThan(0);
      expect((await workspace.request('GET', `/api/maps/${map.id}/findings`)).status).toBe(200);
    },
  );

  it.each([
    ['title', {}],
    ['title', { title: '' }],
    ['title', { title: 7 }],
    ['title', { title: 'x'.repeat(201) }],
    ['title', { title: 'a\nb' }],
    ['sample', { title: 'A map', sample: 'nope' }],
    ['sample', { title: 'A map', sample: 'toString' }],
    ['sample', { title: 'A map', sample: 7 }],
  ])('H5.5 names the field that is wrong: %s %j', async (field, body) => {
    const before = (await titles(owner)).length;
    const { status, json } = await owner.request('POST', maps(), body);
    expect([status, json.code, json.errors[0].field]).toEqual([422, 'invalid', field]);
    expect((await titles(owner)).length).toBe(before);
  });

  it('H5.6 is for members alone', async () => {
    expect((await stranger.request('POST', maps(), { title: 'Mine' })).status).toBe(404);
    expect((await server.request('POST', maps(), { body: { title: 'Mine' } })).status).toBe(401);
    expect((await create({ title: "The partner's own" }, partner)).role).toBe('owner');
  });
});

describe('access to maps', () => {
  it('H5.7 what must stay invisible is not found, by any route and method', async () => {
    const { id } = await create();
    const routes: [string, string, unknown?][] = [
      ['GET', ''],
      ['PATCH', '', { title: 'Mine' }],
      ['DELETE', ''],
      ['GET', '/journey'],
      ['GET', '/findings'],
      ['GET', '/thumbnail?theme=dark'],
      ['GET', '/export?format=json'],
      ['GET', '/grants'],
      ['POST', '/grants', { subject: { userId: stranger.id }, role: 'editor' }],
      ['DELETE', '/grants/x'],
    ];
    for (const [method, path, body] of routes) {
      for (const person of [stranger, partner]) {
        const answer = await person.request(method, `/api/maps/${id}${path}`, body);
        expect([method, path, answer.status, answer.json.code]).toEqual([method, path, 404, 'not-found']);
      }
      const unknown = await owner.request(method, `/api/maps/unknown${path}`, body);
      expect([unknown.status, unknown.json.code]).toEqual([404, 'not-found']);
      expect((await server.request(method, `/api/maps/${id}${path}`, { body })).status).toBe(401);
    }
    expect(await titles(partner)).not.toContain('A machine');
  });

  it("H5.8 the creator's organisation edits, and neither shares nor deletes", async () => {
    const { id } = await create();
    expect((await colleague.request('GET', `/api/maps/${id}`)).json.role).toBe('editor');
    expect((await colleague.request('PATCH', `/api/maps/${id}`, { title: 'Ours' })).json.title).toBe('Ours');
    const subject = { userId: stranger.id };
    const refused = [
      await colleague.request('POST', `/api/maps/${id}/grants`, { subject, role: 'viewer' }),
      await colleague.request('DELETE', `/api/maps/${id}`),
    ];
    for (const { status, json } of refused) expect([status, json.code]).toEqual([403, 'not-allowed']);
    expect((await colleague.request('GET', `/api/maps/${id}/grants`)).json).toEqual([]);
  });

  it('H5.9 a viewer reads and changes nothing', async () => {
    const { id } = await create();
    await grant(id, { organisationId: partnerOrganisation }, 'viewer');
    expect((await partner.request('GET', `/api/maps/${id}`)).json.role).toBe('viewer');
    for (const path of ['/journey', '/findings', '/thumbnail', '/export?format=svg']) {
      expect((await partner.request('GET', `/api/maps/${id}${path}`)).status).toBe(200);
    }
    for (const [method, path, body] of [
      ['PATCH', '', { title: 'Mine' }],
      ['DELETE', ''],
      ['GET', '/grants'],
      ['POST', '/grants', { subject: { userId: partner.id }, role: 'editor' }],
    ] as const) {
      expect((await partner.request(method, `/api/maps/${id}${path}`, body)).json.code).toBe('not-allowed');
    }
    expect(await server.services.storage.log.position(journeyDocumentId(id))).toBe(1);
    expect(await titles(partner)).toContain('A machine');
  });

  it('H5.10 grants reach a person of another workspace, change in place, end, and tell the sockets', async () => {
    const { id } = await create();
    revoked().length = 0;
    const first = await grant(id, { userId: stranger.id }, 'viewer');
    expect((await stranger.request('GET', `/api/maps/${id}`)).json.role).toBe('viewer');
    expect((await stranger.request('GET', maps())).status).toBe(404);
    expect(await grant(id, { userId: stranger.id }, 'editor')).toBe(first);
    expect((await stranger.request('PATCH', `/api/maps/${id}`, { title: 'Shared' })).status).toBe(200);
    expect((await owner.request('GET', `/api/maps/${id}/grants`)).json).toEqual([
      {
        id: first,
        subject: { userId: stranger.id, name: 'Sam' },
        role: 'editor',
        createdAt: server.clock.at,
      },
    ]);
    expect((await owner.request('DELETE', `/api/maps/${id}/grants/${first}`)).status).toBe(204);
    expect((await owner.request('DELETE', `/api/maps/${id}/grants/${first}`)).status).toBe(404);
    expect((await stranger.request('GET', `/api/maps/${id}`)).status).toBe(404);
    expect(revoked()).toEqual([{ mapId: id }, { mapId: id }, { mapId: id }]);
  });

  it.each([
    ['subject', { subject: {}, role: 'viewer' }],
    ['subject', { subject: { userId: 'a', organisationId: 'b' }, role: 'viewer' }],
    ['subject.userId', { subject: { userId: 'nobody' }, role: 'viewer' }],
    ['subject.organisationId', { subject: { organisationId: 'nobody' }, role: 'viewer' }],
    ['role', { subject: { userId: 'a' }, role: 'owner' }],
    ['role', { subject: { userId: 'a' } }],
  ])('H5.11 a grant names the field that is wrong: %s', async (field, body) => {
    const { id } = await create();
    const { status, json } = await owner.request('POST', `/api/maps/${id}/grants`, body);
    expect([status, json.errors.map((error: { field: string }) => error.field)]).toEqual([422, [field]]);
  });

  it('H5.11 an organisation of another workspace gets none', async () => {
    const { id } = await create();
    const subject = { organisationId: stranger.organisationId };
    const answer = await owner.request('POST', `/api/maps/${id}/grants`, { subject, role: 'viewer' });
    expect(answer.json.errors[0].field).toBe('subject.organisationId');
  });

  it("H5.10 another map's grant is not removed through this one", async () => {
    const [one, other] = [await create(), await create()];
    const id = await grant(one.id, { userId: stranger.id }, 'viewer');
    expect((await owner.request('DELETE', `/api/maps/${other.id}/grants/${id}`)).status).toBe(404);
    expect((await stranger.request('GET', `/api/maps/${one.id}`)).status).toBe(200);
  });
});

describe('a map', () => {
  it('H5.12 is renamed in its document, and in the list at once', async () => {
    const { id } = await create();
    server.clock.at += 1000;
    const renamed = await colleague.request('PATCH', `/api/maps/${id}`, { title: 'Ersatzteile – schnell' });
    expect(renamed.json).toMatchObject({ title: 'Ersatzteile – schnell', editedBy: { id: colleague.id } });
    const journey = (await owner.request('GET', `/api/maps/${id}/journey`)).json;
    expect(journey.meta.title).toBe('Ersatzteile – schnell');
    expect((await titles(owner))[0]).toBe('Ersatzteile – schnell');
    expect((await owner.request('PATCH', `/api/maps/${id}`, { title: null })).json.errors[0].field).toBe(
      'title',
    );
  });

  it('H5.13 is deleted for good manners: gone from lists, "deleted" to who could see it, unknown to others', async () => {
    const { id } = await create({ title: 'Old' });
    revoked().length = 0;
    expect((await owner.request('DELETE', `/api/maps/${id}`)).status).toBe(204);
    expect(revoked()).toEqual([{ mapId: id }]);
    expect(await titles(owner)).not.toContain('Old');
    for (const path of ['', '/journey', '/findings', '/thumbnail', '/grants']) {
      expect((await colleague.request('GET', `/api/maps/${id}${path}`)).json.code).toBe('deleted');
      expect((await stranger.request('GET', `/api/maps/${id}${path}`)).status).toBe(404);
    }
    expect((await owner.request('DELETE', `/api/maps/${id}`)).status).toBe(410);
    expect((await owner.request('PATCH', `/api/maps/${id}`, { title: 'Back' })).status).toBe(410);
    expect(await server.services.storage.log.position(journeyDocumentId(id))).toBe(1);
  });

  it('H5.14 has findings that name what they are about', async () => {
    const { id } = await create({ title: 'Bare' });
    await server.services.documents.edit(id, owner.id, (doc) => {
      const { stages, lanes } = readJourney(doc).journey;
      addTouchpoint(openEditor(doc), { stage: must(stages[0]).id, lane: must(lanes[0]).id, title: 'Call' });
    });
    await server.services.summaries.refresh(id);
    const findings = (await owner.request('GET', `/api/maps/${id}/findings`)).json;
    expect(findings.length).toBeGreaterThan(0);
    expect(findings).toContainEqual({
      rule: 'no-owner',
      severity: 'error',
      message: expect.stringContaining('Call'),
      entityId: expect.any(String),
      entityKind: 'touchpoint',
    });
    const counted = (await owner.request('GET', `/api/maps/${id}`)).json.findings;
    expect(counted.error + counted.warning + counted.info).toBe(findings.length);
  });

  it('H5.15 has a picture in two themes, revalidated by its tag', async () => {
    const { id } = await create({ title: '<script>alert(1)</script>', sample: 'industrial-distributor' });
    const light = await owner.request('GET', `/api/maps/${id}/thumbnail`);
    const dark = await owner.request('GET', `/api/maps/${id}/thumbnail?theme=dark`);
    expect(light.headers.get('content-type')).toBe('image/svg+xml');
    expect(light.headers.get('cache-control')).toBe('private, no-cache');
    expect(light.text).toMatch(/^<svg /);
    expect(light.text).not.toContain('<script');
    expect(dark.text).not.toBe(light.text);
    const again = await server.request('GET', `/api/maps/${id}/thumbnail`, {
      cookie: owner.cookie,
      headers: { 'If-None-Match': must(light.headers.get('etag')) },
    });
    expect([again.status, again.text]).toEqual([304, '']);
    const wrong = await owner.request('GET', `/api/maps/${id}/thumbnail?theme=blue`);
    expect([wrong.status, wrong.json.errors[0].field]).toEqual([422, 'theme']);
  });

  it('H5.16 is exported as a file named after it', async () => {
    const { id } = await create({ title: 'Größe "7"/8', sample: 'industrial-distributor' });
    const json = await owner.request('GET', `/api/maps/${id}/export?format=json`);
    expect(json.headers.get('content-disposition')).toBe(
      `attachment; filename="Gr-e -7-8.json"; filename*=UTF-8''Gr%C3%B6%C3%9Fe%20-7-8.json`,
    );
    expect(json.json).toEqual((await owner.request('GET', `/api/maps/${id}/journey`)).json);
    const svg = await owner.request('GET', `/api/maps/${id}/export?format=svg`);
    expect(svg.headers.get('content-type')).toBe('image/svg+xml');
    expect(svg.text.length).toBeGreaterThan(5000);
    for (const query of ['', '?format=docx', '?format=json&format=svg']) {
      const wrong = await owner.request('GET', `/api/maps/${id}/export${query}`);
      expect([wrong.status, wrong.json.errors[0].field]).toEqual([422, 'format']);
    }
  });
});
