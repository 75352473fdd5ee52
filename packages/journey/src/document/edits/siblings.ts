import type * as Y from 'yjs';
import type { EntityKind } from '../../model/journey';
import { compareOrder, siblingKeys } from '../../model/order';
import type { OrderKey } from '../../model/values';
import type { RawEntity } from '../roots';
import { liveEntities } from './lookUp';

export interface Sibling {
  readonly id: string;
  readonly order: string;
  readonly entity: RawEntity;
}

/** Where among its siblings: after one (null: first), before one, or last when neither is given or there. */
export interface Position<Id extends string> {
  readonly after?: Id | null | undefined;
  readonly before?: Id | null | undefined;
}

/** Live entities of a kind that `orderOf` gives a key, in their order. */
export function siblings(
  doc: Y.Doc,
  kind: EntityKind,
  orderOf: (entity: RawEntity) => string | null,
): Sibling[] {
  const found: Sibling[] = [];
  for (const [id, entity] of liveEntities(doc, kind)) {
    const order = orderOf(entity);
    if (order !== null) found.push({ id, order, entity });
  }
  return found.sort(compareOrder);
}

export function indexFor(list: readonly Sibling[], { after, before }: Position<string>): number {
  if (after === null) return 0;
  const found = list.findIndex(({ id }) => id === (after ?? before));
  if (found < 0) return list.length;
  return after === undefined ? found : found + 1;
}

/** Keys for new siblings at an index; those that have to make room are written through `rewrite`. */
export function makeRoom(
  list: readonly Sibling[],
  at: number,
  count: number,
  random: () => number,
  rewrite: (sibling: Sibling, order: OrderKey) => void,
): readonly OrderKey[] {
  const orders = list.map(({ order }) => order);
  const { keys, rekeyed } = siblingKeys(orders, at, count, random);
  for (const [index, order] of rekeyed) {
    const sibling = list[index];
    if (sibling !== undefined) rewrite(sibling, order);
  }
  return keys;
}
