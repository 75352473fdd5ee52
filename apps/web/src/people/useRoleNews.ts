import { useQueryClient } from '@tanstack/solid-query';
import { createEffect, createMemo, on } from 'solid-js';
import type { MapPageState } from '../map/createMapPage';
import { mapQuery } from '../map/mapAccess';
import { canDo } from './roleWords';

/** Says when the role on the open map changes; on opening, the badge says it. */
export function useRoleNews({ access, map, toast }: MapPageState): void {
  const client = useQueryClient();
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
  // The connection may know first, or alone: guests and pages out of sight follow no stream.
  const readOnly = createMemo(() => map.state().readOnly);
  createEffect(
    on(
      readOnly,
      () => void client.invalidateQueries({ queryKey: mapQuery(access().id).queryKey, exact: true }),
      {
        defer: true,
      },
    ),
  );
}
