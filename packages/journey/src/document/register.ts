import type * as Y from 'yjs';

/**
 * The state of one key of a Y.Map, and which write put it there. Yjs keeps all writes to a key as a linked
 * list, the last one being the key's value; `_map` and `left` are its own names for that, used here alone.
 */
export interface RegisterState {
  readonly present: boolean;
  readonly value: unknown;
  /** Names the write (or, when absent, the deletion of that write); `''` when there never was one. */
  readonly stamp: string;
}

const NEVER_WRITTEN: RegisterState = { present: false, value: undefined, stamp: '' };

export function registerState(map: Y.Map<unknown>, key: string): RegisterState {
  const item = map._map.get(key);
  if (item === undefined) return NEVER_WRITTEN;
  return item.deleted
    ? { present: false, value: undefined, stamp: `deleted ${writeOf(item)}` }
    : { present: true, value: contentOfWrite(item), stamp: writeOf(item) };
}

/**
 * A write of somebody else that this transaction brought and that lost to a concurrent one, right beneath the
 * write `stamp`: what the key would hold had that one not been made.
 */
export function writeBeneath(
  map: Y.Map<unknown>,
  key: string,
  stamp: string,
  transaction: Y.Transaction,
): RegisterState | null {
  let item = map._map.get(key) ?? null;
  while (item !== null && writeOf(item) !== stamp) item = item.left;
  const beneath = item?.left ?? null;
  if (beneath === null || !isNew(beneath, transaction)) return null;
  const value = contentOfWrite(beneath);
  // Another's copy had collected it as garbage by the time it came: there is nothing to go back to.
  return value === undefined ? null : { present: true, value, stamp: writeOf(beneath) };
}

/** By its last clock: garbage collection merges a write with older ones, which moves its first. */
function writeOf(item: Y.Item): string {
  return `${item.id.client}:${item.id.clock + item.length - 1}`;
}

function contentOfWrite(item: Y.Item): unknown {
  const content = item.content.getContent();
  return content[item.length - 1];
}

function isNew(item: Y.Item, transaction: Y.Transaction): boolean {
  return item.id.clock >= (transaction.beforeState.get(item.id.client) ?? 0);
}
