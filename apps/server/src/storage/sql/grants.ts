import { and, asc, eq, getTableColumns, inArray } from 'drizzle-orm';
import { must } from '../../must';
import type { Grants } from '../repositories/Grants';
import type { Database } from './database';

export function grantsOn({ query, tables: { grants, maps } }: Database): Grants {
  return {
    async put({ subject, ...grant }) {
      const forUser = 'userId' in subject;
      const rows = await query
        .insert(grants)
        .values({
          ...grant,
          userId: forUser ? subject.userId : null,
          organisationId: forUser ? null : subject.organisationId,
        })
        .onConflictDoUpdate({
          target: [grants.mapId, forUser ? grants.userId : grants.organisationId],
          set: { role: grant.role },
        })
        .returning();
      return must(rows[0]);
    },
    async ofMap(mapId) {
      return query
        .select()
        .from(grants)
        .where(eq(grants.mapId, mapId))
        .orderBy(asc(grants.createdAt), asc(grants.id));
    },
    async ofWorkspace(workspaceId) {
      return query
        .select(getTableColumns(grants))
        .from(grants)
        .innerJoin(maps, eq(maps.id, grants.mapId))
        .where(eq(maps.workspaceId, workspaceId))
        .orderBy(asc(grants.createdAt), asc(grants.id));
    },
    async ofUser(userId) {
      return query
        .select()
        .from(grants)
        .where(eq(grants.userId, userId))
        .orderBy(asc(grants.createdAt), asc(grants.id));
    },
    async removeOfUser(workspaceId, userId) {
      const ofWorkspace = query.select({ id: maps.id }).from(maps).where(eq(maps.workspaceId, workspaceId));
      const removed = await query
        .delete(grants)
        .where(and(eq(grants.userId, userId), inArray(grants.mapId, ofWorkspace)))
        .returning({ mapId: grants.mapId });
      return removed.map(({ mapId }) => mapId);
    },
    async remove(mapId, grantId) {
      const rows = await query
        .delete(grants)
        .where(and(eq(grants.mapId, mapId), eq(grants.id, grantId)))
        .returning();
      return rows[0] ?? null;
    },
  };
}
