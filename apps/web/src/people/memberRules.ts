import type { Member, WorkspaceRole } from './members';

/** What somebody may do about a member; the server decides the same. */
export interface MemberOptions {
  /** Roles to choose from, the present one included; empty: none to choose. */
  readonly roles: readonly WorkspaceRole[];
  readonly mayMove: boolean;
  readonly removal: 'remove' | 'leave' | null;
  /** Why the last owner is held; null: nobody is. */
  readonly held: string | null;
}

const NONE: MemberOptions = { roles: [], mayMove: false, removal: null, held: null };
const ALL: readonly WorkspaceRole[] = ['owner', 'admin', 'member'];
const BELOW_OWNER: readonly WorkspaceRole[] = ['admin', 'member'];

/**
 * @param viewer Whoever looks.
 * @param owners How many the workspace has.
 */
export function memberOptions(
  viewer: { userId: string; role: WorkspaceRole },
  member: Pick<Member, 'userId' | 'role'>,
  owners: number,
): MemberOptions {
  const self = viewer.userId === member.userId;
  if (member.role === 'owner' && owners <= 1) {
    return { ...NONE, mayMove: viewer.role === 'owner', held: heldBecause(self) };
  }
  if (viewer.role === 'owner') return { ...NONE, roles: ALL, mayMove: true, removal: removalOf(self) };
  if (viewer.role === 'admin' && member.role !== 'owner') {
    return { ...NONE, roles: BELOW_OWNER, mayMove: true, removal: removalOf(self) };
  }
  return { ...NONE, removal: self ? 'leave' : null };
}

function removalOf(self: boolean): 'remove' | 'leave' {
  return self ? 'leave' : 'remove';
}

function heldBecause(self: boolean): string {
  return self
    ? 'You are the only owner. Make somebody else an owner before you step down or leave.'
    : 'The only owner: a workspace always has one.';
}

const RANKS: readonly WorkspaceRole[] = ['member', 'admin', 'owner'];

/** A lower role for oneself: nobody can take that back alone. */
export function isStepDown(from: WorkspaceRole, to: WorkspaceRole): boolean {
  return RANKS.indexOf(to) < RANKS.indexOf(from);
}
