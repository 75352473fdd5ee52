import { describe, expect, it } from 'vitest';
import { organisationViews } from '../workspaces/organisations';
import type { Grant } from './grants';
import type { Member } from './members';
import { findCandidates, type ShareFacts, standingAccess } from './shareAccess';

const organisations = organisationViews([
  { id: 'halvard', name: 'Halvard Machines', kind: 'vendor', colour: 1, position: 0 },
  { id: 'nordwerk', name: 'Nordwerk Distribution', kind: 'partner', colour: 2, position: 1 },
  { id: 'tessin', name: 'Tessin Service', kind: 'partner', colour: 3, position: 2 },
]);
const member = (userId: string, organisationId: string, role: Member['role'] = 'member'): Member => ({
  userId,
  name: userId[0]?.toUpperCase() + userId.slice(1),
  email: `${userId}@example.org`,
  role,
  organisationId,
});
const members = [
  member('mara', 'halvard', 'owner'),
  member('liv', 'halvard'),
  member('jonas', 'nordwerk'),
  member('ada', 'nordwerk', 'admin'),
  member('ilse', 'tessin'),
];
const grants: Grant[] = [
  { id: 'g1', subject: { organisationId: 'tessin', name: 'Tessin Service' }, role: 'commenter' },
];
const facts: ShareFacts = {
  organisationId: 'nordwerk',
  createdBy: { id: 'jonas', name: 'Jonas' },
  organisations,
  members,
  grants,
};

describe('who has a map', () => {
  it('W23.1 says who has it by what they are', () => {
    expect(standingAccess(facts)).toMatchObject({
      organisation: { id: 'nordwerk' },
      members: 2,
      managers: ['Ada', 'Mara'],
      creator: 'Jonas',
    });
  });

  it('W23.1 names a creator who manages the workspace once, and one who left not at all', () => {
    expect(standingAccess({ ...facts, createdBy: { id: 'mara', name: 'Mara' } }).creator).toBeNull();
    expect(standingAccess({ ...facts, createdBy: { id: 'gone', name: 'Gone' } }).creator).toBeNull();
  });

  it('W23.2 finds organisations first, then people, by any words of name, e-mail and organisation', () => {
    const found = (search: string) => findCandidates(facts, search).map(({ id }) => id);
    expect(found('')).toEqual(['halvard', 'nordwerk', 'tessin', 'ada', 'ilse', 'jonas', 'liv', 'mara']);
    expect(found('SERV')).toEqual(['tessin', 'ilse']);
    expect(found('liv@example')).toEqual(['liv']);
    expect(found('jonas nordwerk')).toEqual(['jonas']);
    expect(found('nobody')).toEqual([]);
  });

  it('W23.2 says of whom has it already that adding them changes nothing', () => {
    const has = Object.fromEntries(
      findCandidates(facts, '').map((candidate) => [candidate.id, candidate.has]),
    );
    expect(has).toEqual({
      halvard: null,
      nordwerk: 'edits already',
      tessin: 'comments already',
      mara: 'has every map',
      ada: 'has every map',
      jonas: 'made it',
      liv: null,
      ilse: null,
    });
  });
});
