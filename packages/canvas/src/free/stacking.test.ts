import type { IndexKey } from '@tldraw/tldraw';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stackingKeys } from './stacking';

const NOTHING: ReadonlyMap<string, IndexKey> = new Map();
const orders = fc.shuffledSubarray(Array.from({ length: 24 }, (_, index) => `s${index}`));

describe('stacking', () => {
  it('F1.4 gives rising keys, whatever the order was before', () => {
    fc.assert(
      fc.property(orders, orders, (first, second) => {
        const keys = stackingKeys(second, stackingKeys(first, NOTHING));
        const list = second.map((id) => keys.get(id) ?? '');
        expect([...list].sort()).toEqual(list);
        expect(new Set(list).size).toBe(second.length);
        expect(list.every((key) => key > 'a8')).toBe(true);
      }),
    );
  });

  it('F1.5 what is brought to the front, sent back or taken away leaves the others their keys', () => {
    const ids = ['a', 'b', 'c', 'd', 'e'];
    const keys = stackingKeys(ids, NOTHING);
    const changed = (next: readonly string[]) => {
      const after = stackingKeys(next, keys);
      return next.filter((id) => after.get(id) !== keys.get(id));
    };
    expect(changed(['b', 'c', 'd', 'e', 'a'])).toEqual(['a']);
    expect(changed(['e', 'a', 'b', 'c', 'd'])).toEqual(['e']);
    expect(changed(['a', 'c', 'e'])).toEqual([]);
    expect(changed(['a', 'b', 'x', 'c', 'd', 'e'])).toEqual(['x']);
  });
});
