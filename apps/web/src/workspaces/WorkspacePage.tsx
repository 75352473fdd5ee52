import { useNavigate, useParams } from '@solidjs/router';
import { useQuery } from '@tanstack/solid-query';
import FileUp from 'lucide-solid/icons/file-up';
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
import { createMapDialogs } from './createMapDialogs';
import { createMapFilter } from './createMapFilter';
import { EmptyMaps } from './EmptyMaps';
import { ImportDialog } from './import/ImportDialog';
import { rememberWorkspace } from './lastWorkspace';
import { MapBones } from './MapBones';
import { MapDialogs } from './MapDialogs';
import { MapListView } from './MapListView';
import { focusCard, focusFirstCard } from './mapCardFocus';
import { listMaps } from './mapList';
import { mapsQuery, SAMPLE_IDS } from './maps';
import { NewMapDialog, type Start } from './NewMapDialog';
import { organisationsQuery, organisationViews } from './organisations';
import { SharedMaps } from './SharedMaps';
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
  const { filter, change, clear } = createMapFilter();
  const dialogs = createMapDialogs();
  const [adding, setAdding] = createSignal<Start | null>(null);
  const [importing, setImporting] = createSignal(false);

  const list = () => settled(maps);
  const nameOf = (id: string) => organisations().find((organisation) => organisation.id === id)?.name;
  const shown = createMemo(() => listMaps(list() ?? [], filter(), nameOf));
  const workspace = () => session.me().workspaces.find(({ id }) => id === props.workspaceId);
  const slow = createDelayed(() => maps.isPending, 200);
  const missing = () => [403, 404].includes(answeredStatus(maps.error) ?? 0);

  usePageTitle(() => (workspace() ? `Maps of ${workspace()?.name}` : 'Maps'));
  createEffect(() => {
    if (list()) rememberWorkspace(props.workspaceId);
  });

  const open = (mapId: string) => navigate(`/maps/${mapId}`);
  const startImport = () => {
    setAdding(null);
    setImporting(true);
  };
  const search = {
    get value() {
      return filter().search;
    },
    onInput: (text: string) => change({ search: text }),
    /** Opens the only map that is left, else goes on to the list. */
    onEnter: () => {
      const [only, ...more] = shown();
      if (only && more.length === 0 && filter().search.trim()) open(only.id);
      else if (only) focusCard(only.id) || focusFirstCard();
    },
  };

  return (
    <Show when={!missing()} fallback={<NotFoundPage />}>
      <WorkspaceFrame
        workspaceId={props.workspaceId}
        current="maps"
        organisationId={filter().organisationId}
        onOrganisation={(organisationId) => change({ organisationId })}
        search={search}
      >
        <div class={styles.head}>
          <h1 class={styles.title}>Maps</h1>
          <Button onClick={startImport}>
            <FileUp size={16} stroke-width={1.6} aria-hidden="true" /> Import
          </Button>
          <Button variant="primary" onClick={() => setAdding(SAMPLE_IDS[0])}>
            <Plus size={16} stroke-width={1.8} aria-hidden="true" /> New map
          </Button>
        </div>
        <Switch>
          <Match when={list()?.length === 0}>
            <EmptyMaps
              workspaceId={props.workspaceId}
              mayInvite={workspace()?.role !== 'member'}
              onStart={setAdding}
              onImport={startImport}
            />
          </Match>
          <Match when={list()}>
            {(all) => (
              <MapListView
                all={all()}
                shown={shown()}
                organisations={organisations()}
                filter={filter()}
                search={search}
                onChange={change}
                onClear={clear}
                actions={dialogs.actions}
              />
            )}
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
        <SharedMaps actions={dialogs.actions} />
      </WorkspaceFrame>
      <NewMapDialog
        workspaceId={props.workspaceId}
        start={adding()}
        onClose={() => setAdding(null)}
        onCreated={open}
        onImport={startImport}
      />
      <ImportDialog
        workspaceId={props.workspaceId}
        open={importing()}
        onClose={() => setImporting(false)}
        onImported={open}
      />
      <MapDialogs control={dialogs} />
    </Show>
  );
}
