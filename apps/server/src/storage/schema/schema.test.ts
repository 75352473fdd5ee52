import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { DatabaseSync } from '@photostructure/sqlite';
import { generateSQLiteDrizzleJson, generateSQLiteMigration } from 'drizzle-kit/api';
import { getTableColumns, getTableName } from 'drizzle-orm';
import { getTableConfig } from 'drizzle-orm/sqlite-core';
import { describe, expect, it } from 'vitest';
import { migrate } from '../worker/migrate';
import * as tables from './sqlite';

const MIGRATIONS = new URL('../migrations/', import.meta.url);

function readJson(path: string) {
  return JSON.parse(readFileSync(new URL(path, MIGRATIONS), 'utf8'));
}

function migrated() {
  const database = new DatabaseSync(':memory:');
  migrate(database, fileURLToPath(MIGRATIONS));
  return database;
}

describe('schema', () => {
  it('S4.5 has a migration for every change (else: pnpm migration)', async () => {
    const { entries } = readJson('meta/_journal.json');
    const last = String(entries.at(-1).idx).padStart(4, '0');
    const missing = await generateSQLiteMigration(
      readJson(`meta/${last}_snapshot.json`),
      await generateSQLiteDrizzleJson(tables),
    );
    expect(missing).toEqual([]);
  });

  it('S4.5 is what the migrations make: no table more, none less', () => {
    const rows = migrated().prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").all();
    const made = (rows as { name: string }[])
      .map(({ name }) => name)
      .filter((name) => !name.startsWith('sqlite_'));
    const declared = Object.values(tables).map((table) => getTableName(table));
    expect(made.sort()).toEqual([...declared, 'schema_migrations'].sort());
  });

  it.each(Object.values(tables).map((table) => [getTableName(table), table] as const))(
    'S4.5 is what the migrations make: %s',
    (name, table) => {
      const database = migrated();
      const made = database
        .prepare(`SELECT name, type, "notnull", pk FROM pragma_table_info('${name}')`)
        .all();
      const keys = getTableConfig(table).primaryKeys.flatMap(({ columns }) =>
        columns.map((column) => column.name),
      );
      const declared = Object.values(getTableColumns(table)).map((column) => ({
        name: column.name,
        type: column.getSQLType().toUpperCase(),
        notnull: column.notNull ? 1 : 0,
        pk: column.primary ? 1 : keys.indexOf(column.name) + 1,
      }));
      expect((made as typeof declared).map((row) => ({ ...row, type: row.type.toUpperCase() }))).toEqual(
        declared,
      );
    },
  );
});
