import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import { documentName, type StoredDocument, SYSTEM_AUTHOR } from '../DocumentLog';
import { StorageError } from '../StorageError';
import { inTransaction } from './connection';
import type { AppendGroup, CreateDocument, Input, Scope } from './protocol';
import { refuseNul, requireScope } from './statements';

/** The update log in SQL. One message and one transaction for each call: the hot path of every edit. */
export function documentStore(database: DatabaseSyncInstance) {
  const sql = prepareAll(database);

  function find(documentId: string): DocumentRow | undefined {
    refuseNul(documentId);
    return sql.document.get(documentId) as DocumentRow | undefined;
  }

  function committed(documentId: string): DocumentRow {
    const row = find(documentId);
    if (!row) throw new StorageError('unknown-document', `There is no document ${documentId}.`);
    return row;
  }

  function claimClients(documentId: string, clients: ReadonlyMap<number, string>): void {
    for (const [client, user] of clients) {
      sql.claimClient.run(documentId, client, user);
      const owner = sql.clientOwner.get(documentId, client) as { user_id: string };
      if (owner.user_id !== user) {
        throw new StorageError('client-taken', `Client id ${client} belongs to another user.`);
      }
    }
  }

  function insertDocument(document: CreateDocument): void {
    const { documentId, mapId, lineage, firstUpdate, author, at, clients } = document;
    const name = documentName(documentId, mapId);
    if (find(documentId)) {
      throw new StorageError('document-exists', `Document ${documentId} is there already.`);
    }
    sql.insertDocument.run(documentId, mapId, name, lineage, at);
    sql.insertUpdate.run(documentId, 1, firstUpdate, author, at);
    claimClients(documentId, clients);
  }

  function appendGroup({ documentId, entries, newClients, fields }: AppendGroup): number {
    const document = committed(documentId);
    let position = document.position;
    for (const { update, author, at } of entries) {
      position += 1;
      sql.insertUpdate.run(documentId, position, update, author, at);
    }
    sql.setPosition.run(position, documentId);
    claimClients(documentId, newClients);
    const edit = entries.findLast(({ author }) => author !== SYSTEM_AUTHOR);
    if (edit && document.name === 'journey') sql.markEdited.run(edit.at, edit.author, document.map_id);
    if (fields) sql.setFields.run(withoutNul(fields.title), fields.kind, fields.state, document.map_id);
    return position;
  }

  function replaceBySnapshot({ documentId, snapshot, upTo }: Input<'compact'>): void {
    if (upTo > committed(documentId).position) {
      throw new StorageError('beyond-committed', `Position ${upTo} of ${documentId} is not committed.`);
    }
    const before = sql.snapshot.get(documentId) as SnapshotRow | undefined;
    if (upTo <= (before?.position ?? 0)) return;
    sql.putSnapshot.run(documentId, upTo, snapshot);
    sql.dropUpdates.run(documentId, upTo);
  }

  function read(documentId: string): StoredDocument | null {
    const document = find(documentId);
    if (!document) return null;
    const snapshot = sql.snapshot.get(documentId) as SnapshotRow | undefined;
    const updates = sql.updates.all(documentId, snapshot?.position ?? 0) as unknown as UpdateRow[];
    requireComplete(document, snapshot?.position ?? 0, updates);
    const clients = sql.clients.all(documentId) as { client_id: number; user_id: string }[];
    return {
      lineage: document.lineage,
      position: document.position,
      snapshot: snapshot?.bytes ?? null,
      updates: updates.map(({ bytes }) => bytes),
      clients: new Map(clients.map((row) => [row.client_id, row.user_id])),
    };
  }

  return {
    create({ scope, ...document }: CreateDocument & { scope: Scope }): void {
      requireScope(database, scope);
      if (scope === 'transaction') insertDocument(document);
      else inTransaction(database, () => insertDocument(document));
    },
    append: (group: AppendGroup): number => inTransaction(database, () => appendGroup(group)),
    compact: (input: Input<'compact'>): void => inTransaction(database, () => replaceBySnapshot(input)),
    load: (documentId: string): StoredDocument | null => read(documentId),
    position: (documentId: string): number => committed(documentId).position,
  };
}

interface DocumentRow {
  id: string;
  map_id: string;
  name: string;
  lineage: string;
  position: number;
}
interface SnapshotRow {
  position: number;
  bytes: Uint8Array;
}
interface UpdateRow {
  position: number;
  bytes: Uint8Array;
}

/** A document may hold any text, and its group must not fail for the title's sake. */
function withoutNul(text: string): string {
  return text.replaceAll('\0', '');
}

function requireComplete(document: DocumentRow, snapshotAt: number, updates: readonly UpdateRow[]): void {
  const complete =
    updates.length === document.position - snapshotAt &&
    updates.every(({ position }, index) => position === snapshotAt + index + 1);
  if (complete) return;
  throw new StorageError('damaged-document', `Updates of document ${document.id} are missing.`);
}

function prepareAll(database: DatabaseSyncInstance) {
  const prepare = (text: string) => database.prepare(text);
  return {
    document: prepare('SELECT id, map_id, name, lineage, position FROM documents WHERE id = ?'),
    insertDocument: prepare(
      'INSERT INTO documents (id, map_id, name, lineage, position, created_at) VALUES (?, ?, ?, ?, 1, ?)',
    ),
    setPosition: prepare('UPDATE documents SET position = ? WHERE id = ?'),
    insertUpdate: prepare(
      'INSERT INTO document_updates (document_id, position, bytes, author, created_at) VALUES (?, ?, ?, ?, ?)',
    ),
    updates: prepare(
      'SELECT position, bytes FROM document_updates WHERE document_id = ? AND position > ? ORDER BY position',
    ),
    dropUpdates: prepare('DELETE FROM document_updates WHERE document_id = ? AND position <= ?'),
    snapshot: prepare('SELECT position, bytes FROM document_snapshots WHERE document_id = ?'),
    putSnapshot: prepare(
      'INSERT INTO document_snapshots (document_id, position, bytes) VALUES (?, ?, ?) ON CONFLICT (document_id) DO UPDATE SET position = excluded.position, bytes = excluded.bytes',
    ),
    clients: prepare('SELECT client_id, user_id FROM document_clients WHERE document_id = ?'),
    clientOwner: prepare('SELECT user_id FROM document_clients WHERE document_id = ? AND client_id = ?'),
    claimClient: prepare(
      'INSERT INTO document_clients (document_id, client_id, user_id) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
    ),
    markEdited: prepare('UPDATE maps SET edited_at = max(edited_at, ?), edited_by = ? WHERE id = ?'),
    setFields: prepare('UPDATE maps SET title = ?, kind = ?, state = ? WHERE id = ?'),
  };
}
