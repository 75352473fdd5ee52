import type { Anchor } from '@journey-canvas/journey';
import { useMapPage } from '../map/MapPageContext';

/** The touchpoint or stage that is selected, if it is one and the only one. */
export function useSelectedAnchor(): () => Anchor | null {
  const page = useMapPage();
  return () => {
    const [only, ...more] = page.selection();
    if (!only || more.length > 0) return null;
    return only.kind === 'touchpoint' || only.kind === 'stage' ? only : null;
  };
}
