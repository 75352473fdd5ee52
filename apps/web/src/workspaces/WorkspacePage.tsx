import { useNavigate, useParams } from '@solidjs/router';
import { useQuery } from '@tanstack/solid-query';
import Plus from 'lucide-solid/icons/plus';
import { createEffect, createMemo, createSignal, Match, Show, Switch } from 'solid-js';
import { NotFoundPage } from '../app/NotFoundPage';
import { answeredStatus, errorMessage } from '../http/RequestError';
import { settled } from '../http/settled';
import { useSession } from '../session/RequireSession';
import { Button } from '../ui/Button';
import { createDelayed } from '../ui/delay';
import { Notice } from '../ui/Notice';
import { usePageTitle } from '../ui/pageTitle';
import { SearchField } from '../ui/SearchField';
import { DeleteMapDialog } from './DeleteMapDialog';
import { EmptyMaps, NoMapsFound } from './EmptyMaps';
import { rememberWorkspace } from './lastWorkspace';
import { MapBones } from './MapBones';
import { MapFilters } from './MapFilters';
import { MapGrid } from './MapGrid';
import { listMaps, type MapOrder } from './mapList';
import { type MapSummary, mapsQuery, type NewMap } from './maps';
import { NewMapDialog } from './NewMapDialog';
import { organisationsQuery, organisationViews } from './organisations';
import { RenameMapDialog } from './RenameMapDialog';
import { WorkspaceFrame } from './WorkspaceFrame';
import styles from './WorkspacePage.module.css';

/** All maps of a workspace. */
export default function WorkspacePage() {
  const params = useParams<{ workspaceId: string }>();
  return (
    <Show when={params.workspaceId} keyed>
      {(workspaceId) => <Maps workspaceId={workspaceId} />}
    </Show>
  );
}

function Maps(props: { workspaceId: string }) {
  const session = useSession();
  const navigate = useNavigate();
  const maps = useQuery(() => mapsQuery(props.workspaceId));
  const organisationList = useQuery(() => organisationsQuery(props.workspaceId));
  const organisations = createMemo(() => organisationViews(settled(organisationList) ?? []));

  const list = () => settled(maps);

  const [search, setSearch] = createSignal('');
  const [organisationId, setOrganisationId] = createSignal<string | null>(null);
  const [order, setOrder] = createSignal<MapOrder>('edited');
  const [adding, setAdding] = createSignal<NewMap['sample'] | 'empty' | null>(null);
  const [renaming, setRenaming] = createSignal<MapSummary | null>(null);
  const [deleting, setDeleting] = createSignal<MapSummary | null>(null);

  const workspace = () => session.me().workspaces.find(({ id }) => id === props.workspaceId);
  const shown = createMemo(() =>
    listMaps(list() ?? [], { search: search(), organisationId: organisationId(), order: order() }),
  );
  const slow = createDelayed(() => maps.isPending, 200);
  const missing = () => [403, 404].includes(answeredStatus(maps.error) ?? 0);
  const mapsOf = (id: string) =>
    (list() ?? []).filter((map) => map.organisations.some((owner) => owner.id === id && owner.count > 0))
      .length;

  usePageTitle(() => (workspace() ? `Maps of ${workspace()?.name}` : 'Maps'));
  createEffect(() => {
    if (list()) rememberWorkspace(props.workspaceId);
  });

  const open = (mapId: string) => navigate(`/maps/${mapId}`);
  const clear = () => {
    setSearch('');
    setOrganisationId(null);
  };
  const searchField = (className?: string) => (
    <SearchField label="Find a map by its title" value={search()} onInput={setSearch} class={className} />
  );

  return (
    <Show when={!missing()} fallback={<NotFoundPage />}>
      <WorkspaceFrame
        workspaceId={props.workspaceId}
        organisations={organisations()}
        mapsOf={mapsOf}
        maps={list()?.length ?? null}
        organisationId={organisationId()}
        onOrganisation={setOrganisationId}
        search={searchField()}
      >
        <div class={styles.head}>
          <h1 class={styles.title}>Maps</h1>
          <Button variant="primary" onClick={() => setAdding('industrial-distributor')}>
            <Plus size={16} stroke-width={1.8} aria-hidden="true" /> New map
          </Button>
        </div>
        <Switch>
          <Match when={list()?.length === 0}>
            <EmptyMaps onStart={setAdding} />
          </Match>
          <Match when={list()}>
            <MapFilters
              search={searchField(styles.phoneSearch)}
              organisations={organisations()}
              organisationId={organisationId()}
              onOrganisation={setOrganisationId}
              order={order()}
              onOrder={setOrder}
            />
            <p class={styles.count} role="status">
              {search() || organisationId() ? `${shown().length} of ${list()?.length} maps` : ''}
            </p>
            <Show when={shown().length > 0} fallback={<NoMapsFound onClear={clear} />}>
              <MapGrid
                maps={shown()}
                organisations={organisations()}
                onOpen={open}
                onRename={setRenaming}
                onDelete={setDeleting}
              />
            </Show>
          </Match>
          <Match when={maps.error}>
            <Notice
              level="section"
              title="The maps could not be loaded"
              actions={
                <Button busy={maps.isFetching} onClick={() => void maps.refetch()}>
                  Try again
                </Button>
              }
            >
              {errorMessage(maps.error)}
            </Notice>
          </Match>
          <Match when={slow()}>
            <MapBones />
          </Match>
        </Switch>
      </WorkspaceFrame>
      <NewMapDialog
        workspaceId={props.workspaceId}
        start={adding()}
        onClose={() => setAdding(null)}
        onCreated={open}
      />
      <RenameMapDialog workspaceId={props.workspaceId} map={renaming()} onClose={() => setRenaming(null)} />
      <DeleteMapDialog workspaceId={props.workspaceId} map={deleting()} onClose={() => setDeleting(null)} />
    </Show>
  );
}
