import type { WorkspaceRole } from '../workspaces/policy';

export type MapRole = 'owner' | 'editor' | 'commenter' | 'viewer';
export type MapAction = 'see' | 'comment' | 'edit' | 'see grants' | 'share' | 'delete';
export const GRANTED_ROLES = ['editor', 'commenter', 'viewer'] as const;
export type GrantedRole = (typeof GRANTED_ROLES)[number];
/** What a link can give: whoever has it may see the map, so it never lets anybody change it. */
export const LINKED_ROLES = ['commenter', 'viewer'] as const;
export type LinkedRole = (typeof LINKED_ROLES)[number];

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

/**
 * The strongest role that somebody has on a map; null: it does not exist for them.
 * @param linked what the links say that this person holds and that have not ended
 */
export function roleOn(
  map: MapFacts,
  person: PersonFacts,
  grants: readonly GrantFacts[],
  linked: readonly LinkedRole[] = [],
): MapRole | null {
  const granted = grants.filter((grant) => reaches(grant, person)).map((grant) => grant.role);
  return strongest([ownRole(map, person), ...granted, ...linked]);
}

/** Whether the first role allows all that the second one does. */
export function isAtLeast(role: MapRole | null, other: MapRole): boolean {
  return role !== null && RANKS.indexOf(role) >= RANKS.indexOf(other);
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
  return isAtLeast(role, WHO_MAY[action]);
}
