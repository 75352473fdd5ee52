import type * as Y from 'yjs';
import { sameValue } from '../document/values';
import { discussionRoot, storedComment, storedHead } from './registers';
import type { Thread } from './Thread';

/**
 * Makes a discussion document say exactly this, in one transaction; what it says already is not written again.
 * For the server alone, whose tables are the truth.
 */
export function projectDiscussion(doc: Y.Doc, threads: readonly Thread[]): void {
  doc.transact(() => {
    const { heads, comments } = rootsOf(doc);
    const wanted = new Map(threads.map((thread) => [thread.id as string, thread]));
    for (const id of [...heads.keys()]) if (!wanted.has(id)) heads.delete(id);
    const all = new Set(threads.flatMap((thread) => thread.comments.map(({ id }) => id as string)));
    for (const id of [...comments.keys()]) if (!all.has(id)) comments.delete(id);
    for (const thread of threads) write(thread, heads, comments);
  });
}

/** The same for one thread; null: it is gone. */
export function projectThread(doc: Y.Doc, id: string, thread: Thread | null): void {
  doc.transact(() => {
    const { heads, comments } = rootsOf(doc);
    const wanted = new Set(thread?.comments.map((comment) => comment.id as string));
    for (const [commentId, value] of [...comments.entries()]) {
      if (threadOf(value) === id && !wanted.has(commentId)) comments.delete(commentId);
    }
    if (thread !== null) write(thread, heads, comments);
    else if (heads.has(id)) heads.delete(id);
  });
}

interface Roots {
  heads: Y.Map<unknown>;
  comments: Y.Map<unknown>;
}

function rootsOf(doc: Y.Doc): Roots {
  const heads = discussionRoot(doc, 'threads');
  const comments = discussionRoot(doc, 'comments');
  if (heads === null || comments === null) throw new Error('This is no discussion document.');
  return { heads, comments };
}

function write(thread: Thread, heads: Y.Map<unknown>, comments: Y.Map<unknown>): void {
  put(heads, thread.id, storedHead(thread));
  for (const comment of thread.comments) put(comments, comment.id, storedComment(comment));
}

function put(root: Y.Map<unknown>, id: string, value: unknown): void {
  if (!root.has(id) || !sameValue(root.get(id), value)) root.set(id, value);
}

function threadOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'threadId' in value ? value.threadId : null;
}
