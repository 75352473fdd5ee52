export type WorkspaceRole = 'owner' | 'admin' | 'member';
export type WorkspaceAction =
  | 'see'
  | 'see members'
  | 'create maps'
  | 'rename'
  | 'add organisations'
  | 'change organisations'
  | 'invite';

const EVERYBODY: readonly WorkspaceRole[] = ['owner', 'admin', 'member'];
const ADMINS: readonly WorkspaceRole[] = ['owner', 'admin'];

const WHO_MAY: Record<WorkspaceAction, readonly WorkspaceRole[]> = {
  see: EVERYBODY,
  'see members': EVERYBODY,
  'create maps': EVERYBODY,
  rename: ADMINS,
  'add organisations': ADMINS,
  'change organisations': ADMINS,
  invite: ADMINS,
};

/** Whether somebody with this role in the workspace (null: none) may do this. */
export function canInWorkspace(role: WorkspaceRole | null, action: WorkspaceAction): boolean {
  return role !== null && WHO_MAY[action].includes(role);
}

/** Whether one may give a member this role (their own, to change something else about them). Nobody is above owners. */
export function mayChangeMember(own: WorkspaceRole, theirs: WorkspaceRole, next: WorkspaceRole): boolean {
  if (own === 'owner') return true;
  return own === 'admin' && theirs !== 'owner' && next !== 'owner';
}

/** Everybody may leave. */
export function mayRemoveMember(own: WorkspaceRole, theirs: WorkspaceRole, isOneself: boolean): boolean {
  return isOneself || mayChangeMember(own, theirs, theirs);
}

/** Owners may make more workspaces; anybody may where sign-up is open; guests never. */
export function mayMakeWorkspace(person: {
  kind: 'member' | 'guest';
  ownsOne: boolean;
  signUp: 'invite' | 'open';
}): boolean {
  return person.kind === 'member' && (person.ownsOne || person.signUp === 'open');
}
