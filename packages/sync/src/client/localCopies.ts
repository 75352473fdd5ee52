import * as idb from 'lib0/indexeddb';
import * as Y from 'yjs';
import { CUSTOM, readingStore, UPDATES } from './copyStores';
import { type LocalCopyKey, localCopyName, parseLocalCopyName } from './localCopyName';
import { readMarks } from './unsentMarks';

/**
 * This person's copies on this device that hold edits which the server had not acknowledged when they were
 * written: to warn before signing out. Empty where the browser does not let copies be listed.
 */
export async function unsentCopies(userId: string): Promise<LocalCopyKey[]> {
  try {
    const copies = await copiesOf(userId);
    const unsent = await Promise.all(copies.map(hasMarks));
    return copies.filter((_, index) => unsent[index]);
  } catch {
    return [];
  }
}

/**
 * Puts what a copy holds into a document, which may be an empty one: to export it. Nothing happens when there is
 * no such copy.
 * @throws when the copy cannot be read
 */
export async function readLocalCopy(key: LocalCopyKey, doc: Y.Doc): Promise<void> {
  const updates: Uint8Array[] = await readingStore(localCopyName(key), UPDATES, (rows) => idb.getAll(rows));
  doc.transact(() => {
    for (const update of updates) {
      Y.applyUpdate(doc, update);
    }
  });
}

/**
 * Deletes every copy that this person has on this device, of whatever map: for sign-out. Dispose of open
 * connections first. Other tabs lose their copy under their feet and go on without one.
 * @throws when the browser does not let the copies be listed or deleted
 */
export async function wipeLocalCopies(userId: string): Promise<void> {
  const copies = await copiesOf(userId);
  await Promise.all(copies.map((copy) => idb.deleteDB(localCopyName(copy))));
}

async function copiesOf(userId: string): Promise<LocalCopyKey[]> {
  if (typeof indexedDB === 'undefined') {
    return [];
  }
  const databases = await indexedDB.databases();
  const copies = databases.map(({ name }) => parseLocalCopyName(name ?? ''));
  return copies.filter((copy) => copy?.userId === userId).filter((copy) => copy !== null);
}

async function hasMarks(copy: LocalCopyKey): Promise<boolean> {
  const marks = await readingStore(localCopyName(copy), CUSTOM, readMarks);
  return marks.length > 0;
}
