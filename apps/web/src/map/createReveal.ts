import type { CanvasHandle } from '@journey-canvas/canvas';
import type { EntityReference, TouchpointId } from '@journey-canvas/journey';
import { type Accessor, createEffect, createSignal } from 'solid-js';

export type View = 'map' | 'outline';

interface RevealOptions {
  view: Accessor<View>;
  setView(view: View): void;
  handle: Accessor<CanvasHandle | null>;
  select(id: TouchpointId): void;
  focusRow(id: TouchpointId): void;
}

export interface Reveal {
  /** Brings it into view where one is: a touchpoint's row in the outline, anything else on the map. */
  here(reference: EntityReference): void;
  onMap(reference: EntityReference): void;
}

/** Leads to places of the journey; the canvas may still be on its way. */
export function createReveal(options: RevealOptions): Reveal {
  const [wanted, setWanted] = createSignal<EntityReference | null>(null);
  createEffect(() => {
    const reference = wanted();
    const handle = options.handle();
    if (!reference || !handle || options.view() !== 'map') return;
    setWanted(null);
    handle.reveal(reference);
  });

  function onMap(reference: EntityReference): void {
    options.setView('map');
    setWanted(reference);
  }
  return {
    onMap,
    here(reference) {
      if (options.view() === 'map' || reference.kind !== 'touchpoint') {
        onMap(reference);
        return;
      }
      options.select(reference.id);
      options.focusRow(reference.id);
    },
  };
}
