import { queryOptions } from '@tanstack/solid-query';
import * as v from 'valibot';
import { request } from '../http/request';
import { MapSummary } from './maps';

const DeletedMap = v.object({
  ...MapSummary.entries,
  /** Epoch milliseconds. */
  deletedAt: v.number(),
  deletedBy: v.optional(v.nullable(v.object({ id: v.string(), name: v.string() })), null),
});
/** A map that was deleted and can be brought back. */
export type DeletedMap = v.InferOutput<typeof DeletedMap>;

export function deletedMapsQuery(workspaceId: string) {
  return queryOptions({
    queryKey: ['workspaces', workspaceId, 'deleted-maps'] as const,
    queryFn: ({ signal }) =>
      request(v.array(DeletedMap), `/api/workspaces/${encodeURIComponent(workspaceId)}/deleted-maps`, {
        signal,
      }),
    staleTime: 0,
  });
}

const DAY_MS = 86_400_000;
/** What is deleted is gone for good after that many days. */
export const DAYS_KEPT = 30;

/** How long something deleted can still be brought back, in words: "29 days left", "the last day". */
export function timeLeft(deletedAt: number, now: number): string {
  const days = Math.ceil((deletedAt + DAYS_KEPT * DAY_MS - now) / DAY_MS);
  if (days <= 0) return 'about to go';
  if (days === 1) return 'the last day';
  return `${Math.min(days, DAYS_KEPT)} days left`;
}
