export type InviteRole = 'admin' | 'member';
export type InviteState = 'open' | 'accepted' | 'revoked' | 'expired';

/** An invitation into a workspace, for one person. */
export interface Invite {
  readonly id: string;
  readonly workspaceId: string;
  readonly role: InviteRole;
  readonly organisationId: string;
  /** Lower case: only for the person with this address; null: for whoever has the link. */
  readonly email: string | null;
  readonly createdBy: string;
  /** Epoch milliseconds, like the instants below. */
  readonly createdAt: number;
  readonly expiresAt: number;
  readonly acceptedAt: number | null;
  readonly acceptedBy: string | null;
  readonly revokedAt: number | null;
  /** By the storage's clock, when it was read. */
  readonly state: InviteState;
}

export interface NewInvite
  extends Pick<
    Invite,
    'id' | 'workspaceId' | 'role' | 'organisationId' | 'email' | 'createdBy' | 'createdAt' | 'expiresAt'
  > {
  /** Of the token, which is kept nowhere. */
  readonly tokenHash: string;
}

/** Invitations end once, by whatever comes first: accepted, revoked or expired. */
export interface Invites {
  insert(invite: NewInvite): Promise<void>;
  byTokenHash(tokenHash: string): Promise<Invite | null>;
  byId(workspaceId: string, id: string): Promise<Invite | null>;
  /** Open ones and those that ended after `endedSince` (epoch milliseconds), newest first. */
  ofWorkspace(workspaceId: string, endedSince: number): Promise<Invite[]>;
  /** @returns whether it was open until now */
  accept(id: string, acceptedBy: string): Promise<boolean>;
  /** @returns whether it was open until now */
  revoke(workspaceId: string, id: string): Promise<boolean>;
  /** Revokes the open ones of one who may no longer invite. @returns how many */
  revokeOf(workspaceId: string, createdBy: string): Promise<number>;
  countOpen(workspaceId: string): Promise<number>;
  /** When each member who came by invitation accepted it (epoch milliseconds), by user id. */
  acceptedAt(workspaceId: string): Promise<ReadonlyMap<string, number>>;
}
