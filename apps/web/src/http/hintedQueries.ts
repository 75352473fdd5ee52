import type { ServerHint } from './events';

type QueryKey = readonly unknown[];

/** The queries whose answers a hint has outdated; keys stand for everything that begins with them. */
export function hintedQueries({ kind, workspaceId, mapId }: ServerHint): QueryKey[] {
  const ofWorkspace = (...parts: string[]): QueryKey[] =>
    workspaceId ? parts.map((part) => ['workspaces', workspaceId, part]) : [['workspaces']];
  switch (kind) {
    case 'maps':
      return [...ofWorkspace('maps', 'deleted-maps'), ['shared-maps']];
    case 'members':
      return ofWorkspace('members');
    case 'invites':
      return ofWorkspace('invites');
    case 'workspace':
      return [['me'], workspaceId ? ['workspaces', workspaceId] : ['workspaces']];
    case 'access':
      return [
        ['me'],
        ['shared-maps'],
        mapId ? ['maps', mapId] : ['maps'],
        ...(workspaceId ? [['workspaces', workspaceId]] : []),
      ];
    case 'signed-out':
      // The answer to "who am I" leads to sign-in.
      return [['me']];
  }
}
