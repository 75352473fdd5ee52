import { useNavigate, useParams } from '@solidjs/router';
import { useQuery } from '@tanstack/solid-query';
import { createSignal, For, Match, Show, Switch } from 'solid-js';
import { NotFoundPage } from '../app/NotFoundPage';
import { answeredStatus, errorMessage } from '../http/RequestError';
import { settled } from '../http/settled';
import { useSession } from '../session/RequireSession';
import { Button, LinkButton } from '../ui/Button';
import { createDelayed } from '../ui/delay';
import { firstName } from '../ui/initials';
import { focusMain } from '../ui/Main';
import { Notice } from '../ui/Notice';
import { createNow } from '../ui/now';
import { usePageTitle } from '../ui/pageTitle';
import { relativeTime } from '../ui/relativeTime';
import { useToast } from '../ui/Toasts';
import { createMapRemoval } from './createMapRemoval';
import styles from './DeletedMapsPage.module.css';
import { DAYS_KEPT, type DeletedMap, deletedMapsQuery, timeLeft } from './deletedMaps';
import { MapBones } from './MapBones';
import { kindAndState, titleOf } from './mapWords';
import { WorkspaceFrame } from './WorkspaceFrame';
import page from './WorkspacePage.module.css';
import { addressOfPage } from './workspacePages';

/** The maps of a workspace that were deleted lately. */
export default function DeletedMapsPage() {
  const params = useParams<{ workspaceId: string }>();
  return (
    <Show when={params.workspaceId} keyed>
      {(workspaceId) => <DeletedMaps workspaceId={workspaceId} />}
    </Show>
  );
}

function DeletedMaps(props: { workspaceId: string }) {
  const session = useSession();
  const navigate = useNavigate();
  const toast = useToast();
  const now = createNow();
  const { restore } = createMapRemoval();
  const deleted = useQuery(() => deletedMapsQuery(props.workspaceId));
  const list = () => settled(deleted);
  const slow = createDelayed(() => deleted.isPending, 200);
  const [busy, setBusy] = createSignal<string | null>(null);
  const missing = () => [403, 404].includes(answeredStatus(deleted.error) ?? 0);
  const workspace = () => session.me().workspaces.find(({ id }) => id === props.workspaceId);
  usePageTitle(() =>
    workspace() ? `Recently deleted maps of ${workspace()?.name}` : 'Recently deleted maps',
  );

  async function bringBack(map: DeletedMap): Promise<void> {
    if (busy()) return;
    setBusy(map.id);
    const restored = await restore(map);
    setBusy(null);
    if (!restored) return;
    focusMain();
    toast({
      text: `“${titleOf(map)}” is back among the maps`,
      action: { label: 'Open', run: () => navigate(`/maps/${map.id}`) },
    });
  }

  return (
    <Show when={!missing()} fallback={<NotFoundPage />}>
      <WorkspaceFrame workspaceId={props.workspaceId} current="deleted">
        <div class={page.head}>
          <h1 class={page.title}>Recently deleted</h1>
        </div>
        <p class={page.lead}>
          Maps stay here for {DAYS_KEPT} days after they were deleted; then they are gone for good.
        </p>
        <Switch>
          <Match when={list()?.length === 0}>
            <Notice
              level="section"
              title="Nothing was deleted lately"
              actions={<LinkButton href={addressOfPage(props.workspaceId, 'maps')}>Back to maps</LinkButton>}
            >
              Maps that you may restore show up here when somebody deletes them.
            </Notice>
          </Match>
          <Match when={list()}>
            {(maps) => (
              <ul class={styles.list} aria-label="Recently deleted maps">
                <For each={maps().toSorted((a, b) => b.deletedAt - a.deletedAt)}>
                  {(map) => (
                    <DeletedRow
                      map={map}
                      now={now()}
                      busy={busy() === map.id}
                      onRestore={() => void bringBack(map)}
                    />
                  )}
                </For>
              </ul>
            )}
          </Match>
          <Match when={deleted.error}>
            <Notice
              level="section"
              title="The deleted maps could not be loaded"
              actions={
                <Button busy={deleted.isFetching} onClick={() => void deleted.refetch()}>
                  Try again
                </Button>
              }
            >
              {errorMessage(deleted.error)}
            </Notice>
          </Match>
          <Match when={slow()}>
            <MapBones />
          </Match>
        </Switch>
      </WorkspaceFrame>
    </Show>
  );
}

function DeletedRow(props: { map: DeletedMap; now: number; busy: boolean; onRestore(): void }) {
  const when = () => {
    const ago = relativeTime(props.map.deletedAt, props.now);
    return props.map.deletedBy
      ? `Deleted by ${firstName(props.map.deletedBy.name)}, ${ago}`
      : `Deleted ${ago}`;
  };
  const touchpoints = () =>
    props.map.touchpoints === 1 ? '1 touchpoint' : `${props.map.touchpoints} touchpoints`;
  return (
    <li class={styles.row}>
      <div class={styles.words}>
        <h2 class={styles.title}>{titleOf(props.map)}</h2>
        <p class={styles.note}>
          {kindAndState(props.map)}, {touchpoints()}
        </p>
      </div>
      <p class={styles.when}>
        {when()}
        <br />
        <strong>{timeLeft(props.map.deletedAt, props.now)}</strong>
      </p>
      <Button
        busy={props.busy}
        onClick={() => props.onRestore()}
        aria-label={`Restore ${titleOf(props.map)}`}
      >
        Restore
      </Button>
    </li>
  );
}
