import { Comment, Thread } from '@journey-canvas/journey';
import * as v from 'valibot';
import { errorMessage, RequestError } from '../http/RequestError';
import { request, send } from '../http/request';
import type { Draft } from './drafts';
import type { Attempt } from './outbox';

const path = (...parts: string[]) => `/api/${parts.map(encodeURIComponent).join('/')}`;

/** Sends a draft; never rejects. Without an answer, or with one that may change by itself: later. */
export async function sendDraft(mapId: string, draft: Draft): Promise<Attempt> {
  try {
    return await sendNow(mapId, draft);
  } catch (error) {
    return attemptAfter(error);
  }
}

async function sendNow(mapId: string, { key, into, text }: Draft): Promise<Attempt> {
  const options = { method: 'POST', headers: { 'Idempotency-Key': key } } as const;
  if (into.kind === 'thread') {
    const comment = await request(Comment, path('threads', into.id, 'comments'), {
      ...options,
      body: { text },
    });
    return { kind: 'sent', threadId: comment.threadId, commentId: comment.id };
  }
  if (into.kind === 'draft') return { kind: 'later' };
  const body = { anchor: into.anchor, text };
  const thread = await request(Thread, path('maps', mapId, 'threads'), { ...options, body });
  return { kind: 'sent', threadId: thread.id, commentId: thread.comments[0]?.id ?? '' };
}

/** Signed out, too much at once, or nobody there: what was written stays, and goes out when that has changed. */
const PASSING: ReadonlySet<number> = new Set([401, 408, 425, 429]);

function attemptAfter(error: unknown): Attempt {
  if (!(error instanceof RequestError)) return { kind: 'refused', message: errorMessage(error) };
  const { failure } = error;
  if (failure.kind === 'unreachable' || failure.status >= 500 || PASSING.has(failure.status)) {
    return { kind: 'later' };
  }
  return { kind: 'refused', message: refusalWords(error) };
}

function refusalWords(error: RequestError): string {
  const { failure } = error;
  if (failure.kind !== 'problem') return errorMessage(error);
  const [field] = Object.values(failure.fields);
  if (failure.code === 'not-found')
    return 'This conversation was deleted, or you no longer have access to it.';
  if (failure.code === 'not-allowed') return 'You may read this map, but no longer comment on it.';
  return field ?? errorMessage(error);
}

export function setResolved(threadId: string, resolved: boolean): Promise<unknown> {
  return request(v.unknown(), path('threads', threadId), { method: 'PATCH', body: { resolved } });
}

export function editComment(commentId: string, text: string): Promise<unknown> {
  return request(v.unknown(), path('comments', commentId), { method: 'PATCH', body: { text } });
}

export function deleteComment(commentId: string): Promise<void> {
  return send(path('comments', commentId), { method: 'DELETE' });
}

export function deleteThread(threadId: string): Promise<void> {
  return send(path('threads', threadId), { method: 'DELETE' });
}
