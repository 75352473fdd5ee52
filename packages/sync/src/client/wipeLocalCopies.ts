import { deleteDB } from 'lib0/indexeddb';
import { localCopyPrefix } from './localCopyName';

/**
 * Deletes every copy that this person has on this device, of whatever map: for sign-out. Dispose of open
 * connections first. Other tabs lose their copy under their feet and go on without one.
 * @throws when the browser does not let the copies be listed or deleted
 */
export async function wipeLocalCopies(userId: string): Promise<void> {
  if (typeof indexedDB === 'undefined') {
    return;
  }
  const prefix = localCopyPrefix(userId);
  const names = (await indexedDB.databases()).map(({ name }) => name ?? '');
  await Promise.all(names.filter((name) => name.startsWith(prefix)).map((name) => deleteDB(name)));
}
