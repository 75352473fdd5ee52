import { describe, expect, it } from 'vitest';
import { isStepDown, memberOptions } from './memberRules';

const person = (userId: string, role: 'owner' | 'admin' | 'member') => ({ userId, role });
const owner = person('o', 'owner');
const admin = person('a', 'admin');
const member = person('m', 'member');

describe('memberOptions', () => {
  it('W20.2 lets owners change everybody, other owners included', () => {
    for (const other of [person('o2', 'owner'), admin, member]) {
      expect(memberOptions(owner, other, 2)).toEqual({
        roles: ['owner', 'admin', 'member'],
        mayMove: true,
        removal: 'remove',
        held: null,
      });
    }
  });

  it('W20.2 lets admins change admins and members, never owners, and make no owners', () => {
    for (const other of [person('a2', 'admin'), member]) {
      expect(memberOptions(admin, other, 1)).toMatchObject({ roles: ['admin', 'member'], removal: 'remove' });
    }
    expect(memberOptions(admin, owner, 2)).toEqual({ roles: [], mayMove: false, removal: null, held: null });
  });

  it('W20.2 shows members the list alone; they may leave', () => {
    expect(memberOptions(member, admin, 1)).toEqual({ roles: [], mayMove: false, removal: null, held: null });
    expect(memberOptions(member, member, 1)).toEqual({
      roles: [],
      mayMove: false,
      removal: 'leave',
      held: null,
    });
  });

  it('W20.3 holds the last owner and says why, also to themselves', () => {
    const own = memberOptions(owner, owner, 1);
    expect(own).toMatchObject({ roles: [], removal: null, mayMove: true });
    expect(own.held).toContain('You are the only owner');
    expect(memberOptions(admin, owner, 1)).toMatchObject({ roles: [], removal: null, mayMove: false });
    expect(memberOptions(owner, owner, 2)).toMatchObject({ held: null, removal: 'leave' });
  });
});

it('W20.3 knows a step down from a step up', () => {
  expect(isStepDown('owner', 'admin')).toBe(true);
  expect(isStepDown('admin', 'member')).toBe(true);
  expect(isStepDown('member', 'admin')).toBe(false);
  expect(isStepDown('admin', 'admin')).toBe(false);
});
