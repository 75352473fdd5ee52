import type { WorkspaceRole } from '../workspaces/policy';

export type MapRole = 'owner' | 'editor' | 'commenter' | 'viewer';
export type MapAction = 'see' | 'comment' | 'edit' | 'see grants' | 'share' | 'delete';
export const GRANTED_ROLES = ['editor', 'commenter', 'viewer'] as const;
export type GrantedRole = (typeof GRANTED_ROLES)[number];

/** Weakest first. */
const RANKS: readonly MapRole[] = ['viewer', 'commenter', 'editor', 'owner'];

const WHO_MAY: Record<MapAction, MapRole> = {
  see: 'viewer',
  comment: 'commenter',
  edit: 'editor',
  'see grants': 'editor',
  share: 'owner',
  delete: 'owner',
};

interface MapFacts {
  createdBy: string;
  /** The creator's organisation. */
  organisationId: string | null;
}

/** Somebody, as the map's workspace knows them. */
export interface PersonFacts {
  userId: string;
  /** Null: no member of the map's workspace. */
  workspaceRole: WorkspaceRole | null;
  /** In the map's workspace. */
  organisationId: string | null;
}

export interface GrantFacts {
  userId: string | null;
  organisationId: string | null;
  role: GrantedRole;
}

/** The strongest role that somebody has on a map; null: it does not exist for them. */
export function roleOn(map: MapFacts, person: PersonFacts, grants: readonly GrantFacts[]): MapRole | null {
  const granted = grants.filter((grant) => reaches(grant, person)).map((grant) => grant.role);
  return strongest([ownRole(map, person), ...granted]);
}

function ownRole(map: MapFacts, person: PersonFacts): MapRole | null {
  if (person.workspaceRole === null) return null;
  if (person.workspaceRole !== 'member' || map.createdBy === person.userId) return 'owner';
  return map.organisationId !== null && map.organisationId === person.organisationId ? 'editor' : null;
}

/** A grant to an organisation is for those who belong to it in the map's workspace. */
function reaches(grant: GrantFacts, person: PersonFacts): boolean {
  if (grant.userId !== null) return grant.userId === person.userId;
  return (
    person.workspaceRole !== null &&
    grant.organisationId !== null &&
    grant.organisationId === person.organisationId
  );
}

function strongest(roles: readonly (MapRole | null)[]): MapRole | null {
  return RANKS.findLast((role) => roles.includes(role)) ?? null;
}

export function can(role: MapRole | null, action: MapAction): boolean {
  return role !== null && RANKS.indexOf(role) >= RANKS.indexOf(WHO_MAY[action]);
}
