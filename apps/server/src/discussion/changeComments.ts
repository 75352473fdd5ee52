import { Problem } from '../errors';
import type { MapRole } from '../maps/policy';
import type { Services } from '../services';
import type { CommentRecord } from '../storage/repositories/Comments';
import type { ThreadRecord } from '../storage/repositories/Threads';
import { mayDeleteThread } from './policy';

/** Settles a thread, or opens it again. What is so already stays: it keeps who settled it first. */
export async function setResolved(
  { storage, discussion, now }: Services,
  { id, mapId, resolvedAt }: ThreadRecord,
  resolved: boolean,
  userId: string,
): Promise<void> {
  if ((resolvedAt !== null) !== resolved) {
    await storage.threads.setResolved(id, resolved ? { at: now(), by: userId } : null);
  }
  await discussion.changed(mapId, id);
}

export async function setCommentText(
  { storage, discussion, now }: Services,
  { id, threadId, text: before }: CommentRecord,
  mapId: string,
  text: string,
): Promise<void> {
  if (text !== before) await storage.comments.setText(id, text, now());
  await discussion.changed(mapId, threadId);
}

export async function deleteThread(
  { storage, discussion, now }: Services,
  { id, mapId, createdBy }: ThreadRecord,
  asker: { userId: string; role: MapRole },
): Promise<void> {
  await storage.transaction(async (tx) => {
    // Somebody may have answered just now.
    const comments = await tx.comments.ofThread(id);
    if (!mayDeleteThread({ createdBy, comments }, asker)) throw new Problem('not-allowed');
    await tx.threads.setDeletedAt(id, now());
    await tx.comments.eraseThread(id, now());
  });
  await discussion.changed(mapId, id, true);
}

/** What was said is gone for good; where it was the last thing in its thread, so is the thread. */
export async function deleteComment(
  { storage, discussion, now }: Services,
  { id, threadId }: CommentRecord,
  mapId: string,
): Promise<void> {
  await storage.transaction(async (tx) => {
    await tx.comments.erase(id, now());
    const left = await tx.comments.ofThread(threadId);
    if (left.every(({ deletedAt }) => deletedAt !== null)) await tx.threads.setDeletedAt(threadId, now());
  });
  await discussion.changed(mapId, threadId, true);
}
