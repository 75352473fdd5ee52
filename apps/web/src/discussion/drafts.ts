import { Anchor, ThreadId } from '@journey-canvas/journey';
import * as v from 'valibot';
import { attempt, keysUnder, type Owner, prefixOf, readJson, type Shelf, type ShelfNews } from './deviceKeys';

/** The server's. */
export const COMMENT_LENGTH = 4000;

/** The conversation a comment goes into: one that is there, or one that waits in the outbox itself. */
const Into = v.variant('kind', [
  v.object({ kind: v.literal('place'), anchor: Anchor }),
  v.object({ kind: v.literal('thread'), id: ThreadId }),
  v.object({ kind: v.literal('draft'), key: v.string() }),
]);

/** Something that was written and is not known to be with the server. */
export const Draft = v.object({
  /** Sent along, so that the server writes it once however often it arrives. */
  key: v.pipe(v.string(), v.regex(/^[\w-]{8,64}$/)),
  into: Into,
  text: v.pipe(v.string(), v.minLength(1), v.maxLength(COMMENT_LENGTH)),
  /** When it was written, epoch milliseconds by this device; rises from one draft to the next. */
  at: v.number(),
});
export type Draft = v.InferOutput<typeof Draft>;

/** Where drafts are kept until the server has them. One person's, of one map. */
export interface DraftStore {
  /** Oldest first. */
  load(): Draft[];
  /** @returns whether it survives the page */
  put(draft: Draft): boolean;
  remove(key: string): void;
  /** Another page of this person has changed something. @returns the disposer */
  subscribe(listener: () => void): () => void;
}

/** For guests, of whom nothing stays on the device. */
export function memoryDrafts(): DraftStore {
  const drafts = new Map<string, Draft>();
  return {
    load: () => [...drafts.values()].sort(byTime),
    put(draft) {
      drafts.set(draft.key, draft);
      return false;
    },
    remove: (key) => void drafts.delete(key),
    subscribe: () => () => {},
  };
}

/** An entry each, so that pages of one person do not overwrite each other's. */
export function deviceDrafts(owner: Owner, shelf: Shelf, news: ShelfNews): DraftStore {
  const prefix = prefixOf('outbox', owner);
  const inMemory = memoryDrafts();
  return {
    load: () => [...draftsUnder(shelf, prefix), ...inMemory.load()].sort(byTime),
    put(draft) {
      try {
        shelf.setItem(prefix + draft.key, JSON.stringify(draft));
        return true;
      } catch {
        // The device is full, or keeps nothing.
        return inMemory.put(draft);
      }
    },
    remove(key) {
      inMemory.remove(key);
      attempt(() => shelf.removeItem(prefix + key));
    },
    subscribe: (listener) => news((key) => (key === null || key.startsWith(prefix)) && listener()),
  };
}

/** What waits on this device of a map that is not open. */
export function draftsOf(owner: Owner, shelf: Shelf): Draft[] {
  return draftsUnder(shelf, prefixOf('outbox', owner)).sort(byTime);
}

function draftsUnder(shelf: Shelf, prefix: string): Draft[] {
  return keysUnder(shelf, prefix).flatMap((key) => {
    const read = v.safeParse(Draft, readJson(shelf, key));
    return read.success && prefix + read.output.key === key ? [read.output] : [];
  });
}

function byTime(a: Draft, b: Draft): number {
  return a.at - b.at || (a.key < b.key ? -1 : 1);
}
