import { For } from 'solid-js';
import { createNow } from '../ui/now';
import { MapCard } from './MapCard';
import styles from './MapGrid.module.css';
import type { MapRole, MapSummary } from './maps';
import type { OrganisationView } from './organisations';

interface MapGridProps {
  maps: readonly MapSummary[];
  organisations: readonly OrganisationView[];
  onOpen(mapId: string): void;
  onRename(map: MapSummary): void;
  onDelete(map: MapSummary): void;
}

const MAY_RENAME: ReadonlySet<MapRole> = new Set(['owner', 'editor']);

export function MapGrid(props: MapGridProps) {
  const now = createNow();
  const byId = () => new Map(props.maps.map((map) => [map.id, map]));
  // Keyed by id: a refresh changes a card, it does not rebuild the list under somebody's pointer.
  return (
    <ul class={styles.grid}>
      <For each={props.maps.map(({ id }) => id)}>
        {(id, index) => {
          const map = () => byId().get(id) ?? (props.maps[index()] as MapSummary);
          return (
            <MapCard
              map={map()}
              organisations={props.organisations}
              now={now()}
              onOpen={() => props.onOpen(id)}
              onRename={MAY_RENAME.has(map().role) ? () => props.onRename(map()) : undefined}
              onDelete={map().role === 'owner' ? () => props.onDelete(map()) : undefined}
            />
          );
        }}
      </For>
    </ul>
  );
}
