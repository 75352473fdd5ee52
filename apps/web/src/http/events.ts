import * as v from 'valibot';

const Kind = v.picklist(['maps', 'members', 'invites', 'workspace', 'access', 'signed-out']);
const About = v.object({ workspaceId: v.optional(v.string()), mapId: v.optional(v.string()) });

/** What the server says has changed. It carries no content: whoever shows it asks for it. */
export interface ServerHint extends v.InferOutput<typeof About> {
  kind: v.InferOutput<typeof Kind>;
}

/**
 * `hint`: something changed. `missed`: the stream was gone for a while, anything may have changed meanwhile.
 */
export type ServerNews = { type: 'hint'; hint: ServerHint } | { type: 'missed' };

/** The part of the browser's `EventSource` that is used here. */
export interface HintSource {
  onopen: (() => void) | null;
  onerror: (() => void) | null;
  addEventListener(kind: string, listener: (message: { data: unknown }) => void): void;
  close(): void;
}

export interface EventSurroundings {
  open(): HintSource;
  /** @returns cancels it */
  later(run: () => void, ms: number): () => void;
  /** From 0 to 1. */
  random(): number;
}

/** The page's stream of hints. It is connected while it is awake and somebody listens. */
export interface ServerEvents {
  /** @returns stops listening */
  subscribe(listener: (news: ServerNews) => void): () => void;
  /** A page that nobody looks at need not hold a connection; on waking it says that it missed something. */
  setAwake(awake: boolean): void;
  dispose(): void;
}

const HINT_KINDS = Kind.options;
const FIRST_DELAY_MS = 1000;
const LONGEST_DELAY_MS = 30_000;

/** Full jitter: a server that restarts is not asked by everybody at once. */
export function retryDelay(attempt: number, random: number): number {
  return Math.min(LONGEST_DELAY_MS, FIRST_DELAY_MS * 2 ** attempt) * (0.25 + 0.75 * random);
}

/** Reads a message; null for one of another shape, from a newer server for instance. */
export function readHint(kind: string, data: unknown): ServerHint | null {
  const known = v.safeParse(Kind, kind);
  if (!known.success || typeof data !== 'string') return null;
  try {
    const about = v.safeParse(About, JSON.parse(data));
    return about.success ? { kind: known.output, ...about.output } : null;
  } catch {
    return null;
  }
}

/** One stream, however many listen. It reconnects by itself, more and more patiently. */
export function createServerEvents({ open, later, random }: EventSurroundings): ServerEvents {
  const listeners = new Set<(news: ServerNews) => void>();
  let source: HintSource | null = null;
  let cancelRetry: (() => void) | null = null;
  let attempt = 0;
  let wasOpen = false;
  let awake = true;

  const tell = (news: ServerNews) => {
    for (const listener of [...listeners]) listener(news);
  };

  function connect(): void {
    cancelRetry = null;
    const opened = open();
    source = opened;
    opened.onopen = () => {
      attempt = 0;
      if (wasOpen) tell({ type: 'missed' });
      wasOpen = true;
    };
    // The browser would try again by itself after a lost connection, at once and for ever, but not after a refusal.
    opened.onerror = () => {
      disconnect();
      cancelRetry = later(connect, retryDelay(attempt, random()));
      attempt += 1;
    };
    for (const kind of HINT_KINDS) {
      opened.addEventListener(kind, ({ data }) => {
        const hint = readHint(kind, data);
        if (hint) tell({ type: 'hint', hint });
      });
    }
  }
  function disconnect(): void {
    if (source) {
      source.onopen = null;
      source.onerror = null;
      source.close();
    }
    source = null;
    cancelRetry?.();
    cancelRetry = null;
  }
  function follow(): void {
    const wanted = awake && listeners.size > 0;
    if (!wanted) disconnect();
    else if (!source && !cancelRetry) connect();
  }

  return {
    subscribe(listener) {
      listeners.add(listener);
      follow();
      return () => {
        listeners.delete(listener);
        follow();
      };
    },
    setAwake(next) {
      awake = next;
      follow();
    },
    dispose() {
      listeners.clear();
      follow();
    },
  };
}
