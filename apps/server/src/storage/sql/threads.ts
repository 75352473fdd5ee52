import { and, asc, count, eq, getTableColumns, isNull } from 'drizzle-orm';
import type { StoredAnchor, ThreadRecord, Threads } from '../repositories/Threads';
import type { Database } from './database';

export function threadsOn({ query, tables: { threads } }: Database): Threads {
  const { deletedAt: _, ...visible } = getTableColumns(threads);

  return {
    async insert(thread) {
      await query.insert(threads).values(thread);
    },
    async byId(id) {
      const rows = await query
        .select(visible)
        .from(threads)
        .where(and(eq(threads.id, id), isNull(threads.deletedAt)));
      return rows[0] ? recordOf(rows[0]) : null;
    },
    async ofMap(mapId) {
      const rows = await query
        .select(visible)
        .from(threads)
        .where(and(eq(threads.mapId, mapId), isNull(threads.deletedAt)))
        .orderBy(asc(threads.createdAt), asc(threads.id));
      return rows.map(recordOf);
    },
    async count(mapId) {
      const rows = await query
        .select({ threads: count() })
        .from(threads)
        .where(and(eq(threads.mapId, mapId), isNull(threads.deletedAt)));
      return rows[0]?.threads ?? 0;
    },
    async setResolved(id, resolved) {
      await query
        .update(threads)
        .set({ resolvedAt: resolved?.at ?? null, resolvedBy: resolved?.by ?? null })
        .where(eq(threads.id, id));
    },
    async setDeletedAt(id, deletedAt) {
      await query.update(threads).set({ deletedAt }).where(eq(threads.id, id));
    },
  };
}

/** The anchor was checked when it came in. */
function recordOf(row: Omit<ThreadRecord, 'anchor'> & { anchor: unknown }): ThreadRecord {
  return { ...row, anchor: row.anchor as StoredAnchor };
}
