/** The live documents of a map. */
export const DOCUMENTS = ['journey', 'discussion'] as const;
export type DocumentName = (typeof DOCUMENTS)[number];

/** Query parameters of the upgrade: the protocol's version (absent: a stock client) and the document's lineage. */
export const QUERY = { version: 'v', lineage: 'lineage' } as const;

/** Path of a document's socket, without origin and query. */
export function syncPath(mapId: string, document: DocumentName): string {
  return `/sync/${encodeURIComponent(mapId)}/${document}`;
}

export function isDocumentName(value: unknown): value is DocumentName {
  return DOCUMENTS.some((name) => name === value);
}
