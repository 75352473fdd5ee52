import { createEffect, createMemo, on } from 'solid-js';
import type { MapPageState } from '../map/createMapPage';
import { mayEdit } from '../map/mapAccess';
import { canDo } from './roleWords';

/** Says when the role on the open map changes; whether one may edit, the connection says itself. */
export function useRoleNews({ access, map, toast }: MapPageState): void {
  const role = createMemo(() => access().role);
  createEffect(
    on(
      role,
      (now, before) => {
        if (before === undefined || map.state().phase === 'refused') return;
        if (mayEdit(now) === mayEdit(before))
          toast({ text: `Your role was changed: you can ${canDo(now)} now` });
      },
      { defer: true },
    ),
  );
}
