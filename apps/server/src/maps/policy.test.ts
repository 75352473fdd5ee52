import { describe, expect, it } from 'vitest';
import {
  can,
  type GrantFacts,
  type LinkedRole,
  type MapAction,
  type MapRole,
  type PersonFacts,
  roleOn,
} from './policy';

const map = { createdBy: 'ann', organisationId: 'acme' };
const member: PersonFacts = { userId: 'bob', workspaceRole: 'member', organisationId: 'partner' };
const stranger: PersonFacts = { userId: 'eve', workspaceRole: null, organisationId: null };
const toBob: GrantFacts = { userId: 'bob', organisationId: null, role: 'viewer' };
const toPartner: GrantFacts = { userId: null, organisationId: 'partner', role: 'commenter' };
const toEve: GrantFacts = { userId: 'eve', organisationId: null, role: 'editor' };

describe('the role on a map', () => {
  it.each<[string, PersonFacts, GrantFacts[], MapRole | null]>([
    ["the workspace's owner owns every map", { ...member, workspaceRole: 'owner' }, [], 'owner'],
    ["the workspace's admins own every map", { ...member, workspaceRole: 'admin' }, [], 'owner'],
    ['who made it owns it', { ...member, userId: 'ann' }, [], 'owner'],
    ['who made it and left the workspace has nothing', { ...stranger, userId: 'ann' }, [], null],
    ["the creator's organisation edits", { ...member, organisationId: 'acme' }, [], 'editor'],
    ['another organisation sees nothing', member, [], null],
    ['a grant to the person', member, [toBob], 'viewer'],
    ['a grant to the organisation', member, [toPartner], 'commenter'],
    ['the strongest of several grants', member, [toBob, toPartner], 'commenter'],
    ['a grant never takes away', { ...member, workspaceRole: 'admin' }, [toBob], 'owner'],
    ["somebody else's grant", member, [toEve], null],
    ['a stranger sees nothing', stranger, [toBob, toPartner], null],
    ['a stranger with a grant', stranger, [toEve], 'editor'],
    ['an organisation of another workspace', { ...stranger, organisationId: 'partner' }, [toPartner], null],
  ])('H5.1 %s', (_case, person, grants, expected) => {
    expect(roleOn(map, person, grants)).toBe(expected);
  });

  it.each<[string, PersonFacts, GrantFacts[], LinkedRole[], MapRole]>([
    ['a stranger with a link', stranger, [], ['viewer'], 'viewer'],
    ['a stranger with two', stranger, [], ['viewer', 'commenter'], 'commenter'],
    ['a link beside a weaker grant', member, [toBob], ['commenter'], 'commenter'],
    ['a link beside a stronger grant', stranger, [toEve], ['viewer'], 'editor'],
    ['a link never takes away', { ...member, workspaceRole: 'admin' }, [], ['viewer'], 'owner'],
  ])('L2.4 %s', (_case, person, grants, linked, expected) => {
    expect(roleOn(map, person, grants, linked)).toBe(expected);
  });

  it("H5.1 a map whose creator's organisation is gone is nobody's by organisation", () => {
    const homeless = { createdBy: 'ann', organisationId: null };
    expect(roleOn(homeless, { ...member, organisationId: null }, [])).toBeNull();
  });

  it.each<[MapAction, boolean[]]>([
    ['see', [true, true, true, true, false]],
    ['comment', [true, true, true, false, false]],
    ['edit', [true, true, false, false, false]],
    ['see grants', [true, true, false, false, false]],
    ['share', [true, false, false, false, false]],
    ['delete', [true, false, false, false, false]],
  ])('H5.2 %s: owner, editor, commenter, viewer, nobody', (action, expected) => {
    const roles: (MapRole | null)[] = ['owner', 'editor', 'commenter', 'viewer', null];
    expect(roles.map((role) => can(role, action))).toEqual(expected);
  });
});
