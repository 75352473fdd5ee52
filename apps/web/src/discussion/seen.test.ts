import { describe, expect, it } from 'vitest';
import { deviceSeen, memorySeen } from './seen';

const OWNER = { userId: 'ann', mapId: 'map-1' };

function shelf(full = false) {
  const items = new Map<string, string>();
  const listeners = new Set<(key: string | null) => void>();
  return {
    items,
    tell: () => {
      for (const listener of listeners) listener([...items.keys()][0] ?? null);
    },
    news: (listener: (key: string | null) => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    storage: {
      get length() {
        return items.size;
      },
      key: (index: number) => [...items.keys()][index] ?? null,
      getItem: (key: string) => items.get(key) ?? null,
      setItem: (key: string, value: string) => {
        if (full) throw new Error('full');
        items.set(key, value);
      },
      removeItem: (key: string) => void items.delete(key),
    },
  };
}

describe('what one has read', () => {
  it('W30.3 is kept for the next visit, and never steps back', () => {
    const { storage, news } = shelf();
    const first = deviceSeen(OWNER, storage, news);
    first.mark('a', 20);
    first.mark('a', 10);
    first.dispose();
    const second = deviceSeen(OWNER, storage, news);
    expect([second.seen('a'), second.seen('b')]).toEqual([20, Number.NEGATIVE_INFINITY]);
  });

  it('W30.3 follows another page', () => {
    const { storage, news, tell } = shelf();
    const [here, there] = [deviceSeen(OWNER, storage, news), deviceSeen(OWNER, storage, news)];
    let told = 0;
    there.subscribe(() => {
      told += 1;
    });
    here.mark('a', 20);
    tell();
    expect([there.seen('a'), told]).toEqual([20, 1]);
  });

  it('W30.3 stays small: what was read longest ago is forgotten', () => {
    const { storage, news, items } = shelf();
    const marks = deviceSeen(OWNER, storage, news);
    for (let index = 0; index < 1100; index += 1) marks.mark(`t${index}`, 1);
    expect([marks.seen('t99'), marks.seen('t100'), marks.seen('t1099')]).toEqual([
      Number.NEGATIVE_INFINITY,
      1,
      1,
    ]);
    expect(Object.keys(JSON.parse([...items.values()][0] ?? '{}'))).toHaveLength(1000);
  });

  it.each([['{'], ['[1]'], ['{"a":"x"}']])('W30.3 begins anew where %s is kept', (kept) => {
    const { storage, news, items } = shelf();
    deviceSeen(OWNER, storage, news).mark('a', 1);
    items.set([...items.keys()][0] ?? '', kept);
    expect(deviceSeen(OWNER, storage, news).seen('a')).toBe(Number.NEGATIVE_INFINITY);
  });

  it('W30.3 goes on in memory where nothing can be kept, and for guests', () => {
    const { storage, news } = shelf(true);
    for (const marks of [deviceSeen(OWNER, storage, news), memorySeen()]) {
      marks.mark('a', 5);
      expect(marks.seen('a')).toBe(5);
    }
  });
});
