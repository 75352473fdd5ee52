import type { MapSummary } from './maps';

/** What the product calls the kinds of map. A copy: the list of maps needs nothing else of the journey's code. */
export const KIND_WORDS: Record<MapSummary['kind'], string> = {
  'customer-journey': 'Lifecycle',
  'micro-journey': 'Micro-journey',
  'buyers-journey': 'Buyer’s journey',
  'sales-process': 'Sales process',
};

export const STATE_WORDS: Record<MapSummary['state'], string> = {
  current: 'Current state',
  ideal: 'Ideal state',
};

/** "Lifecycle, current state". */
export function kindAndState(map: Pick<MapSummary, 'kind' | 'state'>): string {
  return `${KIND_WORDS[map.kind]}, ${STATE_WORDS[map.state].toLowerCase()}`;
}

/** What a map is called that nobody has given a title yet. */
export function titleOf(map: { title: string }): string {
  return map.title || 'Untitled map';
}
