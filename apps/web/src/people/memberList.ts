import type { OrganisationView } from '../workspaces/organisations';
import type { Member } from './members';

const collator = new Intl.Collator('en', { sensitivity: 'base', numeric: true });
const RANK: Record<Member['role'], number> = { owner: 0, admin: 1, member: 2 };

/** Text to compare by: without regard to case and accents. */
export function folded(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLocaleLowerCase();
}

interface MemberFilter {
  /** Words of name, e-mail or organisation, in any order. */
  search: string;
  organisationId: string | null;
  organisations: readonly OrganisationView[];
}

/** The members to show: in the organisations' order, those who manage first, then by name. */
export function findMembers(members: readonly Member[], filter: MemberFilter): Member[] {
  const words = folded(filter.search).split(/\s+/).filter(Boolean);
  const order = new Map(filter.organisations.map(({ id, name }, index) => [id, { name, index }]));
  const place = (member: Member) => order.get(member.organisationId)?.index ?? order.size;
  return members
    .filter((member) => filter.organisationId === null || member.organisationId === filter.organisationId)
    .filter((member) => {
      const text = folded(
        `${member.name} ${member.email ?? ''} ${order.get(member.organisationId)?.name ?? ''}`,
      );
      return words.every((word) => text.includes(word));
    })
    .sort(
      (a, b) =>
        place(a) - place(b) ||
        RANK[a.role] - RANK[b.role] ||
        collator.compare(a.name, b.name) ||
        (a.userId < b.userId ? -1 : 1),
    );
}
