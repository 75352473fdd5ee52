import { createContext, useContext } from 'solid-js';
import type { InspectorState } from './createInspector';

const Context = createContext<InspectorState>();

export const InspectorProvider = Context.Provider;

/** What the parts of the inspector share. */
export function useInspector(): InspectorState {
  const inspector = useContext(Context);
  if (!inspector) throw new Error('useInspector outside the inspector');
  return inspector;
}
