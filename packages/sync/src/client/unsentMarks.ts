import * as idb from 'lib0/indexeddb';

/** Beside the updates: this page has edits that the server has not acknowledged. One per open page. */
export interface UnsentMark {
  readonly key: string;
  /** What the server had before those edits: an encoded state vector. */
  readonly confirmed: Uint8Array;
  /** Rises with every edit, so that a mark that was renewed since can be told. */
  readonly edit: number;
}

const PREFIX = 'unsent/';

export const markKey = (page: string) => `${PREFIX}${page}`;

export async function readMarks(custom: IDBObjectStore): Promise<UnsentMark[]> {
  const rows = await idb.getAllKeysValues(custom);
  return rows.flatMap(({ k, v }) => markOf(k, v));
}

export async function putMark(custom: IDBObjectStore, { key, confirmed, edit }: UnsentMark): Promise<void> {
  await idb.rtop(custom.put({ confirmed, edit }, key));
}

/** Removes a mark, unless another page renewed it after it was read. */
export async function clearMark(custom: IDBObjectStore, mark: UnsentMark): Promise<void> {
  const [now] = markOf(mark.key, await idb.get(custom, mark.key));
  if (now?.edit === mark.edit) {
    await idb.del(custom, mark.key);
  }
}

function markOf(key: unknown, value: unknown): UnsentMark[] {
  if (typeof key !== 'string' || !key.startsWith(PREFIX) || typeof value !== 'object' || value === null) {
    return [];
  }
  const { confirmed, edit } = value as Record<string, unknown>;
  return confirmed instanceof Uint8Array && typeof edit === 'number' ? [{ key, confirmed, edit }] : [];
}
