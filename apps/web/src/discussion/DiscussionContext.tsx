import { createContext, type ParentProps, useContext } from 'solid-js';
import { useMapPage } from '../map/MapPageContext';
import { createDiscussion, type DiscussionState } from './createDiscussion';
import { createPins } from './createPins';

const Context = createContext<DiscussionState>();

/** Opens the discussion of the open map, and shows on the canvas where something is said. */
export function DiscussionProvider(props: ParentProps) {
  const page = useMapPage();
  const discussion = createDiscussion(page);
  createPins(page, discussion);
  return <Context.Provider value={discussion}>{props.children}</Context.Provider>;
}

/** What is said about the open map; for what stands inside {@link DiscussionProvider}. */
export function useDiscussion(): DiscussionState {
  const discussion = useContext(Context);
  if (!discussion) throw new Error('useDiscussion outside its provider');
  return discussion;
}
