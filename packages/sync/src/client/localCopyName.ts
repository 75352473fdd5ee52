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

/** What every copy of this person starts with. */
export function localCopyPrefix(userId: string): string {
  return `${PREFIX}/${encodeURIComponent(userId)}/`;
}
