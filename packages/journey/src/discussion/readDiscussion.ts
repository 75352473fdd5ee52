import type * as Y from 'yjs';
import { discussionRoot, readComment, readHead, type ThreadHead } from './registers';
import type { Comment, Thread, ThreadId } from './Thread';

/** What is said about a map, as its discussion document has it. */
export interface Discussion {
  /** Oldest first. */
  readonly threads: readonly Thread[];
  readonly byId: ReadonlyMap<ThreadId, Thread>;
}

/** The document's entries, as far as they can be read. */
export interface DiscussionParts {
  readonly heads: ReadonlyMap<string, ThreadHead>;
  readonly comments: ReadonlyMap<string, Comment>;
}

/**
 * Never throws. What cannot be read is left out, and so are comments whose thread is not there and threads without
 * a comment: both belong to a state that only a newer server writes.
 */
export function readDiscussion(doc: Y.Doc): Discussion {
  return assembleDiscussion(readParts(doc), null);
}

export function readParts(doc: Y.Doc): { heads: Map<string, ThreadHead>; comments: Map<string, Comment> } {
  return {
    heads: readAll(discussionRoot(doc, 'threads'), readHead),
    comments: readAll(discussionRoot(doc, 'comments'), readComment),
  };
}

function readAll<Entry>(
  root: Y.Map<unknown> | null,
  read: (id: string, value: unknown) => Entry | null,
): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  for (const [id, value] of root?.entries() ?? []) {
    const entry = read(id, value);
    if (entry !== null) entries.set(id, entry);
  }
  return entries;
}

/** @param last the reading before: threads that read the same are the same objects */
export function assembleDiscussion(parts: DiscussionParts, last: Discussion | null): Discussion {
  const byThread = new Map<string, Comment[]>();
  for (const comment of parts.comments.values()) {
    const list = byThread.get(comment.threadId) ?? [];
    byThread.set(comment.threadId, list);
    list.push(comment);
  }
  const threads: Thread[] = [];
  for (const [id, head] of parts.heads) {
    const comments = byThread.get(id)?.sort(byTime);
    if (comments) threads.push(shared({ ...head, comments }, last?.byId.get(head.id)));
  }
  threads.sort(byTime);
  return { threads, byId: new Map(threads.map((thread) => [thread.id, thread])) };
}

function shared(thread: Thread, last: Thread | undefined): Thread {
  if (last === undefined) return thread;
  const isSame =
    last.anchor === thread.anchor &&
    last.resolved === thread.resolved &&
    last.createdAt === thread.createdAt &&
    last.comments.length === thread.comments.length &&
    last.comments.every((comment, index) => comment === thread.comments[index]);
  return isSame ? last : thread;
}

function byTime(a: { createdAt: number; id: string }, b: { createdAt: number; id: string }): number {
  return a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1);
}
