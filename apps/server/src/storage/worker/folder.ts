import { closeSync, fsyncSync, mkdirSync, openSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { StorageError } from '../StorageError';

export const DATABASE_FILE = 'journey-canvas.db';

/**
 * Makes the data folder (for its owner alone) and the database's file in it, both durable. SQLite gives the
 * files that it puts beside the database the same permissions.
 */
export function prepareFolder(folder: string): void {
  try {
    const made = mkdirSync(folder, { recursive: true, mode: 0o700 });
    touch(join(folder, DATABASE_FILE));
    syncFolder(folder);
    if (made) syncFolder(dirname(made));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new StorageError('folder', `The data folder ${folder} cannot be used: ${reason}`);
  }
}

/** Makes an empty file that only its owner reads, unless it is there. */
export function touch(file: string): void {
  closeSync(openSync(file, 'a', 0o600));
}

function syncFolder(folder: string): void {
  // Windows neither allows nor needs it.
  if (process.platform === 'win32') return;
  const descriptor = openSync(folder, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
