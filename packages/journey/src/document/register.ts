import * as Y from 'yjs';

/**
 * The state of one key of a Y.Map, and which write put it there. Yjs keeps all writes to a key as a linked
 * list, the last one being the key's value; `_map` and `left` are its own names for that, used here alone.
 */
export interface RegisterState {
  readonly present: boolean;
  readonly value: unknown;
  /** The last write; null when there never was one. */
  readonly write: Y.ID | null;
  /** Names the write (or, when absent, the deletion of that write). */
  readonly stamp: string;
  /** Of a write that put an earlier one back: that one, as which it counts. */
  readonly original?: RegisterState;
}

const NEVER_WRITTEN: RegisterState = { present: false, value: undefined, write: null, stamp: '' };

export function registerState(map: Y.Map<unknown>, key: string): RegisterState {
  const item = map._map.get(key);
  if (item === undefined) return NEVER_WRITTEN;
  const write = writeOf(item);
  return item.deleted
    ? { present: false, value: undefined, write, stamp: `deleted ${write.client}:${write.clock}` }
    : { present: true, value: contentOfWrite(item), write, stamp: `${write.client}:${write.clock}` };
}

export function originalOf(state: RegisterState): RegisterState {
  return state.original ?? state;
}

/**
 * A write of somebody else that this transaction brought and that lost to a concurrent one, beneath `after` and
 * above `before`: what the key would hold had the writes between them not been made.
 */
export function writeBetween(
  map: Y.Map<unknown>,
  key: string,
  before: RegisterState,
  after: RegisterState,
  transaction: Y.Transaction,
): RegisterState | null {
  let item = map._map.get(key) ?? null;
  while (item !== null && !contains(item, after.write)) item = item.left;
  while (item !== null && !contains(item, originalOf(before).write) && !isNew(item, transaction)) {
    item = item.left;
  }
  if (item === null || !isNew(item, transaction)) return null;
  const value = contentOfWrite(item);
  const write = writeOf(item);
  // Another's copy had collected it as garbage by the time it came: there is nothing to go back to.
  return value === undefined
    ? null
    : { present: true, value, write, stamp: `${write.client}:${write.clock}` };
}

/** By its last clock: garbage collection merges a write with older ones, which moves its first. */
function writeOf(item: Y.Item): Y.ID {
  return Y.createID(item.id.client, item.id.clock + item.length - 1);
}

function contains({ id, length }: Y.Item, write: Y.ID | null): boolean {
  return (
    write !== null && write.client === id.client && id.clock <= write.clock && write.clock < id.clock + length
  );
}

function contentOfWrite(item: Y.Item): unknown {
  const content = item.content.getContent();
  return content[item.length - 1];
}

function isNew(item: Y.Item, transaction: Y.Transaction): boolean {
  return item.id.clock >= (transaction.beforeState.get(item.id.client) ?? 0);
}
