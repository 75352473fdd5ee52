import { type Author, type Comment, Thread } from '@journey-canvas/journey';
import * as v from 'valibot';
import type { CommentRecord } from '../storage/repositories/Comments';
import type { ThreadRecord } from '../storage/repositories/Threads';
import type { Repositories } from '../storage/Storage';

/** A thread as the API shows it. */
export const ShownThread = v.object({ ...Thread.entries, mapId: v.string() });
export type ShownThread = v.InferOutput<typeof ShownThread>;

type Stored = Pick<Repositories, 'maps' | 'users' | 'members' | 'threads' | 'comments'>;

/** Oldest first. */
export async function threadsOf(stored: Stored, mapId: string): Promise<ShownThread[]> {
  const heads = await stored.threads.ofMap(mapId);
  return heads.length === 0 ? [] : shownThreads(stored, mapId, heads, await stored.comments.ofMap(mapId));
}

/** Null when there is none, or when it was deleted. */
export async function threadOf(stored: Stored, threadId: string): Promise<ShownThread | null> {
  const head = await stored.threads.byId(threadId);
  if (head === null) return null;
  const comments = await stored.comments.ofThread(threadId);
  return (await shownThreads(stored, head.mapId, [head], comments))[0] ?? null;
}

async function shownThreads(
  stored: Stored,
  mapId: string,
  heads: readonly ThreadRecord[],
  comments: readonly CommentRecord[],
): Promise<ShownThread[]> {
  const authorOf = await authors(stored, mapId, [
    ...heads.flatMap(({ resolvedBy }) => resolvedBy ?? []),
    ...comments.map(({ authorId }) => authorId),
  ]);
  const byThread = new Map<string, CommentRecord[]>();
  for (const comment of comments) {
    byThread.set(comment.threadId, [...(byThread.get(comment.threadId) ?? []), comment]);
  }
  return heads.map((head) => shownThread(head, byThread.get(head.id) ?? [], authorOf));
}

/** Somebody by id; `organisationId` is that of the time, where one was kept. */
type AuthorOf = (id: string, organisationId?: string | null) => Author;

async function authors(stored: Stored, mapId: string, ids: readonly string[]): Promise<AuthorOf> {
  const users = new Map((await stored.users.byIds([...new Set(ids)])).map((user) => [user.id, user]));
  const workspaceId = (await stored.maps.byId(mapId))?.workspaceId ?? '';
  const members = await stored.members.ofWorkspace(workspaceId);
  const organisations = new Map(members.map(({ userId, organisationId }) => [userId, organisationId]));
  return (id, organisationId = organisations.get(id) ?? null) => {
    const user = users.get(id);
    // Ids are all made by us: the brands hold.
    return { id, name: user?.name ?? '', organisationId, guest: user?.kind === 'guest' } as Author;
  };
}

function shownThread(
  { id, mapId, anchor, createdAt, resolvedAt, resolvedBy }: ThreadRecord,
  comments: readonly CommentRecord[],
  authorOf: AuthorOf,
): ShownThread {
  const isResolved = resolvedAt !== null && resolvedBy !== null;
  return {
    id: id as ShownThread['id'],
    mapId,
    // Checked when it came in.
    anchor: anchor as unknown as ShownThread['anchor'],
    createdAt,
    resolved: isResolved ? { at: resolvedAt, by: authorOf(resolvedBy) } : null,
    comments: comments.map((comment) => shownComment(comment, authorOf)),
  };
}

function shownComment(record: CommentRecord, authorOf: AuthorOf): Comment {
  const { id, threadId, authorId, organisationId, text, createdAt, editedAt, deletedAt } = record;
  return {
    id: id as Comment['id'],
    threadId: threadId as Comment['threadId'],
    author: authorOf(authorId, organisationId),
    text: deletedAt === null ? text : '',
    createdAt,
    editedAt,
    deleted: deletedAt !== null,
  };
}
