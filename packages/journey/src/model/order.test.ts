import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../testing/seededRandom';
import { compareOrder, isOrderKey, LONG_ORDER_KEY, orderBetween, ordersBetween, siblingKeys } from './order';
import type { OrderKey } from './values';

const ENDS = [() => 0, () => 0.5, () => 1 - 2 ** -32];

describe('order keys', () => {
  it('D10.1 there is always a key between two others, whatever chance says', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 1000 }), { maxLength: 120 }), fc.nat(), (places, seed) => {
        const keys: OrderKey[] = [];
        const random = [...ENDS, seededRandom(seed)][seed % 4] ?? Math.random;
        for (const place of places) {
          const at = place % (keys.length + 1);
          keys.splice(at, 0, orderBetween(keys[at - 1] ?? null, keys[at] ?? null, random));
        }
        expect(keys.every(isOrderKey)).toBe(true);
        expect(keys.every((key, index) => index === 0 || (keys[index - 1] as string) < key)).toBe(true);
      }),
      { seed: 1, numRuns: 300 },
    );
  });

  it('D10.2 keys stay short when things are added at an end', () => {
    const random = seededRandom(2);
    let first: OrderKey | null = null;
    let last: OrderKey | null = null;
    for (let added = 0; added < 5_000; added++) {
      last = orderBetween(last, null, random);
      first = orderBetween(null, first ?? last, random);
    }
    expect(Math.max(first?.length ?? 0, last?.length ?? 0)).toBeLessThanOrEqual(6);
  });

  it('D10.3 two people who insert in the same gap rarely draw the same key', () => {
    const [a, b] = ordersBetween(null, null, 2, seededRandom(3)) as [OrderKey, OrderKey];
    const random = seededRandom(4);
    const between = new Set(Array.from({ length: 500 }, () => orderBetween(a, b, random)));
    const appended = new Set(Array.from({ length: 20 }, () => orderBetween(b, null, random)));
    expect(between.size).toBeGreaterThan(490);
    expect(appended.size).toBeGreaterThan(17);
  });

  it('D10.4 keys sort as strings, ties by id, malformed ones last', () => {
    const sorted = ['A', 'Z', 'a', '!', 'A0', 'zä'].map((order, index) => ({ order, id: `${index}` }));
    const tie = { order: 'A', id: '-' };
    expect([...sorted.toReversed(), tie].sort(compareOrder)).toEqual([tie, ...sorted]);
  });

  it('D10.5 asking for a key between keys that are malformed or out of order is a bug', () => {
    expect(() => orderBetween('A0' as OrderKey, null)).toThrow(RangeError);
    expect(() => orderBetween('B' as OrderKey, 'A' as OrderKey)).toThrow(RangeError);
    expect(() => orderBetween('A' as OrderKey, 'A' as OrderKey)).toThrow(RangeError);
  });

  it('D10.6 inserting among equal, malformed or overlong keys gives neighbours new ones, and keeps the order', () => {
    const key = fc.oneof(
      fc.constantFrom('V', 'V', 'W', '!', '', 'A0', `V${'0'.repeat(60)}1`, `V${'0'.repeat(60)}2`),
      fc.stringMatching(/^[0-9A-Za-z]{1,4}$/),
    );
    fc.assert(
      fc.property(
        fc.array(key, { maxLength: 12 }),
        fc.nat(),
        fc.integer({ min: 1, max: 4 }),
        (orders, at, count) => {
          const list = orders.map((order, index) => ({ order, id: `s${index}` })).sort(compareOrder);
          const index = at % (list.length + 1);
          const room = siblingKeys(
            list.map(({ order }) => order),
            index,
            count,
            seededRandom(at),
          );
          const rekeyed = list.map((sibling, i) => ({
            ...sibling,
            order: room.rekeyed.get(i) ?? sibling.order,
          }));
          const fresh = room.keys.map((order, i) => ({ order, id: `new${i}` }));
          const wanted = [...rekeyed.slice(0, index), ...fresh, ...rekeyed.slice(index)];
          expect([...wanted].sort(compareOrder)).toEqual(wanted);
          expect(room.keys.every((order) => order.length <= LONG_ORDER_KEY)).toBe(true);
        },
      ),
      { seed: 1, numRuns: 1000 },
    );
  });

  it('D10.7 nobody gets a new key when there is room', () => {
    const orders = ordersBetween(null, null, 5, seededRandom(6));
    expect(siblingKeys(orders, 2, 1).rekeyed.size).toBe(0);
    expect([...siblingKeys(['A', 'V', 'V', 'W'], 2, 1).rekeyed.keys()]).toEqual([2]);
  });
});
