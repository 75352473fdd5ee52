import { type DocumentLog, documentName, type LogEntry, type MapFields } from './DocumentLog';
import { StorageError } from './StorageError';

interface MemoryDocument {
  readonly lineage: string;
  position: number;
  snapshot: { bytes: Uint8Array; position: number } | null;
  updates: { position: number; entry: LogEntry }[];
  readonly clients: Map<number, string>;
  fields: MapFields | null;
}

/** A log that forgets everything with the process: for tests. `fields` reads what the last append projected. */
export interface MemoryDocumentLog extends DocumentLog {
  fields(documentId: string): MapFields | null;
}

/** A {@link DocumentLog} in memory, for tests; passes the same contract suite as the one on SQLite. */
export function memoryDocumentLog(): MemoryDocumentLog {
  const documents = new Map<string, MemoryDocument>();

  function known(documentId: string): MemoryDocument {
    const document = documents.get(documentId);
    if (!document) throw new StorageError('unknown-document', `There is no document ${documentId}.`);
    return document;
  }

  return {
    async create(documentId, mapId, lineage, firstUpdate, author, clients = new Map()) {
      documentName(documentId, mapId);
      if (documents.has(documentId)) {
        throw new StorageError('document-exists', `Document ${documentId} is there already.`);
      }
      const entry = { update: new Uint8Array(firstUpdate), author, at: Date.now() };
      documents.set(documentId, {
        lineage,
        position: 1,
        snapshot: null,
        updates: [{ position: 1, entry }],
        clients: new Map(clients),
        fields: null,
      });
    },

    async load(documentId) {
      const document = documents.get(documentId);
      if (!document) return null;
      return {
        lineage: document.lineage,
        position: document.position,
        snapshot: document.snapshot?.bytes.slice() ?? null,
        updates: document.updates.map(({ entry }) => entry.update.slice()),
        clients: new Map(document.clients),
      };
    },

    async append(documentId, entries, newClients, fields) {
      const document = known(documentId);
      for (const [client, user] of newClients) {
        if ((document.clients.get(client) ?? user) !== user) {
          throw new StorageError('client-taken', `Client id ${client} belongs to another user.`);
        }
      }
      for (const entry of entries) {
        document.position += 1;
        const stored = { ...entry, update: new Uint8Array(entry.update) };
        document.updates.push({ position: document.position, entry: stored });
      }
      for (const [client, user] of newClients) document.clients.set(client, user);
      if (fields) document.fields = { ...fields };
      return document.position;
    },

    async compact(documentId, snapshot, upTo) {
      const document = known(documentId);
      if (upTo > document.position) {
        throw new StorageError('beyond-committed', `Position ${upTo} of ${documentId} is not committed.`);
      }
      if (upTo <= (document.snapshot?.position ?? 0)) return;
      document.snapshot = { bytes: new Uint8Array(snapshot), position: upTo };
      document.updates = document.updates.filter(({ position }) => position > upTo);
    },

    async position(documentId) {
      return known(documentId).position;
    },

    fields: (documentId) => known(documentId).fields,
  };
}
