import type { Columns } from './columns';

/** Who there is, and who is signed in. */
export function definePeople(c: Columns) {
  const users = c.table(
    'users',
    {
      id: c.text('id').primaryKey(),
      email: c.text('email'),
      name: c.text('name').notNull(),
      passwordHash: c.text('password_hash'),
      kind: c.word('kind', ['member', 'guest']).notNull(),
      disabledAt: c.instant('disabled_at'),
      createdAt: c.instant('created_at').notNull(),
    },
    (table) => [c.uniqueIndex('users_email').on(table.email)],
  );

  const sessions = c.table(
    'sessions',
    {
      id: c.text('id').primaryKey(),
      userId: c
        .text('user_id')
        .notNull()
        .references(() => users.id, { onDelete: 'cascade' }),
      createdAt: c.instant('created_at').notNull(),
      expiresAt: c.instant('expires_at').notNull(),
    },
    (table) => [c.index('sessions_user').on(table.userId), c.index('sessions_expiry').on(table.expiresAt)],
  );

  return { users, sessions };
}
export type PeopleTables = ReturnType<typeof definePeople>;
