import { Problem } from '../errors';
import { mapFor } from '../maps/access';
import type { MapAction, MapRole } from '../maps/policy';
import type { CommentRecord } from '../storage/repositories/Comments';
import type { ThreadRecord } from '../storage/repositories/Threads';
import type { Repositories } from '../storage/Storage';

interface FoundThread {
  readonly thread: ThreadRecord;
  /** Of the person on the thread's map. */
  readonly role: MapRole;
  /** The person's, in the map's workspace. */
  readonly organisationId: string | null;
}

/** The thread, for doing this on its map; otherwise the problem to answer with. */
export async function threadFor(
  stored: Repositories,
  userId: string,
  threadId: string,
  action: MapAction,
): Promise<FoundThread> {
  const thread = await stored.threads.byId(threadId);
  if (thread === null) throw new Problem('not-found');
  const { role, organisationId } = await mapFor(stored, userId, thread.mapId, action);
  return { thread, role, organisationId };
}

/** The comment, for changing it; what is deleted is not there. */
export async function commentFor(
  stored: Repositories,
  userId: string,
  commentId: string,
): Promise<FoundThread & { readonly comment: CommentRecord }> {
  const comment = await stored.comments.byId(commentId);
  if (comment === null || comment.deletedAt !== null) throw new Problem('not-found');
  return { comment, ...(await threadFor(stored, userId, comment.threadId, 'comment')) };
}
