import type { Columns } from './columns';
import type { MapTables } from './maps';

/** The update log. Authors and users are kept as they were, even when the person is gone: no foreign key. */
export function defineDocuments(c: Columns, { maps }: MapTables) {
  const documents = c.table(
    'documents',
    {
      id: c.text('id').primaryKey(),
      mapId: c
        .text('map_id')
        .notNull()
        .references(() => maps.id, { onDelete: 'cascade' }),
      name: c.text('name').notNull(),
      lineage: c.text('lineage').notNull(),
      position: c.count('position').notNull(),
      createdAt: c.instant('created_at').notNull(),
    },
    (table) => [c.uniqueIndex('documents_map_name').on(table.mapId, table.name)],
  );
  const documentId = () =>
    c
      .text('document_id')
      .notNull()
      .references(() => documents.id, { onDelete: 'cascade' });

  const documentUpdates = c.table(
    'document_updates',
    {
      documentId: documentId(),
      position: c.count('position').notNull(),
      bytes: c.bytes('bytes').notNull(),
      author: c.text('author').notNull(),
      createdAt: c.instant('created_at').notNull(),
    },
    (table) => [c.primaryKey({ name: 'document_updates_pk', columns: [table.documentId, table.position] })],
  );

  const documentSnapshots = c.table('document_snapshots', {
    documentId: documentId().primaryKey(),
    position: c.count('position').notNull(),
    bytes: c.bytes('bytes').notNull(),
  });

  const documentClients = c.table(
    'document_clients',
    {
      documentId: documentId(),
      clientId: c.count('client_id').notNull(),
      userId: c.text('user_id').notNull(),
    },
    (table) => [c.primaryKey({ name: 'document_clients_pk', columns: [table.documentId, table.clientId] })],
  );

  return { documents, documentUpdates, documentSnapshots, documentClients };
}
