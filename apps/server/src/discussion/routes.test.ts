import {
  addTouchpoint,
  type JourneyEditor,
  openEditor,
  readDiscussion,
  readJourney,
  remove,
} from '@journey-canvas/journey';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { documentIdOf } from '../maps/documents';
import { must } from '../must';
import { type Person, TestServer } from '../testing/TestServer';
import { LIMITS } from './limits';

let server: TestServer;
let owner: Person;
/** Of the same workspace, of a partner organisation. */
let editor: Person;
let commenter: Person;
let viewer: Person;
/** Has a role on another map of the workspace alone. */
let outsider: Person;
let mapId: string;
let otherMapId: string;

beforeAll(async () => {
  server = await TestServer.open({}, { limits: { commentsPerPerson: 10_000 } });
  owner = await server.signUp('Olga', { workspaceName: 'Acme' });
  const body = { name: 'North Machines', kind: 'partner' };
  const made = await owner.request('POST', `/api/workspaces/${owner.workspaceId}/organisations`, body);
  const partner = { ...owner, organisationId: made.json.id };
  [editor, commenter, viewer, outsider] = [
    await server.join(partner),
    await server.join(partner),
    await server.join(partner),
    await server.join(partner),
  ];
  mapId = await newMap();
  otherMapId = await newMap();
  await grant(mapId, editor, 'editor');
  await grant(mapId, commenter, 'commenter');
  await grant(mapId, viewer, 'viewer');
  await grant(otherMapId, outsider, 'commenter');
});
afterAll(() => server.close());

const newMap = async () =>
  (await owner.request('POST', `/api/workspaces/${owner.workspaceId}/maps`, { title: 'A machine' })).json
    .id as string;
const grant = (map: string, { id: userId }: Person, role: string) =>
  owner.request('POST', `/api/maps/${map}/grants`, { subject: { userId }, role });

const POINT = { kind: 'point', x: 12.5, y: -3 };
const threadsPath = (map = mapId) => `/api/maps/${map}/threads`;
const withKey = (person: Person, method: string, path: string, body: unknown, key: string) =>
  server.request(method, path, { cookie: person.cookie, body, headers: { 'Idempotency-Key': key } });
const start = async (person = commenter, text = 'Why here?', more: object = {}) =>
  (await person.request('POST', threadsPath(), { anchor: POINT, text, ...more })).json;
const reply = async (person: Person, threadId: string, text = 'Because.', more: object = {}) =>
  (await person.request('POST', `/api/threads/${threadId}/comments`, { text, ...more })).json;
const threads = async (person = viewer, map = mapId) => (await person.request('GET', threadsPath(map))).json;
const find = async (id: string) => (await threads()).find((thread: { id: string }) => thread.id === id);
const live = (map = mapId) => server.services.documents.read(map, readDiscussion, 'discussion');
const edit = <T>(map: string, change: (editor: JourneyEditor) => T): Promise<T> => {
  let result: T;
  return server.services.documents
    .edit(map, owner.id, (doc) => {
      const editing = openEditor(doc);
      result = change(editing);
      editing.dispose();
    })
    .then(() => result);
};

describe('conversations', () => {
  it('H9.1 begin at a point, with the words, their author and the author’s organisation', async () => {
    const answer = await commenter.request('POST', threadsPath(), { anchor: POINT, text: '  Why\r\nhere? ' });
    expect(answer.status).toBe(201);
    const author = {
      id: commenter.id,
      name: commenter.email,
      organisationId: commenter.organisationId,
      guest: false,
    };
    const { id } = answer.json;
    expect(answer.json).toEqual({
      id,
      mapId,
      anchor: POINT,
      createdAt: server.clock.at,
      resolved: null,
      comments: [
        {
          id: answer.json.comments[0].id,
          threadId: id,
          author,
          text: 'Why\nhere?',
          createdAt: server.clock.at,
          editedAt: null,
          deleted: false,
        },
      ],
    });
    expect(await find(id)).toEqual(answer.json);
    const { mapId: _, ...shown } = answer.json;
    expect((await live()).byId.get(id)).toEqual(shown);
  });

  it('H9.1 begin at touchpoints and stages that are on the map', async () => {
    const { stages, lanes } = (await server.services.documents.read(mapId, readJourney)).journey;
    const stage = must(stages[0]).id;
    const touchpoint = await edit(mapId, (editing) =>
      addTouchpoint(editing, { stage, lane: must(lanes[0]).id }),
    );
    for (const anchor of [
      { kind: 'stage', id: stage },
      { kind: 'touchpoint', id: touchpoint },
    ]) {
      const answer = await commenter.request('POST', threadsPath(), { anchor, text: 'About this' });
      expect([answer.status, answer.json.anchor]).toEqual([201, anchor]);
    }
    await edit(mapId, (editing) => remove(editing, [{ kind: 'touchpoint', id: touchpoint }]));
    const anchor = { kind: 'touchpoint', id: touchpoint };
    const late = await commenter.request('POST', threadsPath(), { anchor, text: 'Too late' });
    expect([late.status, late.json.errors]).toEqual([
      422,
      [{ field: 'anchor', message: 'There is no such touchpoint on this map.' }],
    ]);
  });

  it.each<[string, unknown, string]>([
    ['no anchor', { text: 'x' }, 'anchor'],
    ['an unknown kind', { anchor: { kind: 'moon', id: 'x' }, text: 'x' }, 'anchor.kind'],
    ['a card', { anchor: { kind: 'card', id: 'x' }, text: 'x' }, 'anchor.kind'],
    ['a touchpoint without id', { anchor: { kind: 'touchpoint' }, text: 'x' }, 'anchor.id'],
    ['a touchpoint that is none', { anchor: { kind: 'touchpoint', id: 'nowhere' }, text: 'x' }, 'anchor'],
    ['a stage that is none', { anchor: { kind: 'stage', id: 'nowhere' }, text: 'x' }, 'anchor'],
    ['a point far out', { anchor: { kind: 'point', x: 1e7, y: 0 }, text: 'x' }, 'anchor.x'],
    ['half a point', { anchor: { kind: 'point', x: 1 }, text: 'x' }, 'anchor.y'],
    ['a point in words', { anchor: { kind: 'point', x: '1', y: 1 }, text: 'x' }, 'anchor.x'],
    ['no text', { anchor: POINT }, 'text'],
    ['an empty text', { anchor: POINT, text: ' \n ' }, 'text'],
    ['a text too long', { anchor: POINT, text: 'x'.repeat(4001) }, 'text'],
    ['a text that is none', { anchor: POINT, text: 7 }, 'text'],
    ['a control character', { anchor: POINT, text: 'a\u0000b' }, 'text'],
    ['half a character', { anchor: POINT, text: 'a\ud83db' }, 'text'],
  ])('H9.2 refuses %s, and names the field', async (_, body, field) => {
    const before = (await threads()).length;
    const answer = await commenter.request('POST', threadsPath(), body);
    expect([answer.status, answer.json.code]).toEqual([422, 'invalid']);
    expect(answer.json.errors.map((error: { field: string }) => error.field)).toContain(field);
    expect(await threads()).toHaveLength(before);
  });

  it('H9.2 takes 4,000 characters, lines and tabs', async () => {
    const text = `${'x'.repeat(3997)}\n\té`;
    expect((await start(commenter, text)).comments[0].text).toBe(text);
  });

  it('H9.3 authorship cannot be forged: what a body says of it does not count', async () => {
    const forged = { author: { id: owner.id }, authorId: owner.id, organisationId: owner.organisationId };
    const thread = await start(commenter, 'Mine', { ...forged, id: 'chosen', createdAt: 1 });
    const said = await reply(commenter, thread.id, 'Mine too', { ...forged, createdAt: 1, deleted: true });
    for (const comment of [thread.comments[0], said]) {
      expect(comment).toMatchObject({
        author: { id: commenter.id, organisationId: commenter.organisationId },
        deleted: false,
      });
      expect(comment.createdAt).toBeGreaterThanOrEqual(server.clock.at);
    }
    expect(thread.id).not.toBe('chosen');
  });

  it('H9.4 have replies, in the order in which they came, also within one millisecond', async () => {
    const thread = await start();
    const texts = ['one', 'two', 'three', 'four'];
    for (const text of texts) await reply(editor, thread.id, text);
    const { comments } = await find(thread.id);
    expect(comments.map(({ text }: { text: string }) => text)).toEqual(['Why here?', ...texts]);
    const { comments: shown } = must((await live()).byId.get(thread.id));
    expect(shown).toEqual(comments);
  });

  it('H9.4 keep the organisation of the time, and show names as they are now', async () => {
    const mover = await server.join({ ...owner, organisationId: commenter.organisationId });
    await grant(mapId, mover, 'commenter');
    const thread = await start(mover, 'As a partner');
    const { members, users } = server.services.storage;
    await members.update(owner.workspaceId, mover.id, { organisationId: owner.organisationId });
    await users.rename(mover.id, 'Mona');
    await reply(mover, thread.id, 'As the vendor');
    const { comments } = await find(thread.id);
    expect(comments.map(({ author }: { author: object }) => author)).toEqual([
      { id: mover.id, name: 'Mona', organisationId: commenter.organisationId, guest: false },
      { id: mover.id, name: 'Mona', organisationId: owner.organisationId, guest: false },
    ]);
  });

  it('H9.5 one’s own words can be changed', async () => {
    const thread = await start(commenter, 'Frist');
    server.clock.at += 5000;
    const path = `/api/comments/${thread.comments[0].id}`;
    const answer = await commenter.request('PATCH', path, { text: 'First' });
    expect(answer.json).toMatchObject({ text: 'First', editedAt: server.clock.at });
    server.clock.at += 5000;
    const again = await commenter.request('PATCH', path, { text: 'First' });
    expect(again.json.editedAt).toBe(answer.json.editedAt);
    expect((await live()).byId.get(thread.id)?.comments[0]?.text).toBe('First');
  });

  it('H9.5 another’s words can be changed by nobody, not by the map’s owner either', async () => {
    const thread = await start(commenter, 'Mine');
    const path = `/api/comments/${thread.comments[0].id}`;
    for (const person of [owner, editor, viewer]) {
      const answer = await person.request('PATCH', path, { text: 'Theirs' });
      expect([answer.status, answer.json.code]).toEqual([403, 'not-allowed']);
    }
    expect((await find(thread.id)).comments[0].text).toBe('Mine');
  });

  it('H9.6 what is taken back is gone: from the API, the document, its log and the table', async () => {
    const thread = await start(commenter, 'Keep this');
    const said = await reply(editor, thread.id, 'Unspeakable');
    await reply(commenter, thread.id, 'Well');
    const path = `/api/comments/${said.id}`;
    expect((await commenter.request('DELETE', path)).status).toBe(403);
    expect((await editor.request('DELETE', path)).status).toBe(204);
    const [, stub] = (await find(thread.id)).comments;
    expect(stub).toMatchObject({ id: said.id, text: '', deleted: true, author: { id: editor.id } });
    const { log, comments } = server.services.storage;
    const stored = must(await log.load(documentIdOf(mapId, 'discussion')));
    const bytes = Buffer.concat([stored.snapshot ?? Buffer.alloc(0), ...stored.updates]);
    expect(bytes.includes('Keep this')).toBe(true);
    expect(bytes.includes('Unspeakable')).toBe(false);
    expect((await comments.byId(said.id))?.text).toBe('');
    for (const [method, body] of [['DELETE'], ['PATCH', { text: 'Back' }]] as const) {
      expect((await editor.request(method, path, body)).status).toBe(404);
    }
  });

  it('H9.6 the owner of the map takes back anything; the last words take the conversation with them', async () => {
    const thread = await start(commenter, 'Alone');
    expect((await owner.request('DELETE', `/api/comments/${thread.comments[0].id}`)).status).toBe(204);
    expect(await find(thread.id)).toBeUndefined();
    expect((await live()).byId.has(thread.id)).toBe(false);
    expect(
      (await commenter.request('POST', `/api/threads/${thread.id}/comments`, { text: 'x' })).status,
    ).toBe(404);
  });

  it('H9.7 are deleted by their starter until somebody answers, then by an owner', async () => {
    const [alone, answered] = [await start(), await start()];
    await reply(editor, answered.id);
    expect((await editor.request('DELETE', `/api/threads/${alone.id}`)).status).toBe(403);
    expect((await commenter.request('DELETE', `/api/threads/${alone.id}`)).status).toBe(204);
    expect((await commenter.request('DELETE', `/api/threads/${answered.id}`)).status).toBe(403);
    expect((await owner.request('DELETE', `/api/threads/${answered.id}`)).status).toBe(204);
    expect((await owner.request('DELETE', `/api/threads/${answered.id}`)).status).toBe(404);
    const { byId } = await live();
    expect([byId.has(alone.id), byId.has(answered.id)]).toEqual([false, false]);
  });

  it('H9.8 are resolved and opened again by anybody who may comment', async () => {
    const thread = await start();
    server.clock.at += 1000;
    const path = `/api/threads/${thread.id}`;
    const resolved = await editor.request('PATCH', path, { resolved: true });
    const by = { id: editor.id, name: editor.email, organisationId: editor.organisationId, guest: false };
    expect(resolved.json.resolved).toEqual({ at: server.clock.at, by });
    server.clock.at += 1000;
    const repeated = await commenter.request('PATCH', path, { resolved: true });
    expect(repeated.json.resolved).toEqual(resolved.json.resolved);
    expect((await live()).byId.get(thread.id)?.resolved).toEqual(resolved.json.resolved);
    expect((await commenter.request('PATCH', path, { resolved: false })).json.resolved).toBeNull();
    for (const body of [{}, { resolved: 'yes' }]) {
      const answer = await editor.request('PATCH', path, body);
      expect([answer.status, answer.json.errors[0].field]).toEqual([422, 'resolved']);
    }
  });
});

describe('who may take part', () => {
  it('H9.9 viewers read and write nothing', async () => {
    const thread = await start();
    const path = `/api/threads/${thread.id}`;
    const attempts: [string, string, unknown?][] = [
      ['POST', threadsPath(), { anchor: POINT, text: 'x' }],
      ['POST', `${path}/comments`, { text: 'x' }],
      ['PATCH', path, { resolved: true }],
      ['DELETE', path],
      ['PATCH', `/api/comments/${thread.comments[0].id}`, { text: 'x' }],
      ['DELETE', `/api/comments/${thread.comments[0].id}`],
    ];
    const before = await threads(viewer);
    for (const [method, at, body] of attempts) {
      const answer = await viewer.request(method, at, body);
      expect([method, at, answer.status, answer.json.code]).toEqual([method, at, 403, 'not-allowed']);
    }
    expect(await threads(viewer)).toEqual(before);
  });

  it('H9.9 who cannot see the map finds nothing, by any id', async () => {
    const thread = await start();
    const path = `/api/threads/${thread.id}`;
    const stranger = await server.signUp('Sam');
    for (const person of [stranger, outsider]) {
      for (const [method, at, body] of [
        ['GET', threadsPath()],
        ['POST', threadsPath(), { anchor: POINT, text: 'x' }],
        ['POST', `${path}/comments`, { text: 'x' }],
        ['PATCH', path, { resolved: true }],
        ['DELETE', path],
        ['PATCH', `/api/comments/${thread.comments[0].id}`, { text: 'x' }],
        ['DELETE', `/api/comments/${thread.comments[0].id}`],
      ] as const) {
        expect([at, (await person.request(method, at, body)).status]).toEqual([at, 404]);
      }
    }
    expect((await server.request('GET', threadsPath())).status).toBe(401);
    for (const at of ['/api/threads/nothing', '/api/comments/nothing', '/api/threads/%00']) {
      expect((await owner.request('DELETE', at)).status).toBe(404);
    }
  });

  it('H9.9 who may only view by now cannot change what they said', async () => {
    const fading = await server.join(owner);
    const map = await newMap();
    await grant(map, fading, 'commenter');
    // Colleagues of the creator edit: another organisation, then.
    await server.services.storage.members.update(owner.workspaceId, fading.id, {
      organisationId: commenter.organisationId,
    });
    const made = await fading.request('POST', threadsPath(map), { anchor: POINT, text: 'Mine' });
    await grant(map, fading, 'viewer');
    const path = `/api/comments/${made.json.comments[0].id}`;
    expect((await fading.request('PATCH', path, { text: 'x' })).status).toBe(403);
    expect((await fading.request('DELETE', path)).status).toBe(403);
  });

  it('H9.9 a deleted map says so', async () => {
    const map = await newMap();
    const made = await owner.request('POST', threadsPath(map), { anchor: POINT, text: 'x' });
    await owner.request('DELETE', `/api/maps/${map}`);
    expect((await owner.request('GET', threadsPath(map))).status).toBe(410);
    expect((await owner.request('PATCH', `/api/threads/${made.json.id}`, { resolved: true })).status).toBe(
      410,
    );
  });
});

describe('written once', () => {
  const body = { anchor: POINT, text: 'Once' };

  it('H9.10 a repeat with the same key answers 200 with the same', async () => {
    const key = crypto.randomUUID();
    const first = await withKey(commenter, 'POST', threadsPath(), body, key);
    const again = await withKey(commenter, 'POST', threadsPath(), body, key);
    expect([first.status, again.status]).toEqual([201, 200]);
    expect(again.json).toEqual(first.json);
    const path = `/api/threads/${first.json.id}/comments`;
    const said = await withKey(commenter, 'POST', path, { text: 'Reply' }, 'reply-key');
    const repeated = await withKey(commenter, 'POST', path, { text: 'Reply' }, 'reply-key');
    expect([said.status, repeated.status]).toEqual([201, 200]);
    expect(repeated.json).toEqual(said.json);
    expect((await find(first.json.id)).comments).toHaveLength(2);
  });

  it('H9.10 however many ask at the same time', async () => {
    const before = (await threads()).length;
    const key = crypto.randomUUID();
    const answers = await Promise.all(
      Array.from({ length: 12 }, () => withKey(commenter, 'POST', threadsPath(), body, key)),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([...Array(11).fill(200), 201]);
    expect(new Set(answers.map(({ json }) => json.id)).size).toBe(1);
    expect(await threads()).toHaveLength(before + 1);
    expect((await live()).threads).toHaveLength(before + 1);
  });

  it('H9.10 a key of somebody else is not theirs to read or use', async () => {
    const key = crypto.randomUUID();
    const mine = await withKey(commenter, 'POST', threadsPath(), body, key);
    const theirs = await withKey(editor, 'POST', threadsPath(), { anchor: POINT, text: 'Mine' }, key);
    expect(theirs.status).toBe(201);
    expect(theirs.json.id).not.toBe(mine.json.id);
    expect(theirs.json.comments[0]).toMatchObject({ text: 'Mine', author: { id: editor.id } });
  });

  it('H9.10 a key that was for something else is refused', async () => {
    const key = crypto.randomUUID();
    const { json: thread } = await withKey(owner, 'POST', threadsPath(), body, key);
    for (const path of [threadsPath(otherMapId), `/api/threads/${thread.id}/comments`]) {
      const answer = await withKey(owner, 'POST', path, body, key);
      expect([answer.status, answer.json.errors?.[0].field]).toEqual([422, 'Idempotency-Key']);
    }
    expect(await threads(owner, otherMapId)).toEqual([]);
  });

  it('H9.10 a repeat finds what was written also when its place or the words are gone', async () => {
    const { stages } = (await server.services.documents.read(mapId, readJourney)).journey;
    const stage = must(stages.at(-1)).id;
    const key = crypto.randomUUID();
    const about = { anchor: { kind: 'stage', id: stage }, text: 'About this' };
    const first = await withKey(commenter, 'POST', threadsPath(), about, key);
    await edit(mapId, (editing) => remove(editing, [{ kind: 'stage', id: stage }]));
    const again = await withKey(commenter, 'POST', threadsPath(), about, key);
    expect([again.status, again.json.id]).toEqual([200, first.json.id]);
    await commenter.request('DELETE', `/api/threads/${first.json.id}`);
    expect((await withKey(commenter, 'POST', threadsPath(), about, key)).status).toBe(404);
  });

  it.each(['short', 'x'.repeat(65), 'with blank', 'ümlaut!!'])('H9.10 refuses the key "%s"', async (key) => {
    const encoded = key.replace('ü', '%C3%BC');
    const answer = await withKey(commenter, 'POST', threadsPath(), body, encoded);
    expect([answer.status, answer.json.errors[0].field]).toEqual([422, 'idempotency-key']);
  });
});

describe('limits', () => {
  it('H9.11 a person writes so much a minute', async () => {
    const small = await TestServer.open({}, { limits: { commentsPerPerson: 3 } });
    try {
      const person = await small.signUp('Ada');
      const maps = `/api/workspaces/${person.workspaceId}/maps`;
      const map = (await person.request('POST', maps, { title: 'A map' })).json.id;
      const write = () => person.request('POST', threadsPath(map), { anchor: POINT, text: 'x' });
      for (let count = 0; count < 3; count += 1) expect((await write()).status).toBe(201);
      const refused = await write();
      expect([refused.status, refused.json.code]).toEqual([429, 'too-many-requests']);
      expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
      expect((await person.request('GET', threadsPath(map))).json).toHaveLength(3);
    } finally {
      await small.close();
    }
  });

  it('H9.11 a conversation holds so many comments, a map so many conversations', async () => {
    const map = await newMap();
    const { storage, newId, now } = server.services;
    const { json: thread } = await owner.request('POST', threadsPath(map), { anchor: POINT, text: 'x' });
    const comment = { authorId: owner.id, organisationId: null, key: null, text: 'x' };
    await storage.transaction(async (tx) => {
      for (let count = 1; count < LIMITS.commentsOfThread; count += 1) {
        await tx.comments.insert({ ...comment, id: newId(), threadId: thread.id, createdAt: now() + count });
      }
      for (let count = 1; count < LIMITS.threadsOfMap; count += 1) {
        const anchor = { kind: 'point', x: 0, y: 0 };
        await tx.threads.insert({ id: newId(), mapId: map, anchor, createdBy: owner.id, createdAt: now() });
      }
    });
    const reply = await owner.request('POST', `/api/threads/${thread.id}/comments`, { text: 'x' });
    expect([reply.status, reply.json.code]).toEqual([409, 'limit-reached']);
    const another = await owner.request('POST', threadsPath(map), { anchor: POINT, text: 'x' });
    expect([another.status, another.json.code]).toEqual([409, 'limit-reached']);
  });
});

describe('the map itself', () => {
  it('H9.12 is not edited by what is said about it', async () => {
    const map = await newMap();
    const before = (await owner.request('GET', `/api/maps/${map}`)).json;
    server.clock.at += 60_000;
    await owner.request('POST', threadsPath(map), { anchor: POINT, text: 'x' });
    expect((await live(map)).threads).toHaveLength(1);
    const after = (await owner.request('GET', `/api/maps/${map}`)).json;
    expect(after).toEqual(before);
    const stored = must(await server.services.storage.log.load(documentIdOf(map, 'discussion')));
    expect(stored.lineage).toBe(before.lineage);
    expect(await server.services.storage.log.position(documentIdOf(map, 'journey'))).toBe(1);
    const doc = new Y.Doc();
    for (const update of [...(stored.snapshot ? [stored.snapshot] : []), ...stored.updates]) {
      Y.applyUpdate(doc, update);
    }
    expect([...doc.share.keys()].sort()).toEqual(['comments', 'threads']);
  });
});
