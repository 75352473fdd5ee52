export type MemberRole = 'owner' | 'admin' | 'member';

/** A person in a workspace, on behalf of one of its organisations. */
export interface Member {
  readonly workspaceId: string;
  readonly userId: string;
  readonly role: MemberRole;
  readonly organisationId: string;
}

/** A member with what lists show of the person. */
export interface MemberWithUser extends Member {
  readonly name: string;
  readonly email: string | null;
  /** Epoch milliseconds; null while the user may sign in. */
  readonly disabledAt: number | null;
}

/** An organisation of another workspace is refused by the database (`sql`). */
export interface Members {
  insert(member: Member): Promise<'inserted' | 'already-member'>;
  find(workspaceId: string, userId: string): Promise<Member | null>;
  /** By name. */
  ofWorkspace(workspaceId: string): Promise<MemberWithUser[]>;
  update(
    workspaceId: string,
    userId: string,
    changes: Partial<Pick<Member, 'role' | 'organisationId'>>,
  ): Promise<void>;
  /** @returns whether there was such a member */
  remove(workspaceId: string, userId: string): Promise<boolean>;
  /** How many owners there are; read it in the transaction that takes one away. */
  countOwners(workspaceId: string): Promise<number>;
}
