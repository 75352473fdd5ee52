import type { Anchor } from '@journey-canvas/journey';
import { createEffect, createSignal } from 'solid-js';
import type { MapPageState } from '../map/createMapPage';

/** Brings places of conversations into view, on the canvas as soon as it is there; the focus stays where it is. */
export function createShowPlace(page: MapPageState): (anchor: Anchor) => void {
  const [wanted, setWanted] = createSignal<Anchor | null>(null);
  createEffect(() => {
    const anchor = wanted();
    const handle = page.handle();
    if (anchor === null || handle === null || page.view() !== 'map') return;
    setWanted(null);
    handle.showPlace(anchor);
  });
  return (anchor) => {
    // The outline has no row for the others.
    if (page.view() === 'outline' && anchor.kind === 'touchpoint') {
      page.select([anchor]);
      return;
    }
    setWanted(anchor);
  };
}
