import { A } from '@solidjs/router';
import { For, Show } from 'solid-js';
import { Dynamic } from 'solid-js/web';
import { OrganisationMark } from '../ui/OrganisationMark';
import { isOwnerIn } from './mapList';
import type { MapSummary } from './maps';
import type { OrganisationView } from './organisations';
import styles from './WorkspaceFrame.module.css';
import { addressOfPage, PAGE_LOOK, WORKSPACE_PAGES, type WorkspacePageName } from './workspacePages';

interface WorkspaceNavProps {
  workspaceId: string;
  current: WorkspacePageName;
  /** null: not known yet. */
  maps: readonly MapSummary[] | null;
  organisations: readonly OrganisationView[];
  /** Whom one acts for oneself. */
  ownOrganisationId: string | null;
  /** Whose maps alone are shown. */
  organisationId: string | null;
  onOrganisation(id: string | null): void;
}

/** The side bar: the workspace's pages, and its organisations, each of which narrows the list of maps. */
export function WorkspaceNav(props: WorkspaceNavProps) {
  return (
    <nav class={styles.side} aria-label="Workspace">
      <ul>
        <For each={WORKSPACE_PAGES}>
          {(page) => (
            <li>
              <A
                class={styles.item}
                href={addressOfPage(props.workspaceId, page)}
                aria-current={props.current === page ? 'page' : undefined}
              >
                <Dynamic component={PAGE_LOOK[page].icon} size={16} stroke-width={1.6} aria-hidden="true" />
                <span class={styles.itemName}>{PAGE_LOOK[page].label}</span>
                <Show when={page === 'maps'}>
                  <span class={styles.figure}>{props.maps?.length ?? ''}</span>
                </Show>
              </A>
            </li>
          )}
        </For>
      </ul>
      <Show when={props.organisations.length > 0}>
        <h2 class={styles.heading}>Organisations</h2>
        <ul aria-label="Show the maps of one organisation">
          <For each={props.organisations}>
            {(organisation) => <OrganisationItem {...props} organisation={organisation} />}
          </For>
        </ul>
      </Show>
    </nav>
  );
}

function OrganisationItem(
  props: Pick<WorkspaceNavProps, 'organisationId' | 'ownOrganisationId' | 'onOrganisation' | 'maps'> & {
    organisation: OrganisationView;
  },
) {
  const pressed = () => props.organisationId === props.organisation.id;
  const own = () => props.ownOrganisationId === props.organisation.id;
  const maps = () => props.maps?.filter((map) => isOwnerIn(map, props.organisation.id)).length;
  return (
    <li>
      <button
        type="button"
        class={styles.item}
        aria-pressed={pressed()}
        title={props.organisation.name}
        onClick={() => props.onOrganisation(pressed() ? null : props.organisation.id)}
      >
        <OrganisationMark slot={props.organisation.slot} mark={props.organisation.mark} />
        <span class={styles.itemName}>{props.organisation.name}</span>
        <span class={styles.figure}>{own() ? 'us' : maps() || ''}</span>
      </button>
    </li>
  );
}
