import { Show } from 'solid-js';
import { NoMapsFound } from './EmptyMaps';
import { FindMap } from './FindMap';
import { MapFilters } from './MapFilters';
import { MapGrid } from './MapGrid';
import type { MapActions } from './mapActions';
import { isNarrow, type MapFilter } from './mapFilter';
import type { MapSummary } from './maps';
import type { OrganisationView } from './organisations';
import { PartnerHint } from './PartnerHint';
import { partnersWithoutMaps } from './partnersWithoutMaps';
import styles from './WorkspacePage.module.css';

interface MapListViewProps {
  all: readonly MapSummary[];
  shown: readonly MapSummary[];
  organisations: readonly OrganisationView[];
  filter: MapFilter;
  search: { value: string; onInput(value: string): void; onEnter(): void };
  onChange(part: Partial<MapFilter>): void;
  onClear(): void;
  actions: MapActions;
}

/** The maps there are: what narrows them, how many are left, their cards, and partners that see none. */
export function MapListView(props: MapListViewProps) {
  const partners = () => partnersWithoutMaps(props.all, props.organisations);
  const own = () => props.all.filter(({ role }) => role === 'owner');
  return (
    <>
      <div class={styles.phoneSearch}>
        <FindMap {...props.search} />
      </div>
      <MapFilters
        organisations={props.organisations}
        filter={props.filter}
        onChange={props.onChange}
        onClear={props.onClear}
      />
      <p class={styles.count} role="status">
        {isNarrow(props.filter) ? `${props.shown.length} of ${props.all.length} maps` : ''}
      </p>
      <Show when={props.shown.length > 0} fallback={<NoMapsFound onClear={props.onClear} />}>
        <MapGrid
          label="Maps"
          maps={props.shown}
          organisationsOf={() => props.organisations}
          actions={props.actions}
        />
      </Show>
      <Show when={!isNarrow(props.filter) && partners().length > 0}>
        <PartnerHint partners={partners()} maps={own()} onShare={props.actions.share} />
      </Show>
    </>
  );
}
