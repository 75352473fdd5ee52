import * as v from 'valibot';
import { attempt, type Owner, prefixOf, readJson, type Shelf, type ShelfNews } from './deviceKeys';

/** How far somebody has read each conversation of a map: times of comments, by the server's clock. */
export interface SeenMarks {
  /** Epoch milliseconds of the last comment seen; negative infinity: none. */
  seen(threadId: string): number;
  /** Never steps back. */
  mark(threadId: string, at: number): void;
  subscribe(listener: () => void): () => void;
  dispose(): void;
}

const Stored = v.record(v.string(), v.number());
/** Of conversations read longest ago the marks are forgotten. */
const MARKS_LIMIT = 1000;

/** Kept on the device, so that another visit knows what is new. */
export function deviceSeen(owner: Owner, shelf: Shelf, news: ShelfNews): SeenMarks {
  const key = prefixOf('seen', owner);
  const read = () => {
    const stored = v.safeParse(Stored, readJson(shelf, key));
    return new Map(stored.success ? Object.entries(stored.output) : []);
  };
  return marksOn(read(), {
    write: (marks) => attempt(() => shelf.setItem(key, JSON.stringify(Object.fromEntries(marks)))),
    follow: (take) => news((changed) => (changed === null || changed === key) && take(read())),
  });
}

/** For guests, of whom nothing stays on the device. */
export function memorySeen(): SeenMarks {
  return marksOn(new Map(), { write: () => {}, follow: () => () => {} });
}

interface Keeping {
  write(marks: ReadonlyMap<string, number>): void;
  follow(take: (marks: ReadonlyMap<string, number>) => void): () => void;
}

function marksOn(marks: Map<string, number>, { write, follow }: Keeping): SeenMarks {
  const listeners = new Set<() => void>();
  const tell = () => {
    for (const listener of [...listeners]) listener();
  };
  const seen = (threadId: string) => marks.get(threadId) ?? Number.NEGATIVE_INFINITY;
  const raise = (threadId: string, at: number) => {
    if (at <= seen(threadId)) return false;
    // Taken out first: the order of the map is the order of reading.
    marks.delete(threadId);
    marks.set(threadId, at);
    return true;
  };
  const stop = follow((others) => {
    for (const [threadId, at] of others) raise(threadId, at);
    tell();
  });
  return {
    seen,
    mark(threadId, at) {
      if (!raise(threadId, at)) return;
      for (const oldest of [...marks.keys()].slice(0, Math.max(0, marks.size - MARKS_LIMIT))) {
        marks.delete(oldest);
      }
      write(marks);
      tell();
    },
    subscribe(listener) {
      const own = () => listener();
      listeners.add(own);
      return () => listeners.delete(own);
    },
    dispose() {
      stop();
      listeners.clear();
    },
  };
}
