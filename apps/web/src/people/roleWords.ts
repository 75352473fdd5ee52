import type { MapRole } from '../workspaces/maps';
import type { GrantedRole } from './grants';
import type { WorkspaceRole } from './members';

/** A role as people choose it: its name and what it lets somebody do. */
export interface RoleChoice<T extends string> {
  readonly value: T;
  readonly label: string;
  readonly note: string;
}

export const WORKSPACE_ROLES: readonly RoleChoice<WorkspaceRole>[] = [
  {
    value: 'owner',
    label: 'Owner',
    note: 'Everything, other owners included.',
  },
  {
    value: 'admin',
    label: 'Admin',
    note: 'Manages people and organisations, has every map.',
  },
  {
    value: 'member',
    label: 'Member',
    note: 'Makes maps; has those that were made in their organisation or shared with it.',
  },
];

export const MAP_ROLES: readonly RoleChoice<GrantedRole>[] = [
  { value: 'editor', label: 'Editor', note: 'Changes the map and comments.' },
  { value: 'commenter', label: 'Commenter', note: 'Comments, changes nothing.' },
  { value: 'viewer', label: 'Viewer', note: 'Looks only.' },
];

export function workspaceRoleName(role: WorkspaceRole): string {
  return WORKSPACE_ROLES.find(({ value }) => value === role)?.label ?? role;
}

/** With its article, inside a sentence: "an admin". */
export function asWorkspaceRole(role: WorkspaceRole): string {
  return { owner: 'an owner', admin: 'an admin', member: 'a member' }[role];
}

const CAN: Record<MapRole, string> = {
  owner: 'edit and share it',
  editor: 'edit it',
  commenter: 'comment, not edit',
  viewer: 'look at it only',
};

/** What a role lets somebody do with a map, after "can". */
export function canDo(role: MapRole): string {
  return CAN[role];
}
