import * as v from 'valibot';
import { MapState } from './maps';

const MAP_ORDERS = ['edited', 'title', 'findings', 'created'] as const;
export type MapOrder = (typeof MAP_ORDERS)[number];

/** Micro-journeys, or all that is none. */
const MAP_BREADTHS = ['lifecycle', 'micro'] as const;
export type MapBreadth = (typeof MAP_BREADTHS)[number];

/** Which maps are shown, and in which order. */
export interface MapFilter {
  /** Words of titles and names, in any order and without regard to case and accents. */
  search: string;
  /** Only maps in which this organisation owns touchpoints. */
  organisationId: string | null;
  breadth: MapBreadth | null;
  state: v.InferOutput<typeof MapState> | null;
  withErrors: boolean;
  order: MapOrder;
}

export const EVERY_MAP: MapFilter = {
  search: '',
  organisationId: null,
  breadth: null,
  state: null,
  withErrors: false,
  order: 'edited',
};

/** The filter as it stands in the address; what is as usual is left out. */
export type FilterAddress = Partial<
  Record<'q' | 'organisation' | 'kind' | 'state' | 'errors' | 'sort', string>
>;

const LONGEST_SEARCH = 200;

function oneOf<const T extends readonly string[]>(options: T, value: string | undefined): T[number] | null {
  const found = v.safeParse(v.picklist(options), value);
  return found.success ? (found.output as T[number]) : null;
}

/** Reads a filter out of an address; what makes no sense there is as usual. */
export function filterOf(address: FilterAddress): MapFilter {
  return {
    search: (address.q ?? '').slice(0, LONGEST_SEARCH),
    organisationId: address.organisation || null,
    breadth: oneOf(MAP_BREADTHS, address.kind),
    state: oneOf(MapState.options, address.state),
    withErrors: address.errors === '1',
    order: oneOf(MAP_ORDERS, address.sort) ?? EVERY_MAP.order,
  };
}

/** The other way round; `undefined` takes a part out of the address. */
export function addressOf(filter: MapFilter): Record<keyof FilterAddress, string | undefined> {
  return {
    q: filter.search.trim() || undefined,
    organisation: filter.organisationId ?? undefined,
    kind: filter.breadth ?? undefined,
    state: filter.state ?? undefined,
    errors: filter.withErrors ? '1' : undefined,
    sort: filter.order === EVERY_MAP.order ? undefined : filter.order,
  };
}

/** Whether it leaves anything out. */
export function isNarrow(filter: MapFilter): boolean {
  return (
    filter.search.trim() !== '' ||
    filter.organisationId !== null ||
    filter.breadth !== null ||
    filter.state !== null ||
    filter.withErrors
  );
}
