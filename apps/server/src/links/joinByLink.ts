import { invalidField, Problem } from '../errors';
import { roleWithoutLinks } from '../maps/access';
import { isAtLeast } from '../maps/policy';
import type { Services } from '../services';
import type { User } from '../storage/repositories/Users';
import type { Transaction } from '../storage/Storage';
import { type OpenLink, openLink } from './openLink';

const HOLDERS_LIMIT = 1000;

interface Joined {
  readonly userId: string;
  readonly mapId: string;
  readonly isNew: boolean;
}

/**
 * Lets who has the token into the map: as the person they are signed in as, or as a new guest. The link is read in
 * the transaction, so that one that was revoked by then lets nobody in.
 */
export async function joinByLink(
  services: Services,
  token: string,
  user: User | null,
  name: string | undefined,
): Promise<Joined> {
  const { storage, events } = services;
  const joined = await storage.transaction(async (tx) => {
    const open = await openLink(tx, token);
    const joining = user ?? (await addGuest(services, tx, name));
    await hold(services, tx, open, joining.id);
    return { userId: joining.id, mapId: open.map.id, isNew: user === null };
  });
  // Not everybody: a hundred who join one after another would have a hundred pages ask again each time.
  const { mapId, userId } = joined;
  events.tell({ kind: 'access', mapId, whoMay: 'share' });
  if (!joined.isNew) events.tell({ kind: 'access', mapId, userIds: [userId] });
  return joined;
}

async function addGuest(
  { newId, now }: Services,
  tx: Transaction,
  name: string | undefined,
): Promise<{ id: string }> {
  if (name === undefined) throw invalidField('name', 'Is required.');
  const guest = {
    id: newId(),
    email: null,
    name,
    kind: 'guest',
    createdAt: now(),
    passwordHash: null,
  } as const;
  await tx.users.insert(guest);
  return guest;
}

/** Who may do as much without the link gets nothing from it that could be left behind. */
async function hold(
  { now }: Services,
  tx: Transaction,
  { link, map }: OpenLink,
  userId: string,
): Promise<void> {
  if (isAtLeast(await roleWithoutLinks(tx, userId, map), link.role)) return;
  if ((await tx.links.countHolders(link.id)) >= HOLDERS_LIMIT) {
    throw new Problem('limit-reached', {
      detail: `${HOLDERS_LIMIT} people have joined by this link. Ask for a new one.`,
    });
  }
  await tx.links.hold(link.id, userId, now());
}
