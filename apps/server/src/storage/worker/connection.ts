import { join } from 'node:path';
import { DatabaseSync, type DatabaseSyncInstance } from '@photostructure/sqlite';
import { StorageError } from '../StorageError';
import { DATABASE_FILE } from './folder';

/** SQLite's numbers of `PRAGMA synchronous`. */
const SYNCHRONOUS_FULL = 2;

/** A burst must not leave its log's size behind for good. */
const WAL_BYTES_KEPT = 64 * 1024 * 1024;

/**
 * Opens the database so that a commit is on the disk when it returns: WAL, and FULL because NORMAL would lose
 * the last commits to a power cut. Both are read back: SQLite falls back to other modes without an error.
 */
export function openConnection(folder: string): DatabaseSyncInstance {
  const database = new DatabaseSync(join(folder, DATABASE_FILE), { timeout: 5_000 });
  database.exec('PRAGMA journal_mode = WAL');
  database.exec('PRAGMA synchronous = FULL');
  database.exec(`PRAGMA journal_size_limit = ${WAL_BYTES_KEPT}`);
  const journal = database.prepare('PRAGMA journal_mode').get() as { journal_mode: string };
  const { synchronous } = database.prepare('PRAGMA synchronous').get() as { synchronous: number };
  if (journal.journal_mode !== 'wal' || synchronous !== SYNCHRONOUS_FULL) {
    database.close();
    throw new StorageError(
      'folder',
      `The data folder ${folder} does not allow durable writes (journal ${journal.journal_mode}, synchronous ${synchronous}).`,
    );
  }
  return database;
}

/** Runs `work` in a transaction of its own. */
export function inTransaction<T>(database: DatabaseSyncInstance, work: () => T): T {
  database.exec('BEGIN IMMEDIATE');
  try {
    const result = work();
    database.exec('COMMIT');
    return result;
  } catch (error) {
    // SQLite has already rolled back by itself after some errors (disk full, I/O).
    if (database.isTransaction) database.exec('ROLLBACK');
    throw error;
  }
}
