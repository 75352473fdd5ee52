import type { Columns } from './columns';
import type { MapTables } from './maps';

/** What is said about maps. Authors are kept as they were, even when the person is gone: no foreign key. */
export function defineDiscussion(c: Columns, { maps }: MapTables) {
  const threads = c.table(
    'threads',
    {
      id: c.text('id').primaryKey(),
      mapId: c
        .text('map_id')
        .notNull()
        .references(() => maps.id, { onDelete: 'cascade' }),
      anchor: c.json('anchor').notNull(),
      createdBy: c.text('created_by').notNull(),
      createdAt: c.instant('created_at').notNull(),
      resolvedAt: c.instant('resolved_at'),
      resolvedBy: c.text('resolved_by'),
      deletedAt: c.instant('deleted_at'),
    },
    (table) => [c.index('threads_map').on(table.mapId, table.createdAt)],
  );

  const comments = c.table(
    'comments',
    {
      id: c.text('id').primaryKey(),
      threadId: c
        .text('thread_id')
        .notNull()
        .references(() => threads.id, { onDelete: 'cascade' }),
      authorId: c.text('author_id').notNull(),
      // The author's when it was written: people change sides, what they said does not.
      organisationId: c.text('organisation_id'),
      // Chosen by the client, so that a repeated request writes once.
      key: c.text('key'),
      text: c.text('text').notNull(),
      createdAt: c.instant('created_at').notNull(),
      editedAt: c.instant('edited_at'),
      deletedAt: c.instant('deleted_at'),
    },
    (table) => [
      c.index('comments_thread').on(table.threadId, table.createdAt),
      c.uniqueIndex('comments_key').on(table.authorId, table.key),
    ],
  );

  return { threads, comments };
}
