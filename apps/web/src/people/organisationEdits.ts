import { request, send } from '../http/request';
import { Organisation } from '../workspaces/organisations';

const pathOf = (workspaceId: string) => `/api/workspaces/${encodeURIComponent(workspaceId)}/organisations`;
const pathOfOne = (workspaceId: string, id: string) => `${pathOf(workspaceId)}/${encodeURIComponent(id)}`;

export async function addPartner(workspaceId: string, name: string): Promise<Organisation> {
  return request(Organisation, pathOf(workspaceId), { method: 'POST', body: { name, kind: 'partner' } });
}

export async function changeOrganisation(
  workspaceId: string,
  id: string,
  change: { name?: string; colour?: number },
): Promise<void> {
  await send(pathOfOne(workspaceId, id), { method: 'PATCH', body: change });
}

export async function deleteOrganisation(workspaceId: string, id: string): Promise<void> {
  await send(pathOfOne(workspaceId, id), { method: 'DELETE' });
}

/** Characters that the name of an organisation or a person may have. */
export const NAME_LENGTH = 120;

/** What is wrong with an organisation's name; undefined: nothing. */
export function organisationNameProblem(name: string, others: readonly string[]): string | undefined {
  const wanted = name.trim();
  if (!wanted) return 'Write the name of the organisation.';
  const taken = others.some((other) => other.localeCompare(wanted, 'en', { sensitivity: 'accent' }) === 0);
  return taken ? 'There is already an organisation with this name.' : undefined;
}
