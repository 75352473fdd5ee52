import { useQuery } from '@tanstack/solid-query';
import { Show } from 'solid-js';
import { settled } from '../http/settled';
import { sharedMapsQuery } from '../people/sharedMaps';
import { MapGrid } from './MapGrid';
import type { MapActions } from './mapActions';
import { organisationViews } from './organisations';
import page from './WorkspacePage.module.css';

/** Maps of workspaces that one is no member of; nothing where there is none. */
export function SharedMaps(props: { actions: MapActions }) {
  const shared = useQuery(sharedMapsQuery);
  const maps = () => settled(shared) ?? [];
  return (
    <Show when={maps().length > 0}>
      <section class={page.section} aria-labelledby="shared-with-me">
        <h2 class={page.heading} id="shared-with-me">
          Shared with me <span class={page.note}>by other workspaces</span>
        </h2>
        <MapGrid
          label="Maps shared with me"
          maps={maps()}
          organisationsOf={(map) => organisationViews(map.workspace.organisations)}
          actions={props.actions}
          from={(map) => map.workspace.name}
        />
      </section>
    </Show>
  );
}
