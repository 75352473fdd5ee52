import type { Anchor } from '@journey-canvas/journey';
import { invalidField, Problem } from '../errors';
import { must } from '../must';
import type { Services } from '../services';
import type { CommentRecord } from '../storage/repositories/Comments';
import type { Transaction } from '../storage/Storage';
import { requireAnchor } from './anchors';
import { requireRoomForComment, requireRoomForThread } from './limits';
import { type ShownThread, threadOf } from './views';

/** Who writes, for which organisation, and under which key of theirs (null: none). */
export interface Writing {
  readonly authorId: string;
  readonly organisationId: string | null;
  readonly key: string | null;
  readonly text: string;
}

/** What was written, now or by an earlier request with the same key. */
export interface Written {
  readonly isNew: boolean;
  readonly thread: ShownThread;
  readonly commentId: string;
}

type Place = Pick<CommentRecord, 'threadId' | 'id'> & { readonly isNew: boolean };

export async function startThread(
  services: Services,
  mapId: string,
  anchor: Anchor,
  writing: Writing,
): Promise<Written> {
  const { storage, documents, newId, now } = services;
  // What was written once stays written, whatever has become of its place.
  if (!(await isKnown(storage, writing))) await requireAnchor(documents, mapId, anchor);
  const place = await storage.transaction(async (tx): Promise<Place> => {
    const known = await writtenBefore(tx, writing, (first, head) => first && head.mapId === mapId);
    if (known) return { ...known, isNew: false };
    await requireRoomForThread(tx, mapId);
    const [threadId, createdAt] = [newId(), now()];
    await tx.threads.insert({ id: threadId, mapId, anchor, createdBy: writing.authorId, createdAt });
    const id = newId();
    await tx.comments.insert({ ...writing, id, threadId, createdAt });
    return { threadId, id, isNew: true };
  });
  return shown(services, place);
}

export async function addReply(
  services: Services,
  thread: { id: string; mapId: string },
  writing: Writing,
): Promise<Written> {
  const { storage, newId, now } = services;
  const place = await storage.transaction(async (tx): Promise<Place> => {
    const known = await writtenBefore(tx, writing, (first, head) => !first && head.id === thread.id);
    if (known) return { ...known, isNew: false };
    if (!(await tx.threads.byId(thread.id))) throw gone();
    const before = await tx.comments.ofThread(thread.id);
    await requireRoomForComment(tx, { mapId: thread.mapId, inThread: before.length });
    // Rising, so that the time of a comment is also its place.
    const createdAt = Math.max(now(), must(before.at(-1)).createdAt + 1);
    const id = newId();
    await tx.comments.insert({ ...writing, id, threadId: thread.id, createdAt });
    return { threadId: thread.id, id, isNew: true };
  });
  return shown(services, place);
}

/**
 * What the author wrote under this key before; null: nothing. A key that was for something else is refused.
 * @param isSame whether it is what is asked for now, from whether it began its thread, and the thread
 */
async function writtenBefore(
  tx: Transaction,
  { authorId, key }: Writing,
  isSame: (beganThread: boolean, thread: { id: string; mapId: string }) => boolean,
): Promise<CommentRecord | null> {
  const known = key === null ? null : await tx.comments.byKey(authorId, key);
  if (known === null) return null;
  const thread = await tx.threads.byId(known.threadId);
  if (thread === null) throw gone();
  const [first] = await tx.comments.ofThread(thread.id);
  if (isSame(first?.id === known.id, thread)) return known;
  throw invalidField('Idempotency-Key', 'You have used this key for another request.');
}

async function isKnown({ comments }: Pick<Transaction, 'comments'>, { authorId, key }: Writing) {
  return key !== null && (await comments.byKey(authorId, key)) !== null;
}

function gone(): Problem {
  return new Problem('not-found', { detail: 'This conversation was deleted.' });
}

/** A repeat brings the document in step too: the first request may have died before that. */
async function shown({ storage, discussion }: Services, { threadId, id, isNew }: Place): Promise<Written> {
  const thread = await threadOf(storage, threadId);
  if (thread === null) throw gone();
  await discussion.changed(thread.mapId, threadId);
  return { isNew, commentId: id, thread };
}
