import { Problem } from '../errors';
import type { Membership } from '../storage/repositories/Workspaces';
import type { Repositories } from '../storage/Storage';
import { canInWorkspace, type WorkspaceAction } from './policy';

/** The workspace as this person sees it. For others than its members there is no such workspace. */
export async function workspaceFor(
  { workspaces }: Pick<Repositories, 'workspaces'>,
  userId: string,
  workspaceId: string,
  action: WorkspaceAction,
): Promise<Membership> {
  const membership = (await workspaces.ofUser(userId)).find(({ id }) => id === workspaceId);
  if (!membership) throw new Problem('not-found');
  if (!canInWorkspace(membership.role, action)) throw new Problem('not-allowed');
  return membership;
}
