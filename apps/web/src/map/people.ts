import type { Peer } from '@journey-canvas/sync/client';
import type { AvatarPerson } from '../ui/Avatar';
import type { OrganisationView } from '../workspaces/organisations';

/**
 * The others on the map: each person once however many windows they have open, without oneself, by name.
 * @param ownId Whoever looks.
 */
export function peopleHere(
  peers: readonly Peer[],
  ownId: string,
  organisations: readonly OrganisationView[],
): AvatarPerson[] {
  const people = new Map<string, AvatarPerson>();
  for (const { user } of peers) {
    if (user.id === ownId || people.has(user.id)) continue;
    const organisation = organisations.find(({ id }) => id === user.organisationId);
    const note = user.guest ? 'guest' : organisation?.name;
    people.set(user.id, {
      id: user.id,
      name: user.name,
      slot: organisation?.slot ?? null,
      guest: user.guest,
      ...(note && { note }),
    });
  }
  return [...people.values()].sort((a, b) => a.name.localeCompare(b.name, 'en') || (a.id < b.id ? -1 : 1));
}
