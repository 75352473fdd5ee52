import type { MemberRole } from './Members';

export interface Workspace {
  readonly id: string;
  readonly name: string;
  /** Epoch milliseconds. */
  readonly createdAt: number;
}

/** A workspace as one of its members sees it. */
export interface Membership extends Workspace {
  readonly role: MemberRole;
  readonly organisationId: string;
}

export interface Workspaces {
  insert(workspace: Workspace): Promise<void>;
  byId(id: string): Promise<Workspace | null>;
  rename(id: string, name: string): Promise<void>;
  /** Those the user is a member of, oldest first. */
  ofUser(userId: string): Promise<Membership[]>;
}
