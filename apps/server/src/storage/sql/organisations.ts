import { and, asc, eq, isNotNull, lte, or } from 'drizzle-orm';
import { must } from '../../must';
import { ORGANISATION_COLOURS, type Organisation, type Organisations } from '../repositories/Organisations';
import type { Database } from './database';

export function organisationsOn(
  { query, atomic, tables: { organisations, invites, maps } }: Database,
  now: () => number,
): Organisations {
  const ofWorkspace = (workspaceId: string, on = query): Promise<Organisation[]> =>
    on
      .select()
      .from(organisations)
      .where(eq(organisations.workspaceId, workspaceId))
      .orderBy(asc(organisations.position));

  return {
    async insert(organisation) {
      return atomic(async ({ query: within }) => {
        const others = await ofWorkspace(organisation.workspaceId, within);
        const colour = organisation.colour ?? freestColour(others);
        const position = (others.at(-1)?.position ?? -1) + 1;
        const rows = await within
          .insert(organisations)
          .values({ ...organisation, colour, position })
          .returning();
        return must(rows[0]);
      });
    },
    async byId(id) {
      const rows = await query.select().from(organisations).where(eq(organisations.id, id));
      return rows[0] ?? null;
    },
    ofWorkspace: (workspaceId) => ofWorkspace(workspaceId),
    async remove(id) {
      await atomic(async ({ query: within }) => {
        const isEnded = or(
          isNotNull(invites.acceptedAt),
          isNotNull(invites.revokedAt),
          lte(invites.expiresAt, now()),
        );
        await within.delete(invites).where(and(eq(invites.organisationId, id), isEnded));
        const isDeleted = isNotNull(maps.deletedAt);
        await within
          .update(maps)
          .set({ organisationId: null })
          .where(and(eq(maps.organisationId, id), isDeleted));
        await within.delete(organisations).where(eq(organisations.id, id));
      });
    },
    async update(id, changes) {
      if (Object.keys(changes).length === 0) return;
      await query.update(organisations).set(changes).where(eq(organisations.id, id));
    },
  };
}

function freestColour(others: readonly Organisation[]): number {
  const uses = Array.from({ length: ORGANISATION_COLOURS }, (_, index) => ({
    colour: index + 1,
    count: others.filter(({ colour }) => colour === index + 1).length,
  }));
  return uses.reduce((best, slot) => (slot.count < best.count ? slot : best)).colour;
}
