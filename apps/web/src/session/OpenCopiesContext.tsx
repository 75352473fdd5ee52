import { createContext, type ParentProps, useContext } from 'solid-js';
import { createOpenCopies, type OpenCopies } from './localEdits';

const Context = createContext<OpenCopies>();

export function OpenCopiesProvider(props: ParentProps) {
  return <Context.Provider value={createOpenCopies()}>{props.children}</Context.Provider>;
}

export function useOpenCopies(): OpenCopies {
  const copies = useContext(Context);
  if (!copies) throw new Error('useOpenCopies outside its provider');
  return copies;
}
