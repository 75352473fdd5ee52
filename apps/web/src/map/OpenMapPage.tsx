import type { CanvasHandle } from '@journey-canvas/canvas';
import type { EntityReference, StageId, TouchpointId } from '@journey-canvas/journey';
import { useSearchParams } from '@solidjs/router';
import List from 'lucide-solid/icons/list';
import MapIcon from 'lucide-solid/icons/map';
import { createEffect, createMemo, createSignal, createUniqueId, Match, on, Show, Switch } from 'solid-js';
import { useSession } from '../session/RequireSession';
import { createDelayed } from '../ui/delay';
import { Main } from '../ui/Main';
import { createMedia, PHONE } from '../ui/media';
import { usePageTitle } from '../ui/pageTitle';
import { Segmented } from '../ui/Segmented';
import { useToast } from '../ui/Toasts';
import { organisationViews } from '../workspaces/organisations';
import { CanvasBones } from './CanvasBones';
import { CanvasView } from './CanvasView';
import { ConnectionBar } from './ConnectionBar';
import { createFindings } from './createFindings';
import { createReveal, type View } from './createReveal';
import { EmptyMapHint } from './EmptyMapHint';
import { exportCopy } from './exportCopy';
import { FindingsPanel } from './FindingsPanel';
import { FindingsSheet } from './FindingsSheet';
import { MapFrame } from './MapFrame';
import { MapTopBar } from './MapTopBar';
import type { MapAccess } from './mapAccess';
import { NotStoredHere } from './NotStoredHere';
import styles from './OpenMapPage.module.css';
import { OutlineView } from './OutlineView';
import { createOpenMap } from './openMap';
import { createOutlineEdits } from './outlineEdits';
import { PhoneBar } from './PhoneBar';
import { peopleHere } from './people';
import { parsePlace, placeAddress } from './place';
import { RefusedMap } from './RefusedMap';
import { TooOldBar } from './TooOldBar';
import { createUnreadableEdits } from './unreadableEdits';
import { useUnsavedGuard } from './unsavedGuard';

const VIEWS = [
  { value: 'map' as const, label: 'Map', icon: MapIcon },
  { value: 'outline' as const, label: 'Outline', icon: List },
];

/** A map that may be opened: the canvas or the outline, findings beside it, who is here, what is saved. */
export function OpenMapPage(props: { access: MapAccess }) {
  const session = useSession();
  const toast = useToast();
  const [search, setSearch] = useSearchParams<{ at?: string }>();
  const phone = createMedia(PHONE);
  const user = session.me().user;
  const map = createOpenMap({ access: props.access, userId: user.id, guest: user.kind === 'guest' });

  const organisations = createMemo(() => organisationViews(props.access.organisations));
  const findings = createFindings({ reading: map.reading, organisations, ready: map.ready });
  const people = createMemo(() => peopleHere(map.peers(), user.id, organisations()));
  const [view, setView] = createSignal<View>(phone() ? 'outline' : 'map');
  const [handle, setHandle] = createSignal<CanvasHandle | null>(null);
  const [selected, setSelected] = createSignal<TouchpointId | null>(null);
  const [focused, setFocused] = createSignal<TouchpointId | null>(null);
  const [adding, setAdding] = createSignal<StageId | null>(null);
  const [stageInView, setStageInView] = createSignal<StageId | null>(null);
  const [panelOpen, setPanelOpen] = createSignal(true);
  const [sheetOpen, setSheetOpen] = createSignal(false);
  const findingsId = createUniqueId();

  const title = () => map.reading().journey.meta.title || props.access.title || 'Untitled map';
  const ownOrganisation = () =>
    session.me().workspaces.find(({ id }) => id === props.access.workspaceId)?.organisationId;
  const ownSlot = () => organisations().find(({ id }) => id === ownOrganisation())?.slot ?? null;
  // On a phone the canvas is fetched only when somebody wants to see it; then it stays.
  const canvasWanted = createMemo((wanted: boolean) => wanted || view() === 'map', false);
  const slow = createDelayed(() => !map.ready(), 200);
  const stranded = () => !map.ready() && map.state().phase === 'offline';
  const refusal = () => (map.state().phase === 'refused' ? map.state().refusal : null);
  const doExport = () => exportCopy(map.live.current().journey);

  usePageTitle(title);
  useUnsavedGuard(map, { mapId: props.access.id, title, export: doExport });

  // Said once it changes; on opening, the badge says it.
  const readOnly = createMemo(() => map.state().readOnly);
  createEffect(
    on(
      readOnly,
      (now) => {
        if (refusal()) return;
        toast({
          text: now
            ? 'Your role was changed: you can look at this map, no longer edit it'
            : 'Your role was changed: you can edit this map',
        });
      },
      { defer: true },
    ),
  );

  // The outline follows an edit in the next frame; the row to focus is in its new place only then.
  const focusAfterEdit = (id: TouchpointId | null) => requestAnimationFrame(() => setFocused(id));
  const edits = createOutlineEdits(map, { toast, focus: focusAfterEdit });
  const unreadableEdits = createUnreadableEdits(map, toast);
  const reveal = createReveal({
    view,
    setView,
    handle,
    select: selectRow,
    focusRow: setFocused,
  });
  function selectRow(id: TouchpointId): void {
    setSelected(id);
    handle()?.select([{ kind: 'touchpoint', id }]);
  }
  function revealFinding(reference: EntityReference): void {
    setSheetOpen(false);
    setSearch({ at: placeAddress(reference) }, { replace: true });
    reveal.here(reference);
  }
  function followCanvas(references: EntityReference[]): void {
    const [only] = references;
    setSelected(references.length === 1 && only?.kind === 'touchpoint' ? only.id : null);
  }
  function addInView(): void {
    setView('outline');
    const stages = map.reading().journey.stages;
    setAdding(stageInView() ?? stages[0]?.id ?? null);
  }

  const empty = () => {
    const { touchpoints, cards } = map.reading().journey;
    return map.editor() !== null && touchpoints.size + cards.size === 0;
  };

  // A link to a place leads there once, when the journey has arrived.
  let arrived = false;
  createEffect(() => {
    if (arrived || !map.ready()) return;
    arrived = true;
    const place = parsePlace(search.at, map.reading().journey);
    if (place) reveal.here(place);
  });

  const viewSwitch = () => (
    <Segmented
      label="View"
      value={view()}
      options={phone() ? VIEWS.toReversed() : VIEWS}
      onChange={setView}
    />
  );

  return (
    <MapFrame
      back={`/workspaces/${props.access.workspaceId}`}
      top={
        <MapTopBar
          map={map}
          phone={phone()}
          viewSwitch={viewSwitch()}
          people={people()}
          ownSlot={ownSlot()}
          findings={findings()}
          findingsOpen={panelOpen()}
          findingsId={findingsId}
          onFindings={() => setPanelOpen(true)}
        />
      }
      bar={
        <div>
          <TooOldBar newerVersion={map.reading().newerVersion} />
          <ConnectionBar state={map.state()} onExport={doExport} />
        </div>
      }
    >
      <Switch>
        <Match when={refusal()}>
          {(refused) => (
            <RefusedMap reason={refused().reason} unsaved={map.state().unsaved} onExport={doExport} />
          )}
        </Match>
        <Match when={stranded()}>
          <NotStoredHere onRetry={() => map.connection.retry()} />
        </Match>
        <Match when={!map.ready()}>
          <Main class={styles.stage}>
            <CanvasBones visible={slow()} />
          </Main>
        </Match>
        <Match when={map.ready()}>
          <div class={styles.column}>
            <Main class={styles.stage} label={title()}>
              <Show when={canvasWanted()}>
                <CanvasView
                  map={map}
                  organisations={organisations()}
                  findings={findings() ?? []}
                  hidden={view() !== 'map'}
                  onHandle={setHandle}
                  onSelect={followCanvas}
                  onNotice={(notice) =>
                    toast({
                      text: notice.text,
                      ...(notice.undo && { action: { label: 'Undo', run: () => handle()?.undo() } }),
                    })
                  }
                />
              </Show>
              <Show when={view() === 'map' && empty()}>
                <EmptyMapHint />
              </Show>
              <Show when={view() === 'outline'}>
                <OutlineView
                  reading={map.reading()}
                  editor={map.editor()}
                  organisations={organisations()}
                  selected={selected()}
                  focused={focused()}
                  onFocused={() => setFocused(null)}
                  actions={{
                    ...edits,
                    select: selectRow,
                    reveal: (id) => reveal.onMap({ kind: 'touchpoint', id }),
                  }}
                  unreadableEdits={unreadableEdits}
                  onAdd={edits.add}
                  adding={adding()}
                  onAdding={setAdding}
                  onStageInView={setStageInView}
                />
              </Show>
            </Main>
            <Show when={phone()}>
              <PhoneBar
                viewSwitch={viewSwitch()}
                findings={findings() ?? []}
                onFindings={() => setSheetOpen(true)}
                onAdd={map.editor() ? addInView : undefined}
              />
            </Show>
          </div>
          <Show when={!phone() && panelOpen()}>
            <FindingsPanel
              id={findingsId}
              findings={findings()}
              onReveal={revealFinding}
              onClose={() => setPanelOpen(false)}
            />
          </Show>
          <FindingsSheet
            open={phone() && sheetOpen()}
            onOpenChange={setSheetOpen}
            findings={findings()}
            onReveal={revealFinding}
          />
        </Match>
      </Switch>
    </MapFrame>
  );
}
