import type { MapSummary } from './maps';

export const MAP_ORDERS = ['edited', 'title', 'findings'] as const;
export type MapOrder = (typeof MAP_ORDERS)[number];

export interface MapFilter {
  /** Words of the title, in any order and without regard to case and accents. */
  search: string;
  /** Only maps in which this organisation owns touchpoints. */
  organisationId: string | null;
  order: MapOrder;
}

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
};

/** The maps to show, in order; equal ones by title, then id, so that the list does not jump about. */
export function listMaps(maps: readonly MapSummary[], filter: MapFilter): MapSummary[] {
  const words = folded(filter.search).split(/\s+/).filter(Boolean);
  return maps
    .filter((map) => {
      const title = folded(map.title);
      return words.every((word) => title.includes(word));
    })
    .filter(
      (map) =>
        filter.organisationId === null ||
        map.organisations.some(({ id, count }) => id === filter.organisationId && count > 0),
    )
    .sort(
      (a, b) => COMPARE[filter.order](a, b) || collator.compare(a.title, b.title) || (a.id < b.id ? -1 : 1),
    );
}
