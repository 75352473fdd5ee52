import { useQueryClient } from '@tanstack/solid-query';
import { createEffect, createMemo, on, onCleanup } from 'solid-js';
import { useServerNews } from '../http/ServerEventsProvider';
import type { MapPageState } from '../map/createMapPage';
import { mapQuery } from '../map/mapAccess';
import { useSession } from '../session/RequireSession';
import { canDo } from './roleWords';

/** Many may join at once, each of them told: they are answered together. */
const GATHER_MS = 250;

/** Says when the role on the open map changes, within a second; on opening, the badge says it. */
export function useRoleNews({ access, map, toast }: MapPageState): void {
  const client = useQueryClient();
  const mapId = access().id;
  const ask = () => void client.invalidateQueries({ queryKey: mapQuery(mapId).queryKey, exact: true });

  const role = createMemo(() => access().role);
  createEffect(
    on(
      role,
      (now) => {
        if (map.state().phase !== 'refused')
          toast({ text: `Your role was changed: you can ${canDo(now)} now` });
      },
      { defer: true },
    ),
  );
  // The connection may know first, or alone: pages out of sight follow no stream.
  const readOnly = createMemo(() => map.state().readOnly);
  createEffect(on(readOnly, ask, { defer: true }));

  // A guest's role is the link's and never changes; it only ends, which the connection says.
  if (useSession().me().user.kind === 'guest') return;
  let asking: ReturnType<typeof setTimeout> | null = null;
  useServerNews((news) => {
    if (news.type !== 'hint' || news.hint.kind !== 'access' || asking !== null) return;
    if (news.hint.mapId !== undefined && news.hint.mapId !== mapId) return;
    asking = setTimeout(() => {
      asking = null;
      ask();
    }, GATHER_MS);
  });
  onCleanup(() => {
    if (asking !== null) clearTimeout(asking);
  });
}
