import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { StorageError } from '../StorageError';
import { touch } from './folder';

/** Who holds the folder. In a file of its own: reading `lock.db` in this process would drop the lock on it. */
const HOLDER_FILE = 'lock.json';

/**
 * Takes the data folder for this process. The lock is the operating system's, on `lock.db`: it ends with the
 * process however that ends, so a killed server leaves none behind.
 * @returns frees the folder
 * @throws StorageError `locked`, naming the holder
 */
export function lockFolder(folder: string): () => void {
  const file = join(folder, 'lock.db');
  const holder = join(folder, HOLDER_FILE);
  touch(file);
  const lock = new DatabaseSync(file, { timeout: 0 });
  try {
    lock.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    if (!isBusy(error)) throw error;
    throw new StorageError('locked', `The data folder ${folder} is in use by ${describeHolder(holder)}.`);
  }
  writeHolder(holder);
  return () => {
    rmSync(holder, { force: true });
    lock.exec('ROLLBACK');
    lock.close();
  };
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && /database is locked/.test(error.message);
}

function writeHolder(file: string): void {
  const holder = { pid: process.pid, host: hostname(), since: new Date().toISOString() };
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, `${JSON.stringify(holder)}\n`, { mode: 0o600 });
  renameSync(draft, file);
}

function describeHolder(file: string): string {
  try {
    const { pid, host, since } = JSON.parse(readFileSync(file, 'utf8'));
    return `another server (process ${pid} on ${host}, since ${since})`;
  } catch {
    return 'another server';
  }
}
