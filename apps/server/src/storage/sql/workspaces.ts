import { asc, eq, getTableColumns } from 'drizzle-orm';
import type { Workspaces } from '../repositories/Workspaces';
import type { Database } from './database';

export function workspacesOn({ query, tables: { workspaces, members } }: Database): Workspaces {
  return {
    async insert(workspace) {
      await query.insert(workspaces).values(workspace);
    },
    async byId(id) {
      const rows = await query.select().from(workspaces).where(eq(workspaces.id, id));
      return rows[0] ?? null;
    },
    async rename(id, name) {
      await query.update(workspaces).set({ name }).where(eq(workspaces.id, id));
    },
    async ofUser(userId) {
      return query
        .select({
          ...getTableColumns(workspaces),
          role: members.role,
          organisationId: members.organisationId,
        })
        .from(members)
        .innerJoin(workspaces, eq(workspaces.id, members.workspaceId))
        .where(eq(members.userId, userId))
        .orderBy(asc(workspaces.createdAt), asc(workspaces.id));
    },
  };
}
