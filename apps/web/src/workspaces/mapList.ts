import type { MapFilter, MapOrder } from './mapFilter';
import type { MapSummary } from './maps';

const collator = new Intl.Collator('en', { sensitivity: 'base', numeric: true });

function folded(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLocaleLowerCase();
}

const COMPARE: Record<MapOrder, (a: MapSummary, b: MapSummary) => number> = {
  edited: (a, b) => b.editedAt - a.editedAt,
  title: (a, b) => collator.compare(a.title, b.title),
  findings: (a, b) =>
    b.findings.error - a.findings.error ||
    b.findings.warning - a.findings.warning ||
    b.findings.info - a.findings.info,
  created: (a, b) => b.createdAt - a.createdAt,
};

/** Where the search looks: the title, who delivers, who edited last, who is in it now. */
function searched(map: MapSummary, nameOf: (organisationId: string) => string | undefined): string {
  const organisations = map.organisations.map(({ id, count }) => (id && count > 0 ? (nameOf(id) ?? '') : ''));
  const people = [map.editedBy?.name ?? '', ...map.people.map(({ name }) => name)];
  return folded([map.title, ...organisations, ...people].join('\n'));
}

export function isOwnerIn(map: MapSummary, organisationId: string): boolean {
  return map.organisations.some(({ id, count }) => id === organisationId && count > 0);
}

/**
 * The maps to show, in order; equal ones by title, then id, so that the list does not jump about.
 * @param nameOf An organisation's name, for the search.
 */
export function listMaps(
  maps: readonly MapSummary[],
  filter: MapFilter,
  nameOf: (organisationId: string) => string | undefined = () => undefined,
): MapSummary[] {
  const words = folded(filter.search).split(/\s+/).filter(Boolean);
  const { organisationId, breadth, state, withErrors } = filter;
  return maps
    .filter((map) => organisationId === null || isOwnerIn(map, organisationId))
    .filter((map) => breadth === null || (breadth === 'micro') === (map.kind === 'micro-journey'))
    .filter((map) => state === null || map.state === state)
    .filter((map) => !withErrors || map.findings.error > 0)
    .filter((map) => {
      if (words.length === 0) return true;
      const text = searched(map, nameOf);
      return words.every((word) => text.includes(word));
    })
    .sort(
      (a, b) => COMPARE[filter.order](a, b) || collator.compare(a.title, b.title) || (a.id < b.id ? -1 : 1),
    );
}
