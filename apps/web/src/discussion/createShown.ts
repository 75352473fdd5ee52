import type { Anchor, ThreadId } from '@journey-canvas/journey';
import { useSearchParams } from '@solidjs/router';
import { type Accessor, createEffect, createMemo, createSignal, on } from 'solid-js';
import type { MapPageState } from '../map/createMapPage';
import { createShowPlace } from './createShowPlace';
import { placeKey } from './places';
import type { ThreadView } from './threadViews';

/** What the comments' panel shows. */
export type Shown =
  /** `at`: only those at this place. */
  | { readonly kind: 'list'; readonly at: Anchor | null }
  | { readonly kind: 'thread'; readonly key: string }
  /** A conversation that is about to begin. */
  | { readonly kind: 'new'; readonly anchor: Anchor };

export interface ShownThreads {
  readonly what: Accessor<Shown>;
  /** The panel is open. */
  readonly open: Accessor<boolean>;
  /** The conversation that is open; null while another thing is shown, or nothing. */
  readonly thread: Accessor<ThreadView | null>;
  /** Names it for as long as it is open, also while it gets its id; null: none is. */
  readonly threadKey: Accessor<string | null>;
  openList(at?: Anchor | null): void;
  openThread(key: string): void;
  /** What is said at a place: the one conversation, the list of several, or a new one. */
  openPlace(anchor: Anchor, mayComment: boolean): void;
  begin(anchor: Anchor): void;
  /** From a conversation back to the list. */
  leaveThread(): void;
  /** Whether it is this conversation that was left for the list; true once. */
  takeLeft(key: string): boolean;
  close(): void;
  /** What was written at a conversation, or a place, and not sent. */
  unfinished(key: string): string;
  keepUnfinished(key: string, text: string): void;
  /** Brings the place of a conversation into view. */
  showPlace(anchor: Anchor): void;
}

interface Options {
  threads: Accessor<readonly ThreadView[]>;
  /** The conversation that a draft has begun by now. */
  threadIdOf(key: string): ThreadId | null;
  /** The server's conversations have arrived. */
  ready: Accessor<boolean>;
}

const LIST: Shown = { kind: 'list', at: null };

/** What of the discussion is open, also in the page's address: `?thread=ID` leads to a conversation. */
export function createShown(page: MapPageState, { threads, threadIdOf, ready }: Options): ShownThreads {
  const [search, setSearch] = useSearchParams<{ thread?: string }>();
  const [what, setWhat] = createSignal<Shown>(LIST);
  const open = createMemo(() => page.panel() === 'comments');
  const showPlace = createShowPlace(page);
  const unfinished = new Map<string, string>();
  let left: string | null = null;
  const find = (key: string) => {
    const all = threads();
    return (
      all.find((one) => one.key === key) ??
      all.find(({ id }) => id !== null && id === threadIdOf(key)) ??
      null
    );
  };
  const thread = createMemo(() => {
    const shown = what();
    return open() && shown.kind === 'thread' ? find(shown.key) : null;
  });

  const threadKey = createMemo(() => {
    const shown = what();
    return shown.kind === 'thread' && thread() !== null ? shown.key : null;
  });

  function show(next: Shown): void {
    setWhat(next);
    page.openPanel('comments');
  }
  function openThread(key: string): void {
    show({ kind: 'thread', key });
    const anchor = find(key)?.anchor;
    if (anchor && !page.phone()) showPlace(anchor);
  }

  // The address follows what is open, and what is open follows an address that somebody came by.
  createEffect(
    on([thread, open], ([shown, isOpen], before) => {
      const id = shown?.id ?? null;
      if (before === undefined || (isOpen && what().kind === 'thread' && id === null)) return;
      if ((search.thread ?? null) !== id) setSearch({ thread: id }, { replace: true });
    }),
  );
  createEffect(
    on([() => search.thread, ready], ([id, arrived]) => {
      if (id === undefined || !arrived || (open() && thread()?.id === id)) return;
      if (find(id)) {
        openThread(id);
        return;
      }
      setSearch({ thread: null }, { replace: true });
      show(LIST);
      page.toast({ text: 'That conversation was deleted' });
    }),
  );
  // Somebody has deleted what is being read.
  createEffect(
    on(thread, (now, before) => {
      if (before != null && now === null && open() && what().kind === 'thread') setWhat(LIST);
    }),
  );

  return {
    what,
    open,
    thread,
    threadKey,
    openList: (at = null) => show({ kind: 'list', at }),
    openThread,
    openPlace(anchor, mayComment) {
      const key = placeKey(anchor);
      const here = threads().filter((one) => one.resolved === null && placeKey(one.anchor) === key);
      const [first, ...more] = here;
      if (first && more.length === 0) openThread(first.key);
      else if (first || !mayComment) show({ kind: 'list', at: anchor });
      else show({ kind: 'new', anchor });
    },
    begin: (anchor) => show({ kind: 'new', anchor }),
    leaveThread() {
      left = thread()?.key ?? null;
      setWhat(LIST);
    },
    takeLeft(key) {
      if (key !== left) return false;
      left = null;
      return true;
    },
    close: () => page.closePanel(),
    unfinished: (key) => unfinished.get(key) ?? '',
    keepUnfinished(key, text) {
      if (text === '') unfinished.delete(key);
      else unfinished.set(key, text);
    },
    showPlace,
  };
}
