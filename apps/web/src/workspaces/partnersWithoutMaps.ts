import type { MapSummary } from './maps';
import type { OrganisationView } from './organisations';

/** Partners that see none of these maps; none as long as that is not known, or nothing could be shared. */
export function partnersWithoutMaps(
  maps: readonly Pick<MapSummary, 'role' | 'sharedWith'>[],
  organisations: readonly OrganisationView[],
): OrganisationView[] {
  // Only who sees every map and may share knows that a partner sees none.
  if (maps.length === 0 || maps.some(({ role, sharedWith }) => role !== 'owner' || sharedWith === null))
    return [];
  const reached = new Set(maps.flatMap(({ sharedWith }) => sharedWith ?? []));
  return organisations.filter(({ id, kind }) => kind === 'partner' && !reached.has(id));
}
