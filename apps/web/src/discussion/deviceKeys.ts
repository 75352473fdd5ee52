/** What of the browser's storage is needed. */
export type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/** Tells which key another page has changed; null: all of them. @returns the disposer */
export type ShelfNews = (listener: (key: string | null) => void) => () => void;

export const storageNews: ShelfNews = (listener) => {
  const hear = (event: StorageEvent) => listener(event.key);
  window.addEventListener('storage', hear);
  return () => window.removeEventListener('storage', hear);
};

/** Something that is one person's, of one map, on this device. */
export interface Owner {
  readonly userId: string;
  readonly mapId: string;
}

const PRODUCT = 'journey-canvas';
const KINDS = ['outbox', 'seen'] as const;
type Kind = (typeof KINDS)[number];

/** What the keys of that kind begin with. Parts are encoded, so none runs into the next. */
export function prefixOf(kind: Kind, { userId, mapId }: Owner): string {
  return `${ofPerson(kind, userId)}${encodeURIComponent(mapId)}/`;
}

/** Maps of which this person has something of that kind here. */
export function mapsOf(kind: Kind, userId: string, shelf: Shelf): string[] {
  const prefix = ofPerson(kind, userId);
  const maps = keysUnder(shelf, prefix).map((key) => key.slice(prefix.length).split('/')[0] ?? '');
  return [...new Set(maps)].map(decodeURIComponent);
}

/** Takes everything of this person off this device, of whatever map. */
export function wipeDiscussions(userId: string, shelf: Shelf): void {
  for (const kind of KINDS) {
    for (const key of keysUnder(shelf, ofPerson(kind, userId))) attempt(() => shelf.removeItem(key));
  }
}

function ofPerson(kind: Kind, userId: string): string {
  return `${PRODUCT}/${kind}/${encodeURIComponent(userId)}/`;
}

export function keysUnder(shelf: Shelf, prefix: string): string[] {
  return (
    attempt(() => {
      const keys = Array.from({ length: shelf.length }, (_, index) => shelf.key(index) ?? '');
      return keys.filter((key) => key.startsWith(prefix));
    }) ?? []
  );
}

/** The JSON under a key; undefined where there is none, or the browser does not give it. */
export function readJson(shelf: Shelf, key: string): unknown {
  return attempt(() => JSON.parse(shelf.getItem(key) ?? 'null') as unknown) ?? undefined;
}

/** A browser may keep its storage from us at any call. */
export function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
