import type { NewMap } from '../repositories/Maps';
import type { NewUser } from '../repositories/Users';
import type { Repositories } from '../Storage';

export const ann: NewUser = {
  id: 'ann',
  email: 'ann@example.org',
  name: 'Ann',
  kind: 'member',
  passwordHash: 'hash-of-ann',
  createdAt: 1_000,
};
export const ben: NewUser = { ...ann, id: 'ben', email: 'ben@example.org', name: 'Ben', createdAt: 2_000 };

/** A workspace `{id}` with the vendor `{id}-vendor` and the partner `{id}-partner`. */
export async function addWorkspace(to: Repositories, id = 'acme'): Promise<void> {
  await to.workspaces.insert({ id, name: `Workspace ${id}`, createdAt: 1_000 });
  const organisation = { workspaceId: id, createdAt: 1_000 };
  await to.organisations.insert({ ...organisation, id: `${id}-vendor`, name: 'Vendor', kind: 'vendor' });
  await to.organisations.insert({ ...organisation, id: `${id}-partner`, name: 'Partner', kind: 'partner' });
}

export function newMap(id: string, changes: Partial<NewMap> = {}): NewMap {
  return {
    id,
    workspaceId: 'acme',
    organisationId: 'acme-vendor',
    title: `Map ${id}`,
    kind: 'customer-journey',
    state: 'current',
    createdBy: 'ann',
    createdAt: 1_000,
    ...changes,
  };
}
