import { chmodSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openStorage } from '../openStorage';
import { openTestStorage, temporaryFolder } from '../testing/openTestStorage';
import { ann } from '../testing/seeds';
import { inTransaction, openConnection } from './connection';
import { prepareFolder } from './folder';

const modeOf = (path: string) => (statSync(path).mode & 0o777).toString(8);

describe('the data folder', () => {
  it('S1.1 is made with all above it, for its owner alone, and so is every file in it', async () => {
    const folder = join(temporaryFolder(), 'srv', 'journeys');
    const { users } = await openTestStorage({}, folder);
    await users.insert(ann);
    expect(modeOf(folder)).toBe('700');
    const files = readdirSync(folder).sort();
    expect(files).toEqual(expect.arrayContaining(['journey-canvas.db', 'journey-canvas.db-wal', 'lock.db']));
    for (const file of files) expect([file, modeOf(join(folder, file))]).toEqual([file, '600']);
  });

  it('S1.1 keeps the permissions that the operator gave it', async () => {
    const folder = join(temporaryFolder(), 'shared');
    mkdirSync(folder);
    chmodSync(folder, 0o750);
    await openTestStorage({}, folder);
    expect(modeOf(folder)).toBe('750');
  });

  it('S1.5 is refused in one line when it cannot be used', async () => {
    const file = join(temporaryFolder(), 'file');
    writeFileSync(file, '');
    const refused = openStorage({ dataDir: join(file, 'data') });
    await expect(refused).rejects.toMatchObject({ name: 'StorageError', code: 'folder' });
    await expect(refused).rejects.toThrow(/^The data folder .*\/file\/data cannot be used: [^\n]+$/);
  });

  it('S1.5 is refused when its database is something else', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'journey-canvas.db'), 'not a database, whatever its name says'.repeat(50));
    await expect(openStorage({ dataDir: folder })).rejects.toThrow('file is not a database');
  });
});

describe('the connection', () => {
  it('S1.2 writes through a log (WAL) that is on the disk when a commit returns (FULL)', () => {
    const folder = temporaryFolder();
    prepareFolder(folder);
    const database = openConnection(folder);
    expect(database.prepare('PRAGMA journal_mode').get()).toEqual({ journal_mode: 'wal' });
    expect(database.prepare('PRAGMA synchronous').get()).toEqual({ synchronous: 2 });
    expect(database.prepare('PRAGMA foreign_keys').get()).toEqual({ foreign_keys: 1 });
    database.close();
  });

  it('S2.3 takes a group back whole when it fails', () => {
    const folder = temporaryFolder();
    prepareFolder(folder);
    const database = openConnection(folder);
    database.exec('CREATE TABLE numbers (n integer PRIMARY KEY)');
    const insert = database.prepare('INSERT INTO numbers VALUES (?)');
    const failing = () =>
      inTransaction(database, () => {
        insert.run(1);
        insert.run(1);
      });
    expect(failing).toThrow('UNIQUE');
    expect(database.isTransaction).toBe(false);
    expect(database.prepare('SELECT count(*) AS rows FROM numbers').get()).toEqual({ rows: 0 });
    database.close();
  });
});
