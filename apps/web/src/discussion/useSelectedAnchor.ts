import type { Anchor } from '@journey-canvas/journey';
import { useMapPage } from '../map/MapPageContext';
import { anchorOf } from './places';

/** The touchpoint or stage that is selected, if it is one and the only one. */
export function useSelectedAnchor(): () => Anchor | null {
  const page = useMapPage();
  return () => {
    const [only, ...more] = page.selection();
    return only && more.length === 0 ? anchorOf(only) : null;
  };
}
