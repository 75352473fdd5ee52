import { and, asc, count, eq, getTableColumns, isNull } from 'drizzle-orm';
import type { Comments } from '../repositories/Comments';
import type { Database } from './database';

export function commentsOn({ query, tables: { comments, threads } }: Database): Comments {
  const { key: _, ...visible } = getTableColumns(comments);
  const ofLiveThreads = (mapId: string) => and(eq(threads.mapId, mapId), isNull(threads.deletedAt));

  return {
    async insert(comment) {
      await query.insert(comments).values(comment);
    },
    async byId(id) {
      const rows = await query.select(visible).from(comments).where(eq(comments.id, id));
      return rows[0] ?? null;
    },
    async byKey(authorId, key) {
      const rows = await query
        .select(visible)
        .from(comments)
        .where(and(eq(comments.authorId, authorId), eq(comments.key, key)));
      return rows[0] ?? null;
    },
    async ofThread(threadId) {
      return query
        .select(visible)
        .from(comments)
        .where(eq(comments.threadId, threadId))
        .orderBy(asc(comments.createdAt), asc(comments.id));
    },
    async ofMap(mapId) {
      return query
        .select(visible)
        .from(comments)
        .innerJoin(threads, eq(threads.id, comments.threadId))
        .where(ofLiveThreads(mapId))
        .orderBy(asc(comments.createdAt), asc(comments.id));
    },
    async organisationsOf(mapId) {
      const rows = await query
        .select({ id: comments.organisationId })
        .from(comments)
        .innerJoin(threads, eq(threads.id, comments.threadId))
        .where(ofLiveThreads(mapId))
        .groupBy(comments.organisationId);
      return rows.flatMap(({ id }) => id ?? []);
    },
    async countOfMap(mapId) {
      const rows = await query
        .select({ comments: count() })
        .from(comments)
        .innerJoin(threads, eq(threads.id, comments.threadId))
        .where(ofLiveThreads(mapId));
      return rows[0]?.comments ?? 0;
    },
    async setText(id, text, editedAt) {
      await query
        .update(comments)
        .set({ text, editedAt })
        .where(and(eq(comments.id, id), isNull(comments.deletedAt)));
    },
    async erase(id, deletedAt) {
      await query.update(comments).set({ text: '', deletedAt }).where(eq(comments.id, id));
    },
    async eraseThread(threadId, deletedAt) {
      await query
        .update(comments)
        .set({ text: '', deletedAt })
        .where(and(eq(comments.threadId, threadId), isNull(comments.deletedAt)));
    },
  };
}
