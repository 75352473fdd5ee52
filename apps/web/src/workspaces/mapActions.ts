import type { MapSummary } from './maps';

/** What people do with a map from its card. */
export interface MapActions {
  open(map: MapSummary): void;
  rename(map: MapSummary): void;
  duplicate(map: MapSummary): void;
  /** Saves it as a file. */
  export(map: MapSummary): void;
  share(map: MapSummary): void;
  remove(map: MapSummary): void;
}
export type MapAction = keyof MapActions;

const EVERYBODY: readonly MapAction[] = ['open', 'export'];
const EDITORS: readonly MapAction[] = ['rename', 'share'];

/**
 * What a card offers.
 * @param place Where the card stands: in its workspace, or among what others share, where nothing can be made.
 */
export function actionsOn(map: Pick<MapSummary, 'role'>, place: 'workspace' | 'shared'): Set<MapAction> {
  const offered = new Set(EVERYBODY);
  if (place === 'workspace') offered.add('duplicate');
  if (map.role === 'owner' || map.role === 'editor') for (const action of EDITORS) offered.add(action);
  if (map.role === 'owner') offered.add('remove');
  return offered;
}
