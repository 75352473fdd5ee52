import { addTouchpoint, openEditor, readJourney } from '@journey-canvas/journey';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { must } from '../must';
import { type Person, TestServer } from '../testing/TestServer';
import { createSummaries } from './summaries';

let server: TestServer;
let owner: Person;
beforeAll(async () => {
  server = await TestServer.open();
  owner = await server.signUp('Olga');
});
afterAll(() => server.close());

/** Timers that fire when told to. */
function manualTimers() {
  const waiting = new Map<object, { run: () => void; delayMs: number }>();
  return {
    delays: () => [...waiting.values()].map(({ delayMs }) => delayMs),
    fire() {
      for (const [timer, { run }] of waiting) {
        waiting.delete(timer);
        run();
      }
    },
    set(run: () => void, delayMs: number) {
      const timer = {};
      waiting.set(timer, { run, delayMs });
      return timer;
    },
    clear(timer: unknown) {
      waiting.delete(timer as object);
    },
  };
}

function open(now = server.services.now) {
  const timers = manualTimers();
  const { storage, documents, log } = server.services;
  return { timers, summaries: createSummaries({ storage, documents, log, now, timers }) };
}

const createMap = async () =>
  (await owner.request('POST', `/api/workspaces/${owner.workspaceId}/maps`, { title: 'A map' })).json.id;
const addOne = (mapId: string) =>
  server.services.documents.edit(mapId, owner.id, (doc) => {
    const { stages, lanes } = readJourney(doc).journey;
    addTouchpoint(openEditor(doc), { stage: must(stages[0]).id, lane: must(lanes[0]).id, title: 'Call' });
  });
const counted = async (mapId: string) => (await server.services.storage.maps.byId(mapId))?.touchpoints;

describe('summaries', () => {
  it('H5.17 follow many commits with one piece of work', async () => {
    const mapId = await createMap();
    const { timers, summaries } = open();
    for (let n = 0; n < 3; n++) {
      await addOne(mapId);
      summaries.changed(mapId);
    }
    expect(timers.delays()).toEqual([1000]);
    expect(await counted(mapId)).toBe(0);
    timers.fire();
    await summaries.stop();
    expect(await counted(mapId)).toBe(3);
  });

  it('H5.17 rest the longer the longer they took', async () => {
    const mapId = await createMap();
    let at = 0;
    // Every look at the clock is 100 ms after the one before.
    const { timers, summaries } = open(() => {
      at += 100;
      return at;
    });
    await summaries.refresh(mapId);
    summaries.changed(mapId);
    expect(must(timers.delays()[0])).toBeGreaterThanOrEqual(4900);
    await summaries.stop();
    expect(timers.delays()).toEqual([]);
  });

  it('H5.17 catch up after a crash', async () => {
    const mapId = await createMap();
    await addOne(mapId);
    const { timers, summaries } = open();
    await summaries.catchUp();
    timers.fire();
    await summaries.stop();
    expect(await counted(mapId)).toBe(1);
    const again = open();
    await again.summaries.catchUp();
    expect(again.timers.delays()).toEqual([]);
  });

  it('H5.17 leave a deleted map, and one that never was', async () => {
    const mapId = await createMap();
    await addOne(mapId);
    await owner.request('DELETE', `/api/maps/${mapId}`);
    const { summaries } = open();
    await summaries.refresh(mapId);
    await summaries.refresh('unknown');
    expect(await counted(mapId)).toBe(0);
  });
});
