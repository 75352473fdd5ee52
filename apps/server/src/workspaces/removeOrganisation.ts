import { type FieldError, Problem } from '../errors';
import type { Services } from '../services';
import type { Repositories } from '../storage/Storage';

/** Names that a refusal lists of each kind. */
const NAMED = 5;

/** Removes an organisation that no member, map or open invitation names. Deleted maps forget it. */
export async function removeOrganisation(
  { storage, events, now }: Services,
  workspaceId: string,
  organisationId: string,
): Promise<void> {
  await storage.transaction(async (tx) => {
    const organisation = await tx.organisations.byId(organisationId);
    if (organisation?.workspaceId !== workspaceId) throw new Problem('not-found');
    const errors = await usesOf(tx, workspaceId, organisationId, now());
    if (errors.length > 0) throw inUse(organisation.name, errors);
    await tx.organisations.remove(organisationId);
  });
  events.tell({ kind: 'workspace', workspaceId });
}

async function usesOf(
  { members, maps, grants, invites }: Repositories,
  workspaceId: string,
  organisationId: string,
  now: number,
): Promise<FieldError[]> {
  const isIts = (one: { organisationId: string | null }) => one.organisationId === organisationId;
  const granted = new Set((await grants.ofWorkspace(workspaceId)).filter(isIts).map(({ mapId }) => mapId));
  const itsMaps = (await maps.ofWorkspace(workspaceId)).filter(
    (map) => isIts(map) || map.owners.some(isIts) || granted.has(map.id),
  );
  const itsInvites = (await invites.ofWorkspace(workspaceId, now)).filter(
    (invite) => isIts(invite) && invite.state === 'open',
  );
  return [
    ...uses(
      'members',
      (await members.ofWorkspace(workspaceId)).filter(isIts).map(({ name }) => name),
    ),
    ...uses(
      'maps',
      itsMaps.map(({ title }) => title),
    ),
    ...uses(
      'invites',
      itsInvites.map(({ email }) => email ?? 'an open invitation'),
    ),
  ];
}

function uses(field: string, names: readonly string[]): FieldError[] {
  if (names.length === 0) return [];
  const more = names.length > NAMED ? ` and ${names.length - NAMED} more` : '';
  return [{ field, message: names.slice(0, NAMED).join(', ') + more }];
}

function inUse(name: string, errors: FieldError[]): Problem {
  const list = errors.map(({ field, message }) => `${field}: ${message}`).join('; ');
  return new Problem('organisation-in-use', { detail: `“${name}” is still in use (${list}).`, errors });
}
