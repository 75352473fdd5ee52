import type { MapAction } from '../maps/policy';

/** What has changed, and for whom; never what it is now. */
export interface Hint {
  readonly kind: 'maps' | 'members' | 'invites' | 'workspace' | 'access';
  readonly workspaceId?: string;
  readonly mapId?: string;
  /** Exactly these people. Without: who sees the map; without a map: the workspace's members. */
  readonly userIds?: readonly string[];
  /** Of those who see the map only who may do this. */
  readonly whoMay?: MapAction;
}

/** The same twice is one. */
export function keyOf({ kind, workspaceId, mapId, whoMay, userIds }: Hint): string {
  return JSON.stringify([kind, workspaceId, mapId, whoMay, userIds && [...userIds].sort()]);
}

/** One event of the stream (WHATWG HTML, server-sent events). */
export function eventText({ kind, workspaceId, mapId }: Hint): string {
  return `event: ${kind}\ndata: ${JSON.stringify({ workspaceId, mapId })}\n\n`;
}

export const SIGNED_OUT_EVENT = 'event: signed-out\ndata: {}\n\n';
export const KEEP_ALIVE_COMMENT = ':\n\n';
