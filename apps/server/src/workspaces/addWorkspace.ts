import type { Services } from '../services';
import type { Membership } from '../storage/repositories/Workspaces';
import type { Repositories } from '../storage/Storage';

/** Makes a workspace with its vendor organisation, named alike, and its owner. Call it inside a transaction. */
export async function addWorkspace(
  { newId, now }: Pick<Services, 'newId' | 'now'>,
  tx: Repositories,
  { name, ownerId }: { name: string; ownerId: string },
): Promise<Membership> {
  const workspace = { id: newId(), name, createdAt: now() };
  const organisationId = newId();
  await tx.workspaces.insert(workspace);
  await tx.organisations.insert({
    id: organisationId,
    workspaceId: workspace.id,
    name,
    kind: 'vendor',
    createdAt: workspace.createdAt,
  });
  await tx.members.insert({ workspaceId: workspace.id, userId: ownerId, role: 'owner', organisationId });
  return { ...workspace, role: 'owner', organisationId };
}
