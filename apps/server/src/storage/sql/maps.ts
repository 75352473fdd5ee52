import { and, asc, desc, eq, getTableColumns, gte, isNotNull, isNull, lt, lte, or } from 'drizzle-orm';
import type { MapRecord, MapSummary, Maps } from '../repositories/Maps';
import type { maps as sqliteMaps } from '../schema/sqlite';
import type { Database } from './database';

/** The document whose lineage and position stand for the map. */
const JOURNEY = 'journey';

export function mapsOn({ query, atomic, tables: { maps, mapThumbnails, documents } }: Database): Maps {
  const isJourney = and(eq(documents.mapId, maps.id), eq(documents.name, JOURNEY));
  const found = () =>
    query
      .select({ map: getTableColumns(maps), lineage: documents.lineage })
      .from(maps)
      .innerJoin(documents, isJourney);

  return {
    async insert(map) {
      const edited = { editedAt: map.createdAt, editedBy: map.createdBy };
      await query.insert(maps).values({ ...map, ...edited, owners: [] });
    },
    async byId(id) {
      const rows = await found().where(eq(maps.id, id));
      return rows[0] ? recordOf(rows[0]) : null;
    },
    async ofWorkspace(workspaceId) {
      const rows = await found()
        .where(and(eq(maps.workspaceId, workspaceId), isNull(maps.deletedAt)))
        .orderBy(desc(maps.editedAt), asc(maps.id));
      return rows.map(recordOf);
    },
    async setDeletedAt(id, deletedAt, by) {
      const rows = await query
        .update(maps)
        .set({ deletedAt, deletedBy: deletedAt === null ? null : (by ?? null) })
        .where(eq(maps.id, id))
        .returning({ id: maps.id });
      return rows.length > 0;
    },
    async deletedOf(workspaceId) {
      const rows = await found()
        .where(and(eq(maps.workspaceId, workspaceId), isNotNull(maps.deletedAt)))
        .orderBy(desc(maps.deletedAt), asc(maps.id));
      return rows.map(recordOf);
    },
    async remove(id) {
      await query.delete(maps).where(eq(maps.id, id));
    },
    async removable(before, limit) {
      const rows = await query
        .select({ id: maps.id })
        .from(maps)
        .leftJoin(documents, isJourney)
        .where(or(lt(maps.deletedAt, before), and(isNull(documents.id), lt(maps.createdAt, before))))
        .orderBy(asc(maps.id))
        .limit(limit);
      return rows.map(({ id }) => id);
    },
    async editedSince(since) {
      const rows = await found()
        .where(and(isNull(maps.deletedAt), gte(maps.editedAt, since)))
        .orderBy(asc(maps.id));
      return rows.map(({ map }) => map.id);
    },
    async summarise(id, position, summary) {
      return atomic(async ({ query }) => {
        const rows = await query
          .update(maps)
          .set({ summarisedAt: position, ...columnsOf(summary) })
          .where(and(eq(maps.id, id), lte(maps.summarisedAt, position)))
          .returning({ id: maps.id });
        if (rows.length === 0) return false;
        await query.delete(mapThumbnails).where(eq(mapThumbnails.mapId, id));
        await query.insert(mapThumbnails).values([
          { mapId: id, theme: 'light', svg: xmlText(summary.thumbnail.light) },
          { mapId: id, theme: 'dark', svg: xmlText(summary.thumbnail.dark) },
        ]);
        return true;
      });
    },
    async unsummarised(limit) {
      const rows = await query
        .select({ id: maps.id })
        .from(maps)
        .innerJoin(documents, isJourney)
        .where(and(isNull(maps.deletedAt), lt(maps.summarisedAt, documents.position)))
        .orderBy(asc(maps.id))
        .limit(limit);
      return rows.map(({ id }) => id);
    },
    async thumbnail(id, theme) {
      const rows = await query
        .select({ svg: mapThumbnails.svg })
        .from(mapThumbnails)
        .where(and(eq(mapThumbnails.mapId, id), eq(mapThumbnails.theme, theme)));
      return rows[0]?.svg ?? null;
    },
  };
}

type MapRow = typeof sqliteMaps.$inferSelect;

function recordOf({ map, lineage }: { map: MapRow; lineage: string }): MapRecord {
  const { summarisedAt: _, findingErrors, findingWarnings, findingInfos, ...record } = map;
  const findings = { error: findingErrors, warning: findingWarnings, info: findingInfos };
  return { ...record, lineage, findings };
}

function columnsOf({ owners, findings }: MapSummary) {
  return {
    owners: [...owners],
    touchpoints: owners.reduce((sum, { count }) => sum + count, 0),
    findingErrors: findings.error,
    findingWarnings: findings.warning,
    findingInfos: findings.info,
  };
}

/** XML has no NUL; a title of the document may. */
function xmlText(svg: string): string {
  return svg.replaceAll('\0', '');
}
