import * as v from 'valibot';
import type * as Y from 'yjs';
import { Anchor, Comment, CommentId, Resolution, type Thread, ThreadId } from './Thread';

/**
 * The discussion document: two root Y.Maps of id → one register (a JSON value), each replaced as a whole. One
 * writer, the server, which projects its tables into it: there is nothing to merge.
 */
const ROOTS = { threads: 'threads', comments: 'comments' } as const;

const StoredThread = v.object({
  anchor: Anchor,
  createdAt: v.pipe(v.number(), v.finite()),
  resolved: v.nullable(Resolution),
});
export type StoredThread = v.InferOutput<typeof StoredThread>;
const StoredComment = v.omit(Comment, ['id']);

/** A thread without its comments, and with its id. */
export type ThreadHead = StoredThread & { readonly id: ThreadId };

/** The root of that name; null when the document already holds something else there. */
export function discussionRoot(doc: Y.Doc, name: keyof typeof ROOTS): Y.Map<unknown> | null {
  try {
    return doc.getMap<unknown>(ROOTS[name]);
  } catch {
    return null;
  }
}

/** Null for what cannot be read: no server of this version wrote it. */
export function readHead(id: string, value: unknown): ThreadHead | null {
  const read = v.safeParse(StoredThread, value);
  return read.success && v.is(ThreadId, id) ? { id: id as ThreadId, ...read.output } : null;
}

export function readComment(id: string, value: unknown): Comment | null {
  const read = v.safeParse(StoredComment, value);
  return read.success && v.is(CommentId, id) ? { id: id as CommentId, ...read.output } : null;
}

export function storedHead({ anchor, createdAt, resolved }: Thread): StoredThread {
  return { anchor, createdAt, resolved };
}

export function storedComment({ id: _, ...stored }: Comment): v.InferOutput<typeof StoredComment> {
  return stored;
}
