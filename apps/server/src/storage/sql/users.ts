import { eq, getTableColumns, inArray } from 'drizzle-orm';
import type { Users } from '../repositories/Users';
import type { Database } from './database';

export function usersOn({ query, tables: { users } }: Database): Users {
  const { passwordHash: _, ...visible } = getTableColumns(users);

  return {
    async insert(user) {
      const email = user.email === null ? null : normalised(user.email);
      const inserted = await query
        .insert(users)
        .values({ ...user, email })
        .onConflictDoNothing({ target: users.email })
        .returning({ id: users.id });
      return inserted.length > 0 ? 'inserted' : 'email-taken';
    },
    async byId(id) {
      const rows = await query.select(visible).from(users).where(eq(users.id, id));
      return rows[0] ?? null;
    },
    async byEmail(email) {
      const rows = await query
        .select(visible)
        .from(users)
        .where(eq(users.email, normalised(email)));
      return rows[0] ?? null;
    },
    async byIds(ids) {
      if (ids.length === 0) return [];
      return query
        .select(visible)
        .from(users)
        .where(inArray(users.id, [...ids]));
    },
    async passwordHash(id) {
      const rows = await query.select({ hash: users.passwordHash }).from(users).where(eq(users.id, id));
      return rows[0]?.hash ?? null;
    },
    async anyMember() {
      const rows = await query.select({ id: users.id }).from(users).where(eq(users.kind, 'member')).limit(1);
      return rows.length > 0;
    },
    async rename(id, name) {
      await query.update(users).set({ name }).where(eq(users.id, id));
    },
    async setPasswordHash(id, passwordHash) {
      await query.update(users).set({ passwordHash }).where(eq(users.id, id));
    },
    async setDisabledAt(id, disabledAt) {
      await query.update(users).set({ disabledAt }).where(eq(users.id, id));
    },
  };
}

function normalised(email: string): string {
  return email.trim().toLowerCase();
}
