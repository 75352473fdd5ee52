import { For } from 'solid-js';
import { createNow } from '../ui/now';
import { MapCard } from './MapCard';
import styles from './MapGrid.module.css';
import type { MapActions } from './mapActions';
import type { MapSummary } from './maps';
import type { OrganisationView } from './organisations';

interface MapGridProps<M extends MapSummary> {
  maps: readonly M[];
  organisationsOf(map: M): readonly OrganisationView[];
  actions: MapActions;
  /** The name of the workspace a map comes from, where that is another. */
  from?(map: M): string;
  label: string;
}

export function MapGrid<M extends MapSummary>(props: MapGridProps<M>) {
  const now = createNow();
  const byId = () => new Map(props.maps.map((map) => [map.id, map]));
  // Keyed by id: a refresh changes a card, it does not rebuild the list under somebody's pointer.
  return (
    <ul class={styles.grid} aria-label={props.label}>
      <For each={props.maps.map(({ id }) => id)}>
        {(id, index) => {
          const map = () => byId().get(id) ?? (props.maps[index()] as M);
          return (
            <MapCard
              map={map()}
              organisations={props.organisationsOf(map())}
              now={now()}
              actions={props.actions}
              from={props.from?.(map())}
            />
          );
        }}
      </For>
    </ul>
  );
}
