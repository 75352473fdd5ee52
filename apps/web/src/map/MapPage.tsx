import { useParams } from '@solidjs/router';
import { useQuery } from '@tanstack/solid-query';
import { Match, Show, Switch } from 'solid-js';
import { settled } from '../http/settled';
import { createDelayed } from '../ui/delay';
import { usePageTitle } from '../ui/pageTitle';
import { CanvasBones } from './CanvasBones';
import { MapFrame } from './MapFrame';
import { mapQuery } from './mapAccess';
import { OpenMapPage } from './OpenMapPage';
import { UnopenedMap } from './UnopenedMap';

/** One map: asks whether one may open it, then opens it. */
export default function MapPage() {
  const params = useParams<{ mapId: string }>();
  return (
    <Show when={params.mapId} keyed>
      {(mapId) => <MapById mapId={mapId} />}
    </Show>
  );
}

function MapById(props: { mapId: string }) {
  const access = useQuery(() => mapQuery(props.mapId));
  const slow = createDelayed(() => access.isPending, 200);
  // The document belongs to its lineage: a replaced map is opened anew.
  const known = () => settled(access);
  const generation = () => known() && `${known()?.id}/${known()?.lineage}`;
  return (
    <Switch>
      <Match when={generation()} keyed>
        {(_) => <Show when={known()}>{(opened) => <OpenMapPage access={opened()} />}</Show>}
      </Match>
      <Match when={access.error}>
        <UnopenedMap
          error={access.error}
          onRetry={() => void access.refetch()}
          retrying={access.isFetching}
        />
      </Match>
      <Match when={access.isPending}>
        <LoadingMap bones={slow()} />
      </Match>
    </Switch>
  );
}

function LoadingMap(props: { bones: boolean }) {
  usePageTitle(() => 'Opening a map');
  return (
    <MapFrame>
      <CanvasBones visible={props.bones} />
    </MapFrame>
  );
}
