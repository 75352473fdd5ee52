import { and, asc, count, eq, getTableColumns, inArray, lt, sql, sum } from 'drizzle-orm';
import type { Images } from '../repositories/Images';
import type { Database } from './database';

export function imagesOn({ query, atomic, tables: { images } }: Database): Images {
  const { bytes: _bytes, ...described } = getTableColumns(images);
  const is = (mapId: string, id: string) => and(eq(images.mapId, mapId), eq(images.id, id));

  return {
    insert(image, quota) {
      return atomic(async ({ query: within }) => {
        const [held] = await within
          .select({ images: count(), bytes: sum(images.size) })
          .from(images)
          .where(eq(images.mapId, image.mapId));
        const full =
          (held?.images ?? 0) + 1 > quota.images || Number(held?.bytes ?? 0) + image.size > quota.bytes;
        if (full) return 'full';
        await within.insert(images).values({ ...image, bytes: Buffer.from(image.bytes) });
        return 'inserted';
      });
    },
    async find(mapId, id) {
      const rows = await query.select().from(images).where(is(mapId, id));
      return rows[0] ?? null;
    },
    ofMap(mapId) {
      return query
        .select(described)
        .from(images)
        .where(eq(images.mapId, mapId))
        .orderBy(asc(images.createdAt), asc(images.id));
    },
    async copy(fromMapId, toMapId) {
      const { mapId: _mapId, ...others } = getTableColumns(images);
      const copied = { mapId: sql<string>`${toMapId}`.as('map_id'), ...others };
      await query.insert(images).select(query.select(copied).from(images).where(eq(images.mapId, fromMapId)));
    },
    async removeOthers(mapId, kept, before) {
      const old = await query
        .select({ id: images.id })
        .from(images)
        .where(and(eq(images.mapId, mapId), lt(images.createdAt, before)));
      const stay = new Set(kept);
      const gone = old.map(({ id }) => id).filter((id) => !stay.has(id));
      if (gone.length > 0)
        await query.delete(images).where(and(eq(images.mapId, mapId), inArray(images.id, gone)));
      return gone.length;
    },
  };
}
