import * as v from 'valibot';
import type { User } from '../storage/repositories/Users';
import type { Storage } from '../storage/Storage';

/** Who is signed in, and where they belong. */
export const Me = v.object({
  user: v.object({
    id: v.string(),
    name: v.string(),
    email: v.nullable(v.string()),
    kind: v.picklist(['member', 'guest']),
  }),
  workspaces: v.array(
    v.object({
      id: v.string(),
      name: v.string(),
      role: v.picklist(['owner', 'admin', 'member']),
      organisationId: v.string(),
    }),
  ),
});
export type Me = v.InferOutput<typeof Me>;

export async function readMe({ workspaces }: Storage, user: User): Promise<Me> {
  const { id, name, email, kind } = user;
  const memberships = await workspaces.ofUser(id);
  return {
    user: { id, name, email, kind },
    workspaces: memberships.map(({ id, name, role, organisationId }) => ({ id, name, role, organisationId })),
  };
}
