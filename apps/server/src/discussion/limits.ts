import { Problem } from '../errors';
import type { Repositories } from '../storage/Storage';

/** So that a discussion stays a document that opens at once. */
export const LIMITS = { threadsOfMap: 500, commentsOfThread: 200, commentsOfMap: 5000 } as const;

type Counted = Pick<Repositories, 'threads' | 'comments'>;

/** Asked in the transaction that adds one. */
export async function requireRoomForThread(tx: Counted, mapId: string): Promise<void> {
  if ((await tx.threads.count(mapId)) >= LIMITS.threadsOfMap) {
    throw full(`A map holds ${LIMITS.threadsOfMap} conversations. Delete some that are settled.`);
  }
  await requireRoomOnMap(tx, mapId);
}

export async function requireRoomForComment(
  tx: Counted,
  { mapId, inThread }: { mapId: string; inThread: number },
): Promise<void> {
  if (inThread >= LIMITS.commentsOfThread) {
    throw full(`A conversation holds ${LIMITS.commentsOfThread} comments. Begin another one.`);
  }
  await requireRoomOnMap(tx, mapId);
}

async function requireRoomOnMap({ comments }: Counted, mapId: string): Promise<void> {
  if ((await comments.countOfMap(mapId)) < LIMITS.commentsOfMap) return;
  throw full(`A map holds ${LIMITS.commentsOfMap} comments. Delete conversations that are settled.`);
}

function full(detail: string): Problem {
  return new Problem('limit-reached', { detail });
}
