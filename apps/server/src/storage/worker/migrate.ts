import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import { StorageError } from '../StorageError';

interface Migration {
  readonly tag: string;
  readonly hash: string;
  readonly statements: readonly string[];
}

/**
 * Brings the database to this program's schema: all missing migrations in one transaction, or none of them.
 * @param folder migrations as drizzle-kit writes them
 * @throws StorageError `newer-database`, `migration-failed`
 */
export function migrate(database: DatabaseSyncInstance, folder: string): void {
  const known = readMigrations(folder);
  // Tables are rebuilt by dropping them; checked as a whole before the commit instead.
  database.exec('PRAGMA foreign_keys = OFF');
  database.exec('BEGIN IMMEDIATE');
  try {
    applyMissing(database, known);
    database.exec('COMMIT');
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK');
    throw error;
  } finally {
    database.exec('PRAGMA foreign_keys = ON');
  }
}

function applyMissing(database: DatabaseSyncInstance, known: readonly Migration[]): void {
  database.exec(
    'CREATE TABLE IF NOT EXISTS schema_migrations (step integer PRIMARY KEY, tag text NOT NULL, hash text NOT NULL)',
  );
  const applied = database
    .prepare('SELECT tag, hash FROM schema_migrations ORDER BY step')
    .all() as Migration[];
  applied.forEach(({ tag, hash }, step) => {
    checkApplied(tag, hash, known[step]);
  });
  const record = database.prepare('INSERT INTO schema_migrations (step, tag, hash) VALUES (?, ?, ?)');
  known.slice(applied.length).forEach((migration, index) => {
    apply(database, migration);
    record.run(applied.length + index, migration.tag, migration.hash);
  });
  const broken = database.prepare('PRAGMA foreign_key_check').all();
  if (broken.length > 0) {
    throw new StorageError('migration-failed', `${broken.length} references broke in the migration.`);
  }
}

function checkApplied(tag: string, hash: string, expected: Migration | undefined): void {
  if (!expected) {
    throw new StorageError(
      'newer-database',
      `The database was written by a newer version of Journey Canvas (${tag} is unknown here). Start that version, or restore an older backup.`,
    );
  }
  if (expected.hash === hash) return;
  throw new StorageError(
    'newer-database',
    `The database comes from another version of Journey Canvas (${tag} differs from ${expected.tag} here).`,
  );
}

function apply(database: DatabaseSyncInstance, migration: Migration): void {
  try {
    for (const statement of migration.statements) database.exec(statement);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new StorageError('migration-failed', `Migration ${migration.tag} failed: ${reason}`, {
      cause: error,
    });
  }
}

function readMigrations(folder: string): Migration[] {
  const journal = JSON.parse(readFileSync(join(folder, 'meta', '_journal.json'), 'utf8'));
  const entries: { tag: string }[] = journal.entries;
  return entries.map(({ tag }) => {
    // Line ends depend on the checkout; the hash must not.
    const text = readFileSync(join(folder, `${tag}.sql`), 'utf8').replaceAll('\r\n', '\n');
    const hash = createHash('sha256').update(text).digest('hex');
    return { tag, hash, statements: text.split('--> statement-breakpoint') };
  });
}
