import { createContext, useContext } from 'solid-js';
import type { MapPageState } from './createMapPage';

const Context = createContext<MapPageState>();

export const MapPageProvider = Context.Provider;

/** The open map's page; for what stands inside {@link OpenMapPage}. */
export function useMapPage(): MapPageState {
  const page = useContext(Context);
  if (!page) throw new Error('useMapPage outside OpenMapPage');
  return page;
}
