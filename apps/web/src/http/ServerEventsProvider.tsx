import { useQueryClient } from '@tanstack/solid-query';
import { createContext, createEffect, onCleanup, type ParentProps, useContext } from 'solid-js';
import { createServerEvents, type HintSource, type ServerEvents, type ServerNews } from './events';
import { createInvalidator } from './invalidator';

const Context = createContext<ServerEvents>();

/** How long a page may be out of sight before its stream ends: browsers allow few connections to one server. */
const SLEEP_AFTER_MS = 15_000;

function later(run: () => void, ms: number): () => void {
  const timer = setTimeout(run, ms);
  return () => clearTimeout(timer);
}

/**
 * The page's stream of hints from the server; its children may listen to it.
 * @param props.follow Whether queries are asked again by it. Guests have next to nothing to follow: for them the
 * stream opens only where a page listens.
 */
export function ServerEventsProvider(props: ParentProps<{ follow: boolean }>) {
  const client = useQueryClient();
  const events = createServerEvents({
    open: () => new EventSource('/api/events') as unknown as HintSource,
    later,
    random: Math.random,
  });
  onCleanup(events.dispose);
  onCleanup(sleepWhenUseless(events));
  createEffect(() => {
    if (!props.follow) return;
    const invalidator = createInvalidator({
      invalidate: (queryKey) => void client.invalidateQueries(queryKey ? { queryKey } : {}),
      later,
    });
    onCleanup(invalidator.dispose);
    onCleanup(events.subscribe(invalidator.take));
  });
  return <Context.Provider value={events}>{props.children}</Context.Provider>;
}

/** Out of sight for a while, or without a network, the stream sleeps; it wakes at once. */
function sleepWhenUseless(events: ServerEvents): () => void {
  let cancel: (() => void) | null = null;
  const look = () => {
    cancel?.();
    cancel = null;
    if (!navigator.onLine) events.setAwake(false);
    else if (!document.hidden) events.setAwake(true);
    else cancel = later(() => events.setAwake(false), SLEEP_AFTER_MS);
  };
  document.addEventListener('visibilitychange', look);
  window.addEventListener('online', look);
  window.addEventListener('offline', look);
  return () => {
    cancel?.();
    document.removeEventListener('visibilitychange', look);
    window.removeEventListener('online', look);
    window.removeEventListener('offline', look);
  };
}

/** The page's stream itself, for who has to hush it. */
export function useServerEvents(): ServerEvents {
  const events = useContext(Context);
  if (!events) throw new Error('useServerEvents outside its provider');
  return events;
}

/** Listens to what the server says has changed, for as long as the caller lives. */
export function useServerNews(listener: (news: ServerNews) => void): void {
  onCleanup(useServerEvents().subscribe(listener));
}
