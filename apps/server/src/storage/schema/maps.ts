import { MAP_KINDS, MAP_STATES } from '@journey-canvas/journey';
import type { Columns } from './columns';
import type { PeopleTables } from './people';
import type { WorkspaceTables } from './workspaces';

/** Maps as lists show them, and who may do what on them. */
export function defineMaps(c: Columns, { users, workspaces, organisations }: PeopleTables & WorkspaceTables) {
  const maps = c.table(
    'maps',
    {
      id: c.text('id').primaryKey(),
      workspaceId: c
        .text('workspace_id')
        .notNull()
        .references(() => workspaces.id, { onDelete: 'cascade' }),
      organisationId: c.text('organisation_id'),
      title: c.text('title').notNull(),
      kind: c.word('kind', MAP_KINDS).notNull(),
      state: c.word('state', MAP_STATES).notNull(),
      createdBy: c.text('created_by').notNull(),
      createdAt: c.instant('created_at').notNull(),
      editedAt: c.instant('edited_at').notNull(),
      editedBy: c.text('edited_by').notNull(),
      deletedAt: c.instant('deleted_at'),
      // Position of the journey that the counts and thumbnails were made from; 0 before the first time.
      summarisedAt: c.count('summarised_at').notNull().default(0),
      touchpoints: c.count('touchpoints').notNull().default(0),
      owners: c.json('owners').$type<{ organisationId: string | null; count: number }[]>().notNull(),
      findingErrors: c.count('finding_errors').notNull().default(0),
      findingWarnings: c.count('finding_warnings').notNull().default(0),
      findingInfos: c.count('finding_infos').notNull().default(0),
      deletedBy: c.text('deleted_by'),
    },
    (table) => [
      c.index('maps_workspace').on(table.workspaceId, table.editedAt),
      c.foreignKey({
        name: 'maps_organisation',
        columns: [table.workspaceId, table.organisationId],
        foreignColumns: [organisations.workspaceId, organisations.id],
      }),
    ],
  );

  const mapThumbnails = c.table(
    'map_thumbnails',
    {
      mapId: c
        .text('map_id')
        .notNull()
        .references(() => maps.id, { onDelete: 'cascade' }),
      theme: c.word('theme', ['light', 'dark']).notNull(),
      svg: c.text('svg').notNull(),
    },
    (table) => [c.primaryKey({ name: 'map_thumbnails_pk', columns: [table.mapId, table.theme] })],
  );

  const grants = c.table(
    'grants',
    {
      id: c.text('id').primaryKey(),
      mapId: c
        .text('map_id')
        .notNull()
        .references(() => maps.id, { onDelete: 'cascade' }),
      userId: c.text('user_id').references(() => users.id, { onDelete: 'cascade' }),
      organisationId: c.text('organisation_id').references(() => organisations.id, { onDelete: 'cascade' }),
      role: c.word('role', ['editor', 'commenter', 'viewer']).notNull(),
      createdAt: c.instant('created_at').notNull(),
    },
    (table) => [
      c.uniqueIndex('grants_user').on(table.mapId, table.userId),
      c.uniqueIndex('grants_organisation').on(table.mapId, table.organisationId),
      c.check('grants_one_subject', c.sql`(${table.userId} is null) <> (${table.organisationId} is null)`),
    ],
  );

  const links = c.table(
    'links',
    {
      id: c.text('id').primaryKey(),
      mapId: c
        .text('map_id')
        .notNull()
        .references(() => maps.id, { onDelete: 'cascade' }),
      // As it is: whoever shares the map copies the link again, and it opens no more than lies beside it here.
      token: c.text('token').notNull(),
      role: c.word('role', ['commenter', 'viewer']).notNull(),
      createdBy: c.text('created_by').notNull(),
      createdAt: c.instant('created_at').notNull(),
      expiresAt: c.instant('expires_at'),
      revokedAt: c.instant('revoked_at'),
    },
    (table) => [
      c.uniqueIndex('links_token').on(table.token),
      c.index('links_map').on(table.mapId, table.createdAt),
    ],
  );

  const linkHolders = c.table(
    'link_holders',
    {
      linkId: c
        .text('link_id')
        .notNull()
        .references(() => links.id, { onDelete: 'cascade' }),
      userId: c
        .text('user_id')
        .notNull()
        .references(() => users.id, { onDelete: 'cascade' }),
      joinedAt: c.instant('joined_at').notNull(),
    },
    (table) => [
      c.primaryKey({ name: 'link_holders_pk', columns: [table.linkId, table.userId] }),
      c.index('link_holders_user').on(table.userId),
    ],
  );

  const images = c.table(
    'images',
    {
      mapId: c
        .text('map_id')
        .notNull()
        .references(() => maps.id, { onDelete: 'cascade' }),
      id: c.text('id').notNull(),
      type: c.word('type', ['image/png', 'image/jpeg', 'image/gif', 'image/webp']).notNull(),
      width: c.count('width').notNull(),
      height: c.count('height').notNull(),
      size: c.count('size').notNull(),
      bytes: c.bytes('bytes').notNull(),
      createdBy: c.text('created_by').notNull(),
      createdAt: c.instant('created_at').notNull(),
    },
    // The id is kept when a map is duplicated: its document refers to it.
    (table) => [c.primaryKey({ name: 'images_pk', columns: [table.mapId, table.id] })],
  );

  return { maps, mapThumbnails, grants, links, linkHolders, images };
}
export type MapTables = ReturnType<typeof defineMaps>;
