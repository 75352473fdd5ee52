import { type Accessor, createMemo, createRoot } from 'solid-js';

interface Settling<T> {
  readonly dataUpdatedAt: number;
  readonly data: T | undefined;
}

const followed = new WeakMap<object, Accessor<unknown>>();

/**
 * What a query has brought so far; undefined before the first answer. Reading `data` itself would suspend the whole
 * page, where each part has something better to show meanwhile.
 */
export function settled<T>(query: Settling<T>): T | undefined {
  return query.dataUpdatedAt === 0 ? undefined : dataOf(query)();
}

/**
 * Whoever reads `data` within a page, even data that was there before, has the page suspended by every later request:
 * it leaves the document for a moment, and the focus is lost. So it is read outside of any page. Query and memo know
 * nobody but each other, and go together.
 */
function dataOf<T>(query: Settling<T>): Accessor<T | undefined> {
  const known = followed.get(query) as Accessor<T | undefined> | undefined;
  if (known) return known;
  const data = createRoot(() => createMemo(() => query.data), null);
  followed.set(query, data);
  return data;
}
