import * as v from 'valibot';
import { invalidField, Problem } from '../errors';
import { mapFor } from '../maps/access';
import { LINKED_ROLES } from '../maps/policy';
import { must } from '../must';
import type { Services } from '../services';
import type { LinkHolder, ShareLink } from '../storage/repositories/Links';
import type { MapRecord } from '../storage/repositories/Maps';
import type { Repositories } from '../storage/Storage';

const DAY_MS = 24 * 60 * 60 * 1000;
/** Ended ones are listed this long. */
const ENDED_LISTED_MS = 30 * DAY_MS;
const LONGEST_TERM_MS = 3660 * DAY_MS;
const OPEN_LIMIT = 100;

const Person = v.object({ id: v.string(), name: v.string() });

export const NewLink = v.object({
  role: v.picklist(LINKED_ROLES, 'Must be "commenter" or "viewer".'),
  /** Epoch milliseconds; without, it stays until it is revoked. */
  expiresAt: v.optional(v.pipe(v.number('Must be a time.'), v.safeInteger('Must be a time.'))),
});

/** A link as who shares the map sees it. */
export const ShownLink = v.object({
  id: v.string(),
  role: v.picklist(LINKED_ROLES),
  /** Epoch milliseconds. */
  createdAt: v.number(),
  createdBy: Person,
  /** Epoch milliseconds; null: when it is revoked. */
  expiresAt: v.nullable(v.number()),
  state: v.picklist(['open', 'revoked', 'expired']),
  /** Who joined by it, people with an account among them. */
  guests: v.array(
    v.object({ userId: v.string(), name: v.string(), guest: v.boolean(), joinedAt: v.number() }),
  ),
  /** Of open ones, so that they can be copied again. */
  token: v.optional(v.string()),
  url: v.optional(v.string()),
});
type ShownLink = v.InferOutput<typeof ShownLink>;

export async function createLink(
  { storage, events, linkExpiry, newId, newToken, now }: Services,
  map: MapRecord,
  userId: string,
  { role, expiresAt }: v.InferOutput<typeof NewLink>,
  origin: string,
): Promise<ShownLink & { token: string; url: string }> {
  const createdAt = now();
  if (expiresAt !== undefined && (expiresAt <= createdAt || expiresAt > createdAt + LONGEST_TERM_MS)) {
    throw invalidField('expiresAt', 'Must be in the future, and at most ten years from now.');
  }
  const token = newToken();
  const link = { id: newId(), mapId: map.id, token, role, createdBy: userId, createdAt };
  const stored = { ...link, expiresAt: expiresAt ?? null };
  await storage.transaction(async (tx) => {
    await mapFor(tx, userId, map.id, 'share');
    const open = (await tx.links.ofMap(map.id, createdAt)).filter(({ state }) => state === 'open');
    if (open.length >= OPEN_LIMIT) {
      throw new Problem('limit-reached', {
        detail: `This map already has ${OPEN_LIMIT} open links. Revoke some first.`,
      });
    }
    await tx.links.insert(stored);
  });
  if (expiresAt !== undefined) linkExpiry.changed();
  events.tell({ kind: 'access', mapId: map.id, whoMay: 'share' });
  const [shown] = await shownLinks(storage, [{ ...stored, revokedAt: null, state: 'open' }], [], origin);
  return { ...must(shown), token, url: urlOf(origin, token) };
}

export async function listLinks(
  { storage, now }: Services,
  map: MapRecord,
  origin: string,
): Promise<ShownLink[]> {
  const links = await storage.links.ofMap(map.id, now() - ENDED_LISTED_MS);
  return shownLinks(storage, links, await storage.links.holdersOf(map.id), origin);
}

/** Everybody who came by it and has no other access is out within a second. */
export async function revokeLink(
  { storage, documents, events, linkExpiry }: Services,
  map: MapRecord,
  linkId: string,
): Promise<void> {
  if (!(await storage.links.revoke(map.id, linkId))) throw new Problem('not-found');
  documents.revoke({ mapId: map.id });
  linkExpiry.changed();
  const holders = (await storage.links.holdersOf(map.id)).filter((holder) => holder.linkId === linkId);
  const { id: mapId, workspaceId } = map;
  events.tell({ kind: 'access', mapId, whoMay: 'share' });
  events.tell({ kind: 'access', mapId, workspaceId, userIds: holders.map(({ userId }) => userId) });
}

function urlOf(origin: string, token: string): string {
  return `${origin}/join/${token}`;
}

async function shownLinks(
  { users }: Pick<Repositories, 'users'>,
  links: readonly ShareLink[],
  holders: readonly LinkHolder[],
  origin: string,
): Promise<ShownLink[]> {
  const makers = await users.byIds([...new Set(links.map(({ createdBy }) => createdBy))]);
  const names = new Map(makers.map(({ id, name }) => [id, name]));
  return links.map(({ id, role, createdAt, createdBy, expiresAt, state, token }) => ({
    ...{ id, role, createdAt, expiresAt, state },
    createdBy: { id: createdBy, name: names.get(createdBy) ?? '' },
    guests: holders
      .filter(({ linkId }) => linkId === id)
      .map(({ userId, name, kind, joinedAt }) => ({ userId, name, guest: kind === 'guest', joinedAt })),
    ...(state === 'open' && { token, url: urlOf(origin, token) }),
  }));
}
