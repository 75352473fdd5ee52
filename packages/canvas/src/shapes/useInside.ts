import { type TLShapeId, useValue } from '@tldraw/tldraw';
import { createContext, useContext } from 'react';
import type { Admission } from './admission';

export const AdmissionContext = createContext<Admission | null>(null);

/** Whether the inside of a shape is to be rendered yet. */
export function useInside(id: TLShapeId): boolean {
  const admission = useContext(AdmissionContext);
  return useValue('inside', () => admission?.admitted(id).get() ?? false, [admission, id]);
}
