import type { Author } from '@journey-canvas/journey';
import type { AvatarPerson } from '../ui/Avatar';
import type { OrganisationView } from '../workspaces/organisations';

/** An author as people are drawn: in the colour of the organisation they wrote for; guests are marked as such. */
export function avatarOf(author: Author, organisations: readonly OrganisationView[]): AvatarPerson {
  const organisation = organisations.find(({ id }) => id === author.organisationId);
  const note = author.guest ? 'guest' : organisation?.short;
  return {
    id: author.id,
    name: author.name || 'Somebody who left',
    slot: organisation?.slot ?? null,
    guest: author.guest,
    ...(note && { note }),
  };
}
