export type GrantRole = 'editor' | 'commenter' | 'viewer';
export type GrantSubject = { readonly userId: string } | { readonly organisationId: string };

/** A role on one map, for a person or for everybody of an organisation: exactly one of the two is set. */
export interface Grant {
  readonly id: string;
  readonly mapId: string;
  readonly userId: string | null;
  readonly organisationId: string | null;
  readonly role: GrantRole;
  /** Epoch milliseconds. */
  readonly createdAt: number;
}

export interface NewGrant {
  readonly id: string;
  readonly mapId: string;
  readonly subject: GrantSubject;
  readonly role: GrantRole;
  /** Epoch milliseconds. */
  readonly createdAt: number;
}

export interface Grants {
  /** Grants the role; a subject that has one on this map keeps its grant's id and gets the new role. */
  put(grant: NewGrant): Promise<Grant>;
  /** Oldest first. */
  ofMap(mapId: string): Promise<Grant[]>;
  /** Of all maps of the workspace, oldest first. */
  ofWorkspace(workspaceId: string): Promise<Grant[]>;
  /** To this person, not to an organisation of theirs. Oldest first. */
  ofUser(userId: string): Promise<Grant[]>;
  /** Takes a person what was granted to them alone on a workspace's maps. @returns the maps */
  removeOfUser(workspaceId: string, userId: string): Promise<string[]>;
  /** @returns the grant that was there, or null */
  remove(mapId: string, grantId: string): Promise<Grant | null>;
}
