import { createUniqueId, Match, Show, Switch } from 'solid-js';
import { DiscussionProvider } from '../discussion/DiscussionContext';
import { createWayBack } from '../people/createWayBack';
import { useRoleNews } from '../people/useRoleNews';
import { createDelayed } from '../ui/delay';
import { Main } from '../ui/Main';
import { usePageTitle } from '../ui/pageTitle';
import { CanvasBones } from './CanvasBones';
import { ConnectionBar } from './ConnectionBar';
import { createMapPage } from './createMapPage';
import { MapFrame } from './MapFrame';
import { MapPageProvider } from './MapPageContext';
import { MapTopBar } from './MapTopBar';
import { MapViews } from './MapViews';
import type { MapAccess } from './mapAccess';
import { NotStoredHere } from './NotStoredHere';
import styles from './OpenMapPage.module.css';
import { PhoneBar } from './PhoneBar';
import { RefusedMap } from './RefusedMap';
import { SidePanel } from './SidePanel';
import { TooOldBar } from './TooOldBar';
import { useUnsavedGuard } from './unsavedGuard';

/** A map that may be opened: the canvas or the outline, panels beside it, who is here, what is saved. */
export function OpenMapPage(props: { access: MapAccess }) {
  const page = createMapPage(() => props.access);
  const { map } = page;
  const slow = createDelayed(() => !map.ready(), 200);
  const stranded = () => !map.ready() && map.state().phase === 'offline';
  const refusal = () => (map.state().phase === 'refused' ? map.state().refusal : null);
  const panelId = createUniqueId();

  const back = createWayBack(() => props.access.workspaceId);
  useRoleNews(page);

  usePageTitle(page.title);
  useUnsavedGuard(map, { mapId: props.access.id, title: page.title, export: page.exportCopy });

  return (
    <MapPageProvider value={page}>
      <DiscussionProvider>
        <MapFrame
          back={back()}
          top={<MapTopBar panelId={panelId} />}
          bar={
            <div>
              <TooOldBar newerVersion={map.reading().newerVersion} />
              <ConnectionBar state={map.state()} onExport={page.exportCopy} />
            </div>
          }
        >
          <Switch>
            <Match when={refusal()}>
              {(refused) => (
                <RefusedMap
                  reason={refused().reason}
                  unsaved={map.state().unsaved}
                  onExport={page.exportCopy}
                />
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
                <Main class={styles.stage} label={page.title()}>
                  <MapViews />
                </Main>
                <Show when={page.phone()}>
                  <PhoneBar />
                </Show>
              </div>
              <SidePanel id={panelId} />
            </Match>
          </Switch>
        </MapFrame>
      </DiscussionProvider>
    </MapPageProvider>
  );
}
