interface Settling<T> {
  readonly dataUpdatedAt: number;
  readonly data: T | undefined;
}

/**
 * What a query has brought so far; undefined before the first answer. Reading `data` itself then would suspend
 * the whole page, where each part has something better to show meanwhile.
 */
export function settled<T>(query: Settling<T>): T | undefined {
  return query.dataUpdatedAt === 0 ? undefined : query.data;
}
