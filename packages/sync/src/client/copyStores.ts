import * as idb from 'lib0/indexeddb';

/** The object stores of a copy: the names and the form are y-indexeddb's. */
export const UPDATES = 'updates';
export const CUSTOM = 'custom';

/** Opens a copy's database, made as y-indexeddb would make it. Close it when done. */
export function openCopyStores(name: string): Promise<IDBDatabase> {
  return idb.openDB(name, (fresh) => idb.createStores(fresh, [[UPDATES, { autoIncrement: true }], [CUSTOM]]));
}

/** Opens the database for one reading of one store. */
export async function readingStore<T>(
  name: string,
  store: string,
  read: (rows: IDBObjectStore) => Promise<T>,
): Promise<T> {
  const db = await openCopyStores(name);
  try {
    return await read(db.transaction([store], 'readonly').objectStore(store));
  } finally {
    db.close();
  }
}
