import type { Columns } from './columns';
import type { PeopleTables } from './people';

/** Workspaces, their organisations and members. */
export function defineWorkspaces(c: Columns, { users }: PeopleTables) {
  const workspaces = c.table('workspaces', {
    id: c.text('id').primaryKey(),
    name: c.text('name').notNull(),
    createdAt: c.instant('created_at').notNull(),
  });

  const organisations = c.table(
    'organisations',
    {
      id: c.text('id').primaryKey(),
      workspaceId: c
        .text('workspace_id')
        .notNull()
        .references(() => workspaces.id, { onDelete: 'cascade' }),
      name: c.text('name').notNull(),
      kind: c.word('kind', ['vendor', 'partner']).notNull(),
      colour: c.count('colour').notNull(),
      position: c.count('position').notNull(),
      createdAt: c.instant('created_at').notNull(),
    },
    (table) => [
      c.uniqueIndex('organisations_position').on(table.workspaceId, table.position),
      // What members and maps refer to, so that they never name an organisation of another workspace.
      c.uniqueIndex('organisations_of_workspace').on(table.workspaceId, table.id),
    ],
  );

  const members = c.table(
    'members',
    {
      workspaceId: c
        .text('workspace_id')
        .notNull()
        .references(() => workspaces.id, { onDelete: 'cascade' }),
      userId: c
        .text('user_id')
        .notNull()
        .references(() => users.id, { onDelete: 'cascade' }),
      role: c.word('role', ['owner', 'admin', 'member']).notNull(),
      organisationId: c.text('organisation_id').notNull(),
    },
    (table) => [
      c.primaryKey({ name: 'members_pk', columns: [table.workspaceId, table.userId] }),
      c.foreignKey({
        name: 'members_organisation',
        columns: [table.workspaceId, table.organisationId],
        foreignColumns: [organisations.workspaceId, organisations.id],
      }),
      c.index('members_user').on(table.userId),
    ],
  );

  const invites = c.table(
    'invites',
    {
      id: c.text('id').primaryKey(),
      workspaceId: c
        .text('workspace_id')
        .notNull()
        .references(() => workspaces.id, { onDelete: 'cascade' }),
      // Of the token, which only the invited one has.
      tokenHash: c.text('token_hash').notNull(),
      role: c.word('role', ['admin', 'member']).notNull(),
      organisationId: c.text('organisation_id').notNull(),
      email: c.text('email'),
      createdBy: c.text('created_by').notNull(),
      createdAt: c.instant('created_at').notNull(),
      expiresAt: c.instant('expires_at').notNull(),
      acceptedAt: c.instant('accepted_at'),
      acceptedBy: c.text('accepted_by'),
      revokedAt: c.instant('revoked_at'),
    },
    (table) => [
      c.uniqueIndex('invites_token').on(table.tokenHash),
      c.index('invites_workspace').on(table.workspaceId, table.createdAt),
      c.foreignKey({
        name: 'invites_organisation',
        columns: [table.workspaceId, table.organisationId],
        foreignColumns: [organisations.workspaceId, organisations.id],
      }),
    ],
  );

  return { workspaces, organisations, members, invites };
}
export type WorkspaceTables = ReturnType<typeof defineWorkspaces>;
