import { and, asc, count, eq, getTableColumns } from 'drizzle-orm';
import type { Members } from '../repositories/Members';
import type { Database } from './database';

export function membersOn({ query, tables: { members, users } }: Database): Members {
  const is = (workspaceId: string, userId: string) =>
    and(eq(members.workspaceId, workspaceId), eq(members.userId, userId));

  return {
    async insert(member) {
      const inserted = await query
        .insert(members)
        .values(member)
        .onConflictDoNothing({ target: [members.workspaceId, members.userId] })
        .returning({ userId: members.userId });
      return inserted.length > 0 ? 'inserted' : 'already-member';
    },
    async find(workspaceId, userId) {
      const rows = await query.select().from(members).where(is(workspaceId, userId));
      return rows[0] ?? null;
    },
    async ofWorkspace(workspaceId) {
      return query
        .select({
          ...getTableColumns(members),
          name: users.name,
          email: users.email,
          disabledAt: users.disabledAt,
        })
        .from(members)
        .innerJoin(users, eq(users.id, members.userId))
        .where(eq(members.workspaceId, workspaceId))
        .orderBy(asc(users.name), asc(users.id));
    },
    async update(workspaceId, userId, changes) {
      if (Object.keys(changes).length === 0) return;
      await query.update(members).set(changes).where(is(workspaceId, userId));
    },
    async remove(workspaceId, userId) {
      const removed = await query
        .delete(members)
        .where(is(workspaceId, userId))
        .returning({ userId: members.userId });
      return removed.length > 0;
    },
    async countOwners(workspaceId) {
      const rows = await query
        .select({ owners: count() })
        .from(members)
        .where(and(eq(members.workspaceId, workspaceId), eq(members.role, 'owner')));
      return rows[0]?.owners ?? 0;
    },
  };
}
