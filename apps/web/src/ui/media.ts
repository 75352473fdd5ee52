import { type Accessor, createSignal, onCleanup } from 'solid-js';

/** Whether a media query holds, following it. */
export function createMedia(query: string): Accessor<boolean> {
  const list = matchMedia(query);
  const [matches, setMatches] = createSignal(list.matches);
  const listen = () => setMatches(list.matches);
  list.addEventListener('change', listen);
  onCleanup(() => list.removeEventListener('change', listen));
  return matches;
}

/** The width from which on a page has room for one column only. The style sheets name the same. */
export const PHONE = '(max-width: 720px)';
