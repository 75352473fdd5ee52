import type { OrganisationView } from '../workspaces/organisations';
import { type Grant, type GrantedRole, type GrantSubject, subjectId } from './grants';
import { folded } from './memberList';
import type { Member } from './members';

/** What decides who has a map. */
export interface ShareFacts {
  /** The creator's, in which everybody edits. */
  organisationId: string | null;
  createdBy: { id: string; name: string } | null;
  organisations: readonly OrganisationView[];
  members: readonly Member[];
  grants: readonly Grant[];
}

/** Those who have a map by what they are, without a grant. */
export interface Standing {
  /** Edits as a whole. */
  readonly organisation: OrganisationView | null;
  readonly members: number;
  /** Names of owners and admins, who have every map. */
  readonly managers: readonly string[];
  /** Who made it, unless that is one of them. */
  readonly creator: string | null;
}

export function standingAccess(facts: ShareFacts): Standing {
  const managers = facts.members.filter(({ role }) => role !== 'member');
  const creator = facts.members.find(({ userId }) => userId === facts.createdBy?.id);
  return {
    organisation: facts.organisations.find(({ id }) => id === facts.organisationId) ?? null,
    members: facts.members.filter(({ organisationId }) => organisationId === facts.organisationId).length,
    managers: managers.map(({ name }) => name).toSorted((a, b) => a.localeCompare(b, 'en')),
    creator: creator?.role === 'member' ? creator.name : null,
  };
}

/** Somebody, or an organisation, that a map can be shared with. */
export interface Candidate {
  readonly subject: GrantSubject;
  readonly id: string;
  readonly name: string;
  readonly organisation: OrganisationView | null;
  /** Beside the name: how many it has, or for whom somebody acts. */
  readonly note: string;
  /** Why adding them changes nothing; null: it does. */
  readonly has: string | null;
}

const ROLE_HELD: Record<GrantedRole, string> = {
  editor: 'edits already',
  commenter: 'comments already',
  viewer: 'looks already',
};

/** Organisations first, then people; words of name, e-mail or organisation, in any order. */
export function findCandidates(facts: ShareFacts, search: string): Candidate[] {
  const words = folded(search).split(/\s+/).filter(Boolean);
  const matches = (text: string) => words.every((word) => folded(text).includes(word));
  const held = new Map(facts.grants.map(({ subject, role }) => [subjectId(subject), ROLE_HELD[role]]));
  const organisations = facts.organisations
    .filter(({ name }) => matches(name))
    .map((organisation) => ofOrganisation(organisation, facts, held));
  const people = facts.members
    .map((member) => ofMember(member, facts, held))
    .filter(({ name, note }, index) => matches(`${name} ${facts.members[index]?.email ?? ''} ${note}`))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'en'));
  return [...organisations, ...people];
}

function ofOrganisation(
  organisation: OrganisationView,
  facts: ShareFacts,
  held: ReadonlyMap<string, string>,
): Candidate {
  const { id, name } = organisation;
  const members = facts.members.filter((member) => member.organisationId === id).length;
  return {
    subject: { organisationId: id },
    id,
    name,
    organisation,
    note: countOfMembers(members),
    has: id === facts.organisationId ? 'edits already' : (held.get(id) ?? null),
  };
}

function ofMember(member: Member, facts: ShareFacts, held: ReadonlyMap<string, string>): Candidate {
  const organisation = facts.organisations.find(({ id }) => id === member.organisationId) ?? null;
  return {
    subject: { userId: member.userId },
    id: member.userId,
    name: member.name,
    organisation,
    note: organisation?.name ?? '',
    has: heldBy(member, facts) ?? held.get(member.userId) ?? null,
  };
}

function heldBy(member: Member, facts: ShareFacts): string | null {
  if (member.role !== 'member') return 'has every map';
  if (member.userId === facts.createdBy?.id) return 'made it';
  return member.organisationId === facts.organisationId ? 'edits already' : null;
}

export function countOfMembers(members: number): string {
  if (members === 0) return 'nobody in it yet';
  return members === 1 ? 'one member' : `${members} members`;
}
