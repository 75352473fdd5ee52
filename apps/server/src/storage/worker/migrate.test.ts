import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DatabaseSync, type DatabaseSyncInstance } from '@photostructure/sqlite';
import { describe, expect, it } from 'vitest';
import { openStorage } from '../openStorage';
import { temporaryFolder } from '../testing/openTestStorage';
import { ann } from '../testing/seeds';
import { DATABASE_FILE } from './folder';
import { migrate } from './migrate';

const MIGRATIONS = fileURLToPath(new URL('../migrations/', import.meta.url));

/** A folder of migrations as drizzle-kit writes them: tag → SQL. */
function migrationFolder(steps: Record<string, string>): string {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'meta'));
  const entries = Object.keys(steps).map((tag, idx) => ({ idx, tag }));
  writeFileSync(join(folder, 'meta', '_journal.json'), JSON.stringify({ entries }));
  for (const [tag, sql] of Object.entries(steps)) writeFileSync(join(folder, `${tag}.sql`), sql);
  return folder;
}

function tablesOf(database: DatabaseSyncInstance): unknown[] {
  const rows = database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").all();
  return (rows as { name: string }[]).map(({ name }) => name);
}

const ONE = { '0000_one': 'CREATE TABLE one (n integer);' };
const TWO = {
  ...ONE,
  '0001_two': 'CREATE TABLE two (n integer);\n--> statement-breakpoint\nINSERT INTO one VALUES (1);',
};

describe('migrations', () => {
  it('S4.1 run once each, in their order, and again do nothing', () => {
    const database = new DatabaseSync(':memory:');
    migrate(database, migrationFolder(ONE));
    expect(tablesOf(database)).toEqual(['one', 'schema_migrations']);
    const both = migrationFolder(TWO);
    migrate(database, both);
    migrate(database, both);
    expect(tablesOf(database)).toEqual(['one', 'schema_migrations', 'two']);
    expect(database.prepare('SELECT n FROM one').all()).toEqual([{ n: 1 }]);
    expect(database.prepare('PRAGMA foreign_keys').get()).toEqual({ foreign_keys: 1 });
  });

  it('S4.2 leave the database as it was when one of them fails', () => {
    const database = new DatabaseSync(':memory:');
    const broken = migrationFolder({ ...TWO, '0002_three': 'INSERT INTO nowhere VALUES (1);' });
    expect(() => migrate(database, broken)).toThrow('Migration 0002_three failed: no such table: nowhere');
    expect(tablesOf(database)).toEqual([]);
    expect(database.isTransaction).toBe(false);
    migrate(database, migrationFolder(TWO));
    expect(tablesOf(database)).toContain('two');
  });

  it('S4.2 leave the database as it was when references would break', () => {
    const database = new DatabaseSync(':memory:');
    const parents = 'CREATE TABLE parent (id integer PRIMARY KEY);';
    const children = 'CREATE TABLE child (parent integer REFERENCES parent (id));';
    const orphan = 'INSERT INTO child VALUES (7);';
    const folder = migrationFolder({ '0000_parent': parents, '0001_child': children, '0002_orphan': orphan });
    expect(() => migrate(database, folder)).toThrow('1 references broke');
    expect(tablesOf(database)).toEqual([]);
  });

  it('S4.3 refuse a database of a newer program', () => {
    const database = new DatabaseSync(':memory:');
    migrate(database, migrationFolder(TWO));
    expect(() => migrate(database, migrationFolder(ONE))).toThrow(
      /written by a newer version of Journey Canvas \(0001_two is unknown here\)/,
    );
    expect(tablesOf(database)).toContain('two');
  });

  it('S4.3 refuse a database with another past', () => {
    const database = new DatabaseSync(':memory:');
    migrate(database, migrationFolder(TWO));
    const other = migrationFolder({ ...ONE, '0001_other': 'CREATE TABLE other (n integer);' });
    expect(() => migrate(database, other)).toThrow('0001_two differs from 0001_other here');
  });

  it('S4.3 know a migration again whatever its line ends', () => {
    const database = new DatabaseSync(':memory:');
    migrate(database, migrationFolder(TWO));
    const windows = Object.fromEntries(
      Object.entries(TWO).map(([tag, sql]) => [tag, sql.replaceAll('\n', '\r\n')]),
    );
    migrate(database, migrationFolder(windows));
    expect(tablesOf(database)).toEqual(['one', 'schema_migrations', 'two']);
  });

  it('S4.3 stop the start of a server that is too old, with a clear line', async () => {
    const dataDir = temporaryFolder();
    await (await openStorage({ dataDir })).close();
    const database = new DatabaseSync(join(dataDir, DATABASE_FILE));
    database.exec("INSERT INTO schema_migrations VALUES (999, '0999_future', 'hash')");
    database.close();
    const refused = openStorage({ dataDir });
    await expect(refused).rejects.toMatchObject({ name: 'StorageError', code: 'newer-database' });
    await expect(refused).rejects.toThrow('newer version of Journey Canvas (0999_future is unknown here)');
  });

  it('S4.4 keep what is there when the schema grows', async () => {
    const folder = temporaryFolder();
    cpSync(MIGRATIONS, folder, { recursive: true });
    const dataDir = temporaryFolder();
    const storage = await openStorage({ dataDir });
    await storage.users.insert(ann);
    await storage.close();

    const journalFile = join(folder, 'meta', '_journal.json');
    const { entries } = JSON.parse(readFileSync(journalFile, 'utf8'));
    writeFileSync(journalFile, JSON.stringify({ entries: [...entries, { tag: '9999_more' }] }));
    writeFileSync(join(folder, '9999_more.sql'), 'ALTER TABLE users ADD COLUMN more text;');
    const database = new DatabaseSync(join(dataDir, DATABASE_FILE));
    migrate(database, folder);
    expect(database.prepare('SELECT id, more FROM users').all()).toEqual([{ id: 'ann', more: null }]);
    database.close();
  });
});
