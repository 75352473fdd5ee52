import { and, count, desc, eq, getTableColumns, gt, isNotNull, isNull, or } from 'drizzle-orm';
import type { Invite, InviteState, Invites } from '../repositories/Invites';
import type { Database } from './database';

export function invitesOn({ query, tables: { invites } }: Database, now: () => number): Invites {
  const { tokenHash: _, ...visible } = getTableColumns(invites);
  const isUnended = and(isNull(invites.acceptedAt), isNull(invites.revokedAt));
  const isOpen = () => and(isUnended, gt(invites.expiresAt, now()));
  const withState = (row: Omit<Invite, 'state'>): Invite => ({ ...row, state: stateOf(row, now()) });

  return {
    async insert({ email, ...invite }) {
      await query.insert(invites).values({ ...invite, email: email?.trim().toLowerCase() ?? null });
    },
    async byTokenHash(tokenHash) {
      const rows = await query.select(visible).from(invites).where(eq(invites.tokenHash, tokenHash));
      return rows[0] ? withState(rows[0]) : null;
    },
    async byId(workspaceId, id) {
      const rows = await query
        .select(visible)
        .from(invites)
        .where(and(eq(invites.workspaceId, workspaceId), eq(invites.id, id)));
      return rows[0] ? withState(rows[0]) : null;
    },
    async ofWorkspace(workspaceId, endedSince) {
      const ended = or(
        gt(invites.acceptedAt, endedSince),
        gt(invites.revokedAt, endedSince),
        and(isUnended, gt(invites.expiresAt, endedSince)),
      );
      const rows = await query
        .select(visible)
        .from(invites)
        .where(and(eq(invites.workspaceId, workspaceId), or(isOpen(), ended)))
        .orderBy(desc(invites.createdAt), desc(invites.id));
      return rows.map(withState);
    },
    async accept(id, acceptedBy) {
      const accepted = await query
        .update(invites)
        .set({ acceptedAt: now(), acceptedBy })
        .where(and(eq(invites.id, id), isOpen()))
        .returning({ id: invites.id });
      return accepted.length > 0;
    },
    async revoke(workspaceId, id) {
      const revoked = await query
        .update(invites)
        .set({ revokedAt: now() })
        .where(and(eq(invites.workspaceId, workspaceId), eq(invites.id, id), isOpen()))
        .returning({ id: invites.id });
      return revoked.length > 0;
    },
    async revokeOf(workspaceId, createdBy) {
      const revoked = await query
        .update(invites)
        .set({ revokedAt: now() })
        .where(and(eq(invites.workspaceId, workspaceId), eq(invites.createdBy, createdBy), isOpen()))
        .returning({ id: invites.id });
      return revoked.length;
    },
    async countOpen(workspaceId) {
      const rows = await query
        .select({ open: count() })
        .from(invites)
        .where(and(eq(invites.workspaceId, workspaceId), isOpen()));
      return rows[0]?.open ?? 0;
    },
    async acceptedAt(workspaceId) {
      const rows = await query
        .select({ by: invites.acceptedBy, at: invites.acceptedAt })
        .from(invites)
        .where(and(eq(invites.workspaceId, workspaceId), isNotNull(invites.acceptedAt)))
        .orderBy(invites.acceptedAt);
      return new Map(rows.flatMap(({ by, at }) => (by !== null && at !== null ? [[by, at] as const] : [])));
    },
  };
}

function stateOf(
  { acceptedAt, revokedAt, expiresAt }: Pick<Invite, 'acceptedAt' | 'revokedAt' | 'expiresAt'>,
  now: number,
): InviteState {
  if (acceptedAt !== null) return 'accepted';
  if (revokedAt !== null) return 'revoked';
  return expiresAt <= now ? 'expired' : 'open';
}
