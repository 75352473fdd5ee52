import { addFree, addTouchpoint, openEditor, readJourney, remove, setText } from '@journey-canvas/journey';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type * as Y from 'yjs';
import { IMAGE_QUOTA } from '../images/quota';
import { png } from '../images/testing/pictures';
import { must } from '../must';
import { type Person, TestServer } from '../testing/TestServer';
import { createUpkeep, KEPT_MS } from './upkeep';

const DAY_MS = 24 * 60 * 60 * 1000;

let server: TestServer;
let owner: Person;
beforeEach(async () => {
  server = await TestServer.open();
  owner = await server.signUp('Olga');
});
afterEach(() => server.close());

function upkeep(changes: object = {}) {
  const after = (_delayMs: number, callback: () => void) => {
    queueMicrotask(callback);
    return () => {};
  };
  return createUpkeep({ ...server.services, after, ...changes });
}

async function newMap(): Promise<string> {
  const path = `/api/workspaces/${owner.workspaceId}/maps`;
  return (await owner.request('POST', path, { title: 'A map' })).json.id;
}
const edit = (mapId: string, change: (editor: ReturnType<typeof openEditor>, doc: Y.Doc) => void) =>
  server.services.documents.edit(mapId, owner.id, (doc) => {
    const editor = openEditor(doc, { now: server.services.now });
    change(editor, doc);
    editor.dispose();
  });
const read = (mapId: string) => server.services.documents.read(mapId, readJourney);

/** A touchpoint with a word of its own, deleted now. */
async function deleteOne(mapId: string, title: string): Promise<void> {
  await edit(mapId, (editor, doc) => {
    const { stages, lanes } = readJourney(doc).journey;
    const id = addTouchpoint(editor, { stage: must(stages[0]).id, lane: must(lanes[0]).id, title });
    remove(editor, [{ kind: 'touchpoint', id }]);
  });
}

describe('upkeep', () => {
  it('F2.7 leaves a map that is brought back while others are removed', async () => {
    const mapId = await newMap();
    await owner.request('DELETE', `/api/maps/${mapId}`);
    server.clock.at += KEPT_MS + 1;
    const { storage } = server.services;
    const removable: typeof storage.maps.removable = async (...asked) => {
      const ids = await storage.maps.removable(...asked);
      expect(ids).toContain(mapId);
      await storage.maps.setDeletedAt(mapId, null);
      return ids;
    };
    await upkeep({ storage: { ...storage, maps: { ...storage.maps, removable } } }).run();
    expect(await storage.maps.byId(mapId)).toMatchObject({ deletedAt: null });
  });

  it('F2.7 removes maps 30 days after they were deleted, and no others', async () => {
    const [old, young, there] = [await newMap(), await newMap(), await newMap()];
    await owner.request('POST', `/api/maps/${old}/images`, png(1, 1));
    await owner.request('DELETE', `/api/maps/${old}`);
    server.clock.at += 1;
    await owner.request('DELETE', `/api/maps/${young}`);
    server.clock.at += KEPT_MS - 1;
    await upkeep().run();
    const { maps, log, images } = server.services.storage;
    const left = async () => {
      const found = await Promise.all([old, young, there].map((id) => maps.byId(id)));
      return found.flatMap((map) => map?.id ?? []);
    };
    expect(await left()).toEqual([old, young, there]);
    server.clock.at += 1;
    await upkeep().run();
    expect(await left()).toEqual([young, there]);
    expect([await log.load(`${old}/journey`), await images.ofMap(old)]).toEqual([null, []]);
    // Brought back at the last moment, it stays.
    await maps.setDeletedAt(young, null);
    server.clock.at += KEPT_MS;
    await upkeep().run();
    expect(await left()).toEqual([young, there]);
    expect(server.told).toContainEqual({ kind: 'maps', workspaceId: owner.workspaceId });
  });

  it('F2.8 takes what was deleted from a map out of it after 30 days, words and all', async () => {
    const mapId = await newMap();
    await deleteOne(mapId, 'OLDSECRET');
    server.clock.at += 2 * DAY_MS;
    await deleteOne(mapId, 'YOUNGSECRET');
    const before = (await read(mapId)).journey;
    server.clock.at += KEPT_MS - DAY_MS;
    await upkeep().run();
    const after = await read(mapId);
    expect(after.deleted.map(({ title }) => title)).toEqual(['YOUNGSECRET']);
    expect(after.journey).toEqual(before);
    const stored = must(await server.services.storage.log.load(`${mapId}/journey`));
    const bytes = Buffer.concat([...(stored.snapshot ? [stored.snapshot] : []), ...stored.updates]);
    expect([bytes.includes('OLDSECRET'), bytes.includes('YOUNGSECRET')]).toEqual([false, true]);
    // Nobody has edited it: the list does not say so.
    expect((await server.services.storage.maps.byId(mapId))?.editedBy).toBe(owner.id);
  });

  it('F2.8 breaks nothing that is there', async () => {
    const mapId = await newMap();
    let note = '';
    await edit(mapId, (editor) => {
      const frame = addFree(editor, {
        kind: 'frame',
        size: { width: 90, height: 90 },
        spot: { x: 700, y: 500 },
      });
      note = addFree(editor, { kind: 'note', text: 'Here', spot: { x: 7, y: 5, frame } });
      remove(editor, [{ kind: 'free', id: frame }]);
    });
    const before = (await read(mapId)).journey;
    expect(before.free.get(note as never)?.spot).toMatchObject({ x: 707, y: 505 });
    server.clock.at += 2 * KEPT_MS;
    await upkeep().run();
    expect((await read(mapId)).journey).toEqual(before);
  });

  it('F2.9 removes pictures that no shape has shown for 30 days', async () => {
    const mapId = await newMap();
    const { images } = server.services.storage;
    const add = async (id: string) => {
      const image = { mapId, id, type: 'image/png', width: 1, height: 1, size: 1, bytes: png(1, 1) } as const;
      await images.insert({ ...image, createdBy: owner.id, createdAt: server.clock.at }, IMAGE_QUOTA);
      return id;
    };
    const [shown, deleted, idle] = [await add('shown'), await add('deleted'), await add('idle')];
    await edit(mapId, (editor) => {
      const size = { width: 9, height: 9 };
      const show = (id: string) =>
        addFree(editor, { kind: 'image', image: { id: id as never, alt: '' }, size, spot: { x: 0, y: 0 } });
      show(shown);
      remove(editor, [{ kind: 'free', id: show(deleted) }]);
    });
    const ids = async () => (await images.ofMap(mapId)).map(({ id }) => id).sort();
    server.clock.at += KEPT_MS;
    const young = await add('young');
    await upkeep().run();
    expect(await ids()).toEqual([shown, deleted, idle, young].sort());
    server.clock.at += 1;
    await upkeep().run();
    expect(await ids()).toEqual([shown, young].sort());
  });

  it('F2.10 looks into maps once a day, and the first time into all of them', async () => {
    const mapId = await newMap();
    const looked: string[] = [];
    const { documents } = server.services;
    const spied = {
      ...documents,
      read: ((id, reader) => {
        looked.push(id);
        return documents.read(id, reader);
      }) as typeof documents.read,
    };
    const one = upkeep({ documents: spied });
    server.clock.at += 365 * DAY_MS;
    await one.run();
    expect(new Set(looked)).toEqual(new Set([mapId]));
    looked.length = 0;
    await one.run();
    expect(looked).toEqual([]);
    server.clock.at += DAY_MS;
    await one.run();
    // Nobody has edited it for a year.
    expect(looked).toEqual([]);
    await edit(mapId, (editor) => setText(editor, { kind: 'meta' }, 'title', 'Edited'));
    server.clock.at += DAY_MS;
    await one.run();
    expect(new Set(looked)).toEqual(new Set([mapId]));
  });

  it('F2.10 goes on when a map fails, and ends when it is told to', async () => {
    const [first, second] = [await newMap(), await newMap()];
    await deleteOne(first, 'x');
    await deleteOne(second, 'y');
    server.clock.at += 2 * KEPT_MS;
    const { documents } = server.services;
    const [failing] = [first, second].sort();
    const read_ = ((id, reader) =>
      id === failing
        ? Promise.reject(new Error('damaged'))
        : documents.read(id, reader)) as typeof documents.read;
    await upkeep({ documents: { ...documents, read: read_ } }).run();
    const left = await Promise.all([first, second].map(async (id) => (await read(id)).deleted.length));
    expect(left.sort()).toEqual([0, 1]);
    let cancelled = 0;
    const endless = () => () => {
      cancelled += 1;
    };
    const stopping = upkeep({ after: endless });
    const done = stopping.run();
    await read(first);
    await stopping.stop();
    await done;
    await stopping.run();
    expect(cancelled).toBeLessThanOrEqual(1);
  });
});
