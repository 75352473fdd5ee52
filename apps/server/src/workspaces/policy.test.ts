import { describe, expect, it } from 'vitest';
import {
  canInWorkspace,
  mayChangeMember,
  mayMakeWorkspace,
  mayRemoveMember,
  type WorkspaceAction,
  type WorkspaceRole,
} from './policy';

const roles: (WorkspaceRole | null)[] = ['owner', 'admin', 'member', null];

describe('what one may do in a workspace', () => {
  it.each<[WorkspaceAction, boolean[]]>([
    ['see', [true, true, true, false]],
    ['see members', [true, true, true, false]],
    ['create maps', [true, true, true, false]],
    ['rename', [true, true, false, false]],
    ['add organisations', [true, true, false, false]],
    ['change organisations', [true, true, false, false]],
    ['invite', [true, true, false, false]],
  ])('H4.1 %s: owner, admin, member, stranger', (action, expected) => {
    expect(roles.map((role) => canInWorkspace(role, action))).toEqual(expected);
  });

  it.each([
    ['an owner', { kind: 'member', ownsOne: true, signUp: 'invite' }, true],
    ['a member', { kind: 'member', ownsOne: false, signUp: 'invite' }, false],
    ['a member, where sign-up is open', { kind: 'member', ownsOne: false, signUp: 'open' }, true],
    ['a guest, where sign-up is open', { kind: 'guest', ownsOne: false, signUp: 'open' }, false],
  ] as const)('H4.2 %s makes another workspace', (_who, person, expected) => {
    expect(mayMakeWorkspace(person)).toBe(expected);
  });

  const known: WorkspaceRole[] = ['owner', 'admin', 'member'];
  it.each<[WorkspaceRole, WorkspaceRole, boolean[]]>([
    ['owner', 'owner', [true, true, true]],
    ['owner', 'admin', [true, true, true]],
    ['owner', 'member', [true, true, true]],
    ['admin', 'owner', [false, false, false]],
    ['admin', 'admin', [false, true, true]],
    ['admin', 'member', [false, true, true]],
    ['member', 'owner', [false, false, false]],
    ['member', 'admin', [false, false, false]],
    ['member', 'member', [false, false, false]],
  ])('M1.1 an %s makes an %s owner, admin, member', (own, theirs, expected) => {
    expect(known.map((next) => mayChangeMember(own, theirs, next))).toEqual(expected);
  });

  it.each<[WorkspaceRole, boolean[]]>([
    ['owner', [true, true, true]],
    ['admin', [false, true, true]],
    ['member', [false, false, false]],
  ])('M1.2 an %s removes owners, admins, members, and leaves in any case', (own, expected) => {
    expect(known.map((theirs) => mayRemoveMember(own, theirs, false))).toEqual(expected);
    expect(mayRemoveMember(own, own, true)).toBe(true);
  });
});
