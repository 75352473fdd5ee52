import type { ThreadId } from '@journey-canvas/journey';
import type { Draft, DraftStore } from './drafts';

/**
 * How a draft stands:
 * - `waiting`: it goes out as soon as it can.
 * - `sending`: it is on its way, and may have arrived.
 * - `sent`: the server has it, under `threadId` and `commentId`; the discussion will show it in a moment.
 * - `refused`: the server will not take it as it is; a person decides.
 */
export type Delivery =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'sending' }
  | { readonly kind: 'sent'; readonly threadId: ThreadId; readonly commentId: string }
  | { readonly kind: 'refused'; readonly message: string };

export interface OutboxEntry {
  readonly draft: Draft;
  readonly delivery: Delivery;
}

/** What became of an attempt to send: `later` is no answer, or one that is to be asked for again. */
export type Attempt =
  | { readonly kind: 'sent'; readonly threadId: ThreadId; readonly commentId: string }
  | { readonly kind: 'later' }
  | { readonly kind: 'refused'; readonly message: string };

export interface OutboxTimers {
  set(run: () => void, delayMs: number): unknown;
  clear(timer: unknown): void;
}

interface OutboxOptions {
  readonly store: DraftStore;
  /** Never rejects. Only drafts for a place or a thread that is there. */
  readonly send: (draft: Draft) => Promise<Attempt>;
  /** Nothing goes out while this is false for the one whose turn it is. */
  readonly mayGo: (draft: Draft) => boolean;
  readonly newKey: () => string;
  readonly now: () => number;
  readonly timers: OutboxTimers;
}

/** Sends what people write, in their order, each exactly once; keeps it meanwhile. */
export interface Outbox {
  entries(): readonly OutboxEntry[];
  subscribe(listener: (entries: readonly OutboxEntry[]) => void): () => void;
  write(into: Draft['into'], text: string): Draft;
  /** Sends a refused one again, and what waits for it. */
  retry(key: string): void;
  /** Drops one that is not with the server, and what was to follow in the conversation that it begins. */
  discard(key: string): void;
  /** The discussion shows these now. */
  shown(isShown: (commentId: string) => boolean): void;
  /** `mayGo` may have become true. */
  wake(): void;
  /** The conversation that a draft began; null: it has not, or not here. */
  threadIdOf(key: string): ThreadId | null;
  /** Drafts that the server does not have, or is not known to have. */
  unsent(): readonly Draft[];
  /** All of them survive the page. */
  readonly keeps: boolean;
  dispose(): void;
}

const FIRST_RETRY_MS = 2000;
const LONGEST_RETRY_MS = 60_000;
/** By then the discussion shows what the server has, or somebody has deleted it. */
const SHOWN_MS = 30_000;
const WAITING: Delivery = { kind: 'waiting' };
const BEGINNING_GONE: Delivery = {
  kind: 'refused',
  message: 'The conversation that this was for was discarded.',
};

export function createOutbox(options: OutboxOptions): Outbox {
  const { store, timers } = options;
  const listeners = new Set<(entries: readonly OutboxEntry[]) => void>();
  let entries = checked(store.load().map((draft) => ({ draft, delivery: WAITING })));
  let busy = false;
  let disposed = false;
  let keeps = true;
  let retryMs = FIRST_RETRY_MS;
  let timer: unknown = null;
  const forgetting = new Set<unknown>();
  const begun = new Map<string, ThreadId>();

  function set(next: readonly OutboxEntry[]): void {
    entries = checked(next);
    for (const listener of [...listeners]) listener(entries);
  }

  function deliver(key: string, delivery: Delivery): void {
    set(entries.map((entry) => (entry.draft.key === key ? { ...entry, delivery } : entry)));
  }

  async function run(): Promise<void> {
    if (busy || disposed || timer !== null) return;
    busy = true;
    try {
      for (let next = nextUp(entries); next && options.mayGo(next) && !disposed; next = nextUp(entries)) {
        deliver(next.key, { kind: 'sending' });
        const attempt = await options.send(next);
        if (disposed) return;
        settle(next, attempt);
        if (attempt.kind === 'later') return;
        retryMs = FIRST_RETRY_MS;
      }
    } finally {
      busy = false;
    }
  }

  function settle(draft: Draft, attempt: Attempt): void {
    switch (attempt.kind) {
      case 'sent':
        accept(draft, attempt);
        return;
      case 'refused':
        deliver(draft.key, attempt);
        return;
      case 'later':
        deliver(draft.key, WAITING);
        timer = timers.set(again, retryMs);
        retryMs = Math.min(retryMs * 2, LONGEST_RETRY_MS);
    }
  }

  function accept({ key }: Draft, sent: Extract<Attempt, { kind: 'sent' }>): void {
    const next = entries.map((entry) =>
      entry.draft.key === key ? { ...entry, delivery: sent } : redirected(entry, key, sent.threadId),
    );
    begun.set(key, sent.threadId);
    // Last: what follows it must not be left without it.
    store.remove(key);
    set(next);
    const forget = timers.set(() => {
      forgetting.delete(forget);
      shown((commentId) => commentId === sent.commentId);
    }, SHOWN_MS);
    forgetting.add(forget);
  }

  function shown(isShown: (commentId: string) => boolean): void {
    const left = entries.filter(({ delivery }) => !(delivery.kind === 'sent' && isShown(delivery.commentId)));
    if (left.length < entries.length) set(left);
  }

  /** What follows the draft that began a conversation goes into that one now. */
  function redirected(entry: OutboxEntry, key: string, id: ThreadId): OutboxEntry {
    if (entry.draft.into.kind !== 'draft' || entry.draft.into.key !== key) return entry;
    const draft: Draft = { ...entry.draft, into: { kind: 'thread', id } };
    store.put(draft);
    return { ...entry, draft };
  }

  function again(): void {
    timer = null;
    void run();
  }

  function wake(): void {
    if (timer !== null) timers.clear(timer);
    timer = null;
    retryMs = FIRST_RETRY_MS;
    void run();
  }

  /** Another page has written, sent or discarded something. */
  function follow(): void {
    const stored = store.load();
    const kept = new Map(entries.map((entry) => [entry.draft.key, entry]));
    const sent = entries.filter(({ delivery }) => delivery.kind === 'sent' || delivery.kind === 'sending');
    const others = stored.filter(({ key }) => !sent.some(({ draft }) => draft.key === key));
    set([...sent, ...others.map((draft) => ({ draft, delivery: kept.get(draft.key)?.delivery ?? WAITING }))]);
    void run();
  }

  const stopFollowing = store.subscribe(follow);
  return {
    entries: () => entries,
    subscribe(listener) {
      const own: typeof listener = (current) => listener(current);
      listeners.add(own);
      return () => listeners.delete(own);
    },
    write(into, text) {
      const at = Math.max(options.now(), (entries.at(-1)?.draft.at ?? 0) + 1);
      const draft: Draft = { key: options.newKey(), into, text, at };
      keeps = store.put(draft) && keeps;
      set([...entries, { draft, delivery: WAITING }]);
      void run();
      return draft;
    },
    retry(key) {
      deliver(key, WAITING);
      wake();
    },
    discard(key) {
      const gone = entries.filter(
        ({ draft, delivery }) =>
          delivery.kind !== 'sent' &&
          (draft.key === key || (draft.into.kind === 'draft' && draft.into.key === key)),
      );
      for (const { draft } of gone) store.remove(draft.key);
      set(entries.filter((entry) => !gone.includes(entry)));
    },
    shown,
    wake,
    threadIdOf: (key) => begun.get(key) ?? null,
    unsent: () => entries.flatMap(({ draft, delivery }) => (delivery.kind === 'sent' ? [] : [draft])),
    get keeps() {
      return keeps;
    },
    dispose() {
      disposed = true;
      for (const waiting of [timer, ...forgetting]) if (waiting !== null) timers.clear(waiting);
      stopFollowing();
      listeners.clear();
    },
  };
}

/** What is to follow a beginning that is gone can go nowhere by itself. */
function checked(entries: readonly OutboxEntry[]): readonly OutboxEntry[] {
  const keys = new Set(entries.map(({ draft }) => draft.key));
  return entries.map((entry) =>
    entry.draft.into.kind === 'draft' && !keys.has(entry.draft.into.key)
      ? { ...entry, delivery: BEGINNING_GONE }
      : entry,
  );
}

/** The first that waits; what follows in a conversation that has not begun waits for its beginning. */
function nextUp(entries: readonly OutboxEntry[]): Draft | null {
  const next = entries.find(
    ({ draft, delivery }) => delivery.kind === 'waiting' && draft.into.kind !== 'draft',
  );
  return next?.draft ?? null;
}
