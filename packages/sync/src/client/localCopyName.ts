const PREFIX = 'journey-canvas';

export interface LocalCopyKey {
  readonly userId: string;
  readonly mapId: string;
  readonly document: string;
  readonly lineage: string;
}

/** The database of one person's copy of one lineage of one document. Parts are encoded, so none runs into the next. */
export function localCopyName({ userId, mapId, document, lineage }: LocalCopyKey): string {
  return [PREFIX, userId, mapId, document, lineage].map(encodeURIComponent).join('/');
}

/** Null for a database that is no copy of ours. */
export function parseLocalCopyName(name: string): LocalCopyKey | null {
  const [prefix, ...parts] = name.split('/');
  if (prefix !== PREFIX || parts.length !== 4) {
    return null;
  }
  try {
    const [userId = '', mapId = '', document = '', lineage = ''] = parts.map(decodeURIComponent);
    return { userId, mapId, document, lineage };
  } catch {
    return null;
  }
}
