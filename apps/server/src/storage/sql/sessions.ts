import { and, eq, getTableColumns, lte, ne } from 'drizzle-orm';
import type { Sessions } from '../repositories/Sessions';
import type { Database } from './database';

export function sessionsOn({ query, tables: { sessions, users } }: Database): Sessions {
  const { passwordHash: _, ...visibleUser } = getTableColumns(users);

  return {
    async insert(session) {
      await query.insert(sessions).values(session);
    },
    async find(id) {
      const rows = await query
        .select({ session: getTableColumns(sessions), user: visibleUser })
        .from(sessions)
        .innerJoin(users, eq(users.id, sessions.userId))
        .where(eq(sessions.id, id));
      return rows[0] ?? null;
    },
    async ofUser(userId) {
      return query.select().from(sessions).where(eq(sessions.userId, userId));
    },
    async setExpiry(id, expiresAt) {
      await query.update(sessions).set({ expiresAt }).where(eq(sessions.id, id));
    },
    async remove(id) {
      await query.delete(sessions).where(eq(sessions.id, id));
    },
    async removeOfUser(userId, except) {
      const others = except === undefined ? undefined : ne(sessions.id, except);
      await query.delete(sessions).where(and(eq(sessions.userId, userId), others));
    },
    async purgeExpired(now) {
      const purged = await query
        .delete(sessions)
        .where(lte(sessions.expiresAt, now))
        .returning({ id: sessions.id });
      return purged.length;
    },
  };
}
