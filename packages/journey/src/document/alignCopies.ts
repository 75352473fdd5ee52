import * as Y from 'yjs';
import type { TextStep } from './step';

/**
 * Undoing a deletion puts copies of the deleted letters back, and Yjs notes at each original where its copy is:
 * at an item's start only. When somebody has typed inside a copy since, it is in pieces, and taking back what was
 * first typed would delete the first piece alone. So originals are cut where their copies are.
 */
export function alignCopies(transaction: Y.Transaction, { insertions }: TextStep): void {
  for (const [client, ranges] of insertions.clients) {
    for (const { clock, len } of ranges) {
      for (let at = clock; at < clock + len; ) at += alignOne(transaction, client, at, clock + len - at);
    }
  }
}

/** Cuts the item at an id, and its copies, to one length; returns that. */
function alignOne(transaction: Y.Transaction, client: number, clock: number, atMost: number): number {
  const { store } = transaction.doc;
  const struct = Y.getItem(store, Y.createID(client, clock));
  const whole = Math.min(atMost, struct.id.clock + struct.length - clock);
  if (!(struct instanceof Y.Item) || struct.redone === null) return whole;
  const chain = [Y.createID(client, clock)];
  let length = whole;
  for (let item: Y.Item = Y.getItemCleanStart(transaction, chain[0] as Y.ID); item.redone !== null; ) {
    chain.push(item.redone);
    item = Y.getItemCleanStart(transaction, item.redone);
    length = Math.min(length, item.length);
  }
  for (const id of chain) Y.getItemCleanEnd(transaction, store, Y.createID(id.client, id.clock + length - 1));
  return length;
}
