import { readDiscussion } from '@journey-canvas/journey';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documentIdOf } from '../maps/documents';
import { createRelay } from '../sync/createRelay';
import { type Person, TestServer } from '../testing/TestServer';
import { createProjection, discussionHooks } from './projection';
import { threadsOf } from './views';

let server: TestServer;
let people: Person[];
beforeAll(async () => {
  server = await TestServer.open({}, { limits: { commentsPerPerson: 1e9 } });
  const owner = await server.signUp('Olga');
  people = [owner, await server.join(owner), await server.join(owner)];
});
afterAll(() => server.close());

const [POINT, TEXT] = [{ kind: 'point', x: 0, y: 0 }, 'x'];
const newMap = async () => {
  const maps = `/api/workspaces/${people[0]?.workspaceId}/maps`;
  return (await people[0]?.request('POST', maps, { title: 'A map' }))?.json.id as string;
};
const live = async (mapId: string) =>
  [...(await server.services.documents.read(mapId, readDiscussion, 'discussion')).threads] as unknown;
/** As the tables have it, without what the document leaves out. */
const stored = async (mapId: string) =>
  (await threadsOf(server.services.storage, mapId)).map(({ mapId: _, ...thread }) => thread) as unknown;
const insert = async (mapId: string, id: string, text = TEXT) => {
  const { storage, now } = server.services;
  const by = { createdAt: now() };
  await storage.threads.insert({ id, mapId, anchor: POINT, createdBy: 'somebody', ...by });
  const comment = { id: `${id}-1`, threadId: id, authorId: 'somebody', organisationId: null, key: null };
  await storage.comments.insert({ ...comment, text, ...by });
};

/** Random requests: which person does what to which of the threads (or comments) that there are. */
const Request = fc.record({
  what: fc.constantFrom('start', 'start', 'reply', 'reply', 'edit', 'take back', 'resolve', 'delete'),
  who: fc.nat(2),
  which: fc.nat(),
  at: fc.nat(3),
});

async function send(
  mapId: string,
  { what, who, which, at }: { what: string; who: number; which: number; at: number },
) {
  const person = people[who] as Person;
  const threads = await threadsOf(server.services.storage, mapId);
  const thread = threads[which % Math.max(1, threads.length)];
  if (what === 'start' || !thread) {
    const answer = await person.request('POST', `/api/maps/${mapId}/threads`, { anchor: POINT, text: TEXT });
    return answer.status;
  }
  const path = `/api/threads/${thread.id}`;
  const comment = `/api/comments/${thread.comments[at % thread.comments.length]?.id}`;
  const requests: Record<string, [string, string, object?]> = {
    reply: ['POST', `${path}/comments`, { text: `reply ${which}` }],
    edit: ['PATCH', comment, { text: `changed ${which}` }],
    'take back': ['DELETE', comment],
    resolve: ['PATCH', path, { resolved: thread.resolved === null }],
    delete: ['DELETE', path],
  };
  const [method, to, body] = requests[what] ?? ['GET', path];
  return (await person.request(method, to, body)).status;
}

describe('the live discussion', () => {
  it('H9.15 says what the tables say, whatever is asked for, one after another or at once', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(Request, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 8 }),
        async (rounds) => {
          const mapId = await newMap();
          for (const round of rounds) {
            server.clock.at += 1000;
            const answers = await Promise.all(round.map((request) => send(mapId, request)));
            for (const status of answers) expect([200, 201, 204, 403, 404]).toContain(status);
            expect(await live(mapId)).toEqual(await stored(mapId));
          }
        },
      ),
      { numRuns: 15 },
    );
  });

  it('H9.16 is made on first need for a map that has none, with what was said before', async () => {
    const mapId = await newMap();
    await insert(mapId, `${mapId}-old`);
    expect(await server.services.storage.log.load(documentIdOf(mapId, 'discussion'))).toBeNull();
    expect(await live(mapId)).toEqual(await stored(mapId));
    expect(await live(mapId)).toHaveLength(1);
  });

  it('H9.17 is brought up to date when it is opened: the process may have died before the projection', async () => {
    const mapId = await newMap();
    await insert(mapId, `${mapId}-seen`);
    await live(mapId);
    const again = await reopened(mapId, async () => {
      await insert(mapId, `${mapId}-missed`);
      await server.services.storage.comments.setText(`${mapId}-seen-1`, 'changed', server.clock.at);
      await server.services.storage.threads.setDeletedAt('nothing', 1);
    });
    expect(again).toEqual(await stored(mapId));
    expect(again).toHaveLength(2);
  });

  it('H9.18 what cannot be written now is written later, and the request is answered all the same', async () => {
    const mapId = await newMap();
    await insert(mapId, `${mapId}-a`);
    const timers = new Map<object, () => void>();
    let failures = 2;
    const edits: string[] = [];
    const { storage, documents, log } = server.services;
    const projection = createProjection({
      storage,
      log,
      documents: {
        ...documents,
        async edit(...parameters) {
          edits.push(parameters[0]);
          failures -= 1;
          if (failures >= 0) throw new Error('The relay is away.');
          await documents.edit(...parameters);
        },
      },
      timers: {
        set(run) {
          const timer = {};
          timers.set(timer, run);
          return timer;
        },
        clear: (timer) => void timers.delete(timer as object),
      },
    });
    await projection.changed(mapId, `${mapId}-a`);
    expect([edits.length, timers.size]).toEqual([1, 1]);
    for (const run of [...timers.values()]) run();
    timers.clear();
    await projection.changed(mapId, `${mapId}-a`);
    expect([edits.length, timers.size]).toEqual([2, 1]);
    projection.stop();
    expect(timers.size).toBe(0);
    await projection.changed(mapId, `${mapId}-a`);
    expect(await live(mapId)).toEqual(await stored(mapId));
    expect(edits).toEqual([mapId, mapId, mapId]);
  });
});

/** What a document says after it was let go, something happened to the tables alone, and it was opened again. */
async function reopened(mapId: string, meanwhile: () => Promise<void>): Promise<unknown> {
  await meanwhile();
  const { storage, discussion } = server.services;
  const relay = createRelay({
    log: storage.log,
    gate: { admit: () => Promise.reject(new Error('Nobody connects.')) },
    reports: { error: (message) => expect.unreachable(message), refused: () => {} },
    ...discussionHooks(() => discussion),
  });
  const threads = [...(await relay.read(mapId, readDiscussion, 'discussion')).threads];
  await relay.drain();
  return threads;
}
