import { and, asc, count, desc, eq, getTableColumns, gt, inArray, isNull, lte, min, or } from 'drizzle-orm';
import type { LinkState, Links, ShareLink } from '../repositories/Links';
import type { Database } from './database';

export function linksOn(
  { query, tables: { links, linkHolders, maps, users } }: Database,
  now: () => number,
): Links {
  const withState = (row: Omit<ShareLink, 'state'>): ShareLink => ({ ...row, state: stateOf(row, now()) });
  const isOnMapOf = (workspaceId: string) =>
    inArray(links.mapId, query.select({ id: maps.id }).from(maps).where(eq(maps.workspaceId, workspaceId)));
  const isOn = (on: { mapId: string } | { workspaceId: string } | undefined) => {
    if (on === undefined) return undefined;
    return 'mapId' in on ? eq(links.mapId, on.mapId) : isOnMapOf(on.workspaceId);
  };

  return {
    async insert(link) {
      await query.insert(links).values(link);
    },
    async byToken(token) {
      const rows = await query.select().from(links).where(eq(links.token, token));
      return rows[0] ? withState(rows[0]) : null;
    },
    async ofMap(mapId, endedSince) {
      const unexpired = or(isNull(links.expiresAt), gt(links.expiresAt, endedSince));
      const unrevoked = or(isNull(links.revokedAt), gt(links.revokedAt, endedSince));
      const rows = await query
        .select()
        .from(links)
        .where(and(eq(links.mapId, mapId), unexpired, unrevoked))
        .orderBy(desc(links.createdAt), desc(links.id));
      return rows.map(withState);
    },
    async revoke(mapId, id) {
      const isIt = and(eq(links.mapId, mapId), eq(links.id, id));
      await query
        .update(links)
        .set({ revokedAt: now() })
        .where(and(isIt, isNull(links.revokedAt)));
      const rows = await query.select({ id: links.id }).from(links).where(isIt);
      return rows.length > 0;
    },
    async hold(linkId, userId, joinedAt) {
      await query
        .insert(linkHolders)
        .values({ linkId, userId, joinedAt })
        .onConflictDoNothing({ target: [linkHolders.linkId, linkHolders.userId] });
    },
    async countHolders(linkId) {
      const rows = await query
        .select({ holders: count() })
        .from(linkHolders)
        .where(eq(linkHolders.linkId, linkId));
      return rows[0]?.holders ?? 0;
    },
    async holdersOf(mapId) {
      const rows = await query
        .select({
          holder: { ...getTableColumns(linkHolders), name: users.name, kind: users.kind },
          link: { role: links.role, revokedAt: links.revokedAt, expiresAt: links.expiresAt },
        })
        .from(linkHolders)
        .innerJoin(links, eq(links.id, linkHolders.linkId))
        .innerJoin(users, eq(users.id, linkHolders.userId))
        .where(eq(links.mapId, mapId))
        .orderBy(asc(linkHolders.joinedAt), asc(linkHolders.userId));
      return rows.map(({ holder, link }) => ({ ...holder, role: link.role, state: stateOf(link, now()) }));
    },
    async heldBy(userId, on) {
      const rows = await query
        .select(getTableColumns(links))
        .from(linkHolders)
        .innerJoin(links, eq(links.id, linkHolders.linkId))
        .where(and(eq(linkHolders.userId, userId), isOn(on)))
        .orderBy(asc(linkHolders.joinedAt), asc(links.id));
      return rows.map(withState);
    },
    async release(workspaceId, userId) {
      const held = await this.heldBy(userId, { workspaceId });
      const ids = query.select({ id: links.id }).from(links).where(isOnMapOf(workspaceId));
      await query
        .delete(linkHolders)
        .where(and(eq(linkHolders.userId, userId), inArray(linkHolders.linkId, ids)));
      return [...new Set(held.map(({ mapId }) => mapId))];
    },
    async nextExpiry(after) {
      const rows = await query
        .select({ at: min(links.expiresAt) })
        .from(links)
        .where(and(isNull(links.revokedAt), gt(links.expiresAt, after)));
      return rows[0]?.at ?? null;
    },
    async mapsWithExpired(after) {
      const rows = await query
        .select({ mapId: links.mapId })
        .from(links)
        .where(and(isNull(links.revokedAt), gt(links.expiresAt, after), lte(links.expiresAt, now())));
      return [...new Set(rows.map(({ mapId }) => mapId))];
    },
  };
}

function stateOf(
  { revokedAt, expiresAt }: Pick<ShareLink, 'revokedAt' | 'expiresAt'>,
  now: number,
): LinkState {
  if (revokedAt !== null) return 'revoked';
  return expiresAt !== null && expiresAt <= now ? 'expired' : 'open';
}
