import { type Deleted, KIND_WORDS } from '@journey-canvas/journey';

/**
 * What was deleted from a map, newest first. Paths that went with a touchpoint are left out: they come back with it,
 * and the touchpoint is what people look for.
 */
export function deletedThings(deleted: readonly Deleted[]): Deleted[] {
  const touchpointsAt = new Set(deleted.filter(({ kind }) => kind === 'touchpoint').map(({ at }) => at));
  return deleted
    .filter(({ kind, at }) => kind !== 'path' || !touchpointsAt.has(at))
    .toSorted((a, b) => b.at - a.at || (a.id < b.id ? -1 : 1));
}

export function deletedKind({ kind }: Pick<Deleted, 'kind'>): string {
  return KIND_WORDS[kind];
}

/** What it was called by; what never had a name goes by its kind. */
export function deletedName(item: Pick<Deleted, 'kind' | 'title'>): string {
  const title = item.title.trim().split('\n')[0];
  return title || `${deletedKind(item)} without a name`;
}
