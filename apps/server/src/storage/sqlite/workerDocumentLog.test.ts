import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { describe, expect, it } from 'vitest';
import { SYSTEM_AUTHOR } from '../DocumentLog';
import { openStorage } from '../openStorage';
import type { Storage } from '../Storage';
import { bytes, describeDocumentLog, entry } from '../testing/documentLogContract';
import { makeFolder, openTestStorage, temporaryFolder } from '../testing/openTestStorage';
import { addWorkspace, newMap } from '../testing/seeds';
import { DATABASE_FILE } from '../worker/folder';

async function withMap(storage: Storage): Promise<Storage> {
  await addWorkspace(storage);
  await storage.maps.insert(newMap('map'));
  return storage;
}

describeDocumentLog('SQLite', async () => {
  const folder = makeFolder();
  const storage = await openStorage({ dataDir: folder.path });
  await addWorkspace(storage);
  return {
    log: storage.log,
    addMap: (id) => storage.maps.insert(newMap(id)),
    async close() {
      await storage.close();
      folder.remove();
    },
  };
});

describe('document log: the map that follows', () => {
  it('S2.8 says in the same commit who edited the map last, and when', async () => {
    const { log, maps } = await withMap(await openTestStorage());
    await log.create('map/journey', 'map', 'lineage', bytes(1), SYSTEM_AUTHOR);
    await log.append('map/journey', [entry(2), entry(3, { author: 'ben' })], new Map());
    expect(await maps.byId('map')).toMatchObject({ editedAt: 1_003, editedBy: 'ben', title: 'Map map' });
    await log.append('map/journey', [entry(9, { author: SYSTEM_AUTHOR })], new Map());
    expect(await maps.byId('map')).toMatchObject({ editedAt: 1_003, editedBy: 'ben' });
  });

  it('S2.8 changes title, kind and state in the same commit, or not at all', async () => {
    const { log, maps } = await withMap(await openTestStorage());
    await log.create('map/journey', 'map', 'lineage', bytes(1), SYSTEM_AUTHOR, new Map([[7, 'ben']]));
    const fields = { title: 'Renamed', kind: 'micro-journey', state: 'ideal' } as const;
    const stolen = log.append('map/journey', [entry(2)], new Map([[7, 'ann']]), fields);
    await expect(stolen).rejects.toMatchObject({ code: 'client-taken' });
    expect(await maps.byId('map')).toMatchObject({ title: 'Map map', editedAt: 1_000 });
    await log.append('map/journey', [entry(2)], new Map(), fields);
    expect(await maps.byId('map')).toMatchObject(fields);
  });

  it('S2.8 takes any title that a document can hold', async () => {
    const { log, maps } = await withMap(await openTestStorage());
    await log.create('map/journey', 'map', 'lineage', bytes(1), SYSTEM_AUTHOR);
    const fields = { title: 'A\0B', kind: 'micro-journey', state: 'ideal' } as const;
    await log.append('map/journey', [entry(2)], new Map(), fields);
    expect(await maps.byId('map')).toMatchObject({ title: 'AB' });
    await expect(log.load('map/journey\0x')).rejects.toMatchObject({ code: 'sql' });
  });

  it('S2.8 leaves the map alone when its discussion grows', async () => {
    const { log, maps } = await withMap(await openTestStorage());
    await log.create('map/journey', 'map', 'lineage', bytes(1), SYSTEM_AUTHOR);
    await log.create('map/discussion', 'map', 'lineage', bytes(1), SYSTEM_AUTHOR);
    await log.append('map/discussion', [entry(2)], new Map());
    expect(await maps.byId('map')).toMatchObject({ editedAt: 1_000, editedBy: 'ann' });
  });

  it('S2.9 makes a map and its document in one transaction, or neither', async () => {
    const storage = await openTestStorage();
    await addWorkspace(storage);
    const failing = storage.transaction(async (tx) => {
      await tx.maps.insert(newMap('map'));
      await tx.log.create('map/journey', 'map', 'lineage', bytes(1), SYSTEM_AUTHOR);
      throw new Error('changed my mind');
    });
    await expect(failing).rejects.toThrow('changed my mind');
    expect(await storage.log.load('map/journey')).toBeNull();
    await storage.transaction(async (tx) => {
      await tx.maps.insert(newMap('map'));
      await tx.log.create('map/journey', 'map', 'lineage', bytes(1), SYSTEM_AUTHOR);
    });
    expect(await storage.maps.byId('map')).toMatchObject({ lineage: 'lineage' });
    expect(await storage.log.position('map/journey')).toBe(1);
  });
});

describe('document log: on the disk', () => {
  const id = 'map/journey';

  async function logInFolder(folder: string): Promise<void> {
    const storage = await withMap(await openStorage({ dataDir: folder }, { now: () => 500 }));
    await storage.log.create(id, 'map', 'lineage', bytes(1), SYSTEM_AUTHOR);
    await storage.log.append(id, [entry(2), entry(3)], new Map([[7, 'ann']]));
    await storage.close();
  }
  function inDatabase<T>(folder: string, work: (database: InstanceType<typeof DatabaseSync>) => T): T {
    const database = new DatabaseSync(join(folder, DATABASE_FILE));
    try {
      return work(database);
    } finally {
      database.close();
    }
  }

  it('S2.10 keeps author and time of every update', async () => {
    const folder = temporaryFolder();
    await logInFolder(folder);
    const rows = inDatabase(folder, (database) =>
      database.prepare('SELECT position, author, created_at FROM document_updates ORDER BY position').all(),
    );
    expect(rows).toEqual([
      { position: 1, author: SYSTEM_AUTHOR, created_at: 500 },
      { position: 2, author: 'ann', created_at: 1_002 },
      { position: 3, author: 'ann', created_at: 1_003 },
    ]);
  });

  it('S2.11 reads the same after it is closed and opened again', async () => {
    const folder = temporaryFolder();
    await logInFolder(folder);
    const { log } = await openTestStorage({}, folder);
    expect(await log.load(id)).toMatchObject({ position: 3, updates: [bytes(1), bytes(2), bytes(3)] });
  });

  it.each([
    ['in the middle', 'DELETE FROM document_updates WHERE position = 2'],
    ['at the end', 'DELETE FROM document_updates WHERE position = 3'],
    ['all of them', 'DELETE FROM document_updates'],
  ])('S2.12 rejects a load when updates are missing %s', async (_, damage) => {
    const folder = temporaryFolder();
    await logInFolder(folder);
    inDatabase(folder, (database) => database.exec(damage));
    const { log } = await openTestStorage({}, folder);
    await expect(log.load(id)).rejects.toMatchObject({ code: 'damaged-document' });
  });
});
