import { describe, expect, it } from 'vitest';
import { canInWorkspace, mayMakeWorkspace, type WorkspaceAction, type WorkspaceRole } from './policy';

const roles: (WorkspaceRole | null)[] = ['owner', 'admin', 'member', null];

describe('what one may do in a workspace', () => {
  it.each<[WorkspaceAction, boolean[]]>([
    ['see', [true, true, true, false]],
    ['see members', [true, true, true, false]],
    ['create maps', [true, true, true, false]],
    ['rename', [true, true, false, false]],
    ['add organisations', [true, true, false, false]],
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
});
