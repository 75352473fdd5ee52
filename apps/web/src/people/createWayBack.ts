import { useQuery } from '@tanstack/solid-query';
import { type Accessor, createMemo } from 'solid-js';
import { settled } from '../http/settled';
import { useSession } from '../session/RequireSession';
import { sharedMapsQuery } from './sharedMaps';

/**
 * Where "back" leads from a map: members to its workspace, others to what is shared with them, guests nowhere while
 * this map is all that they have.
 */
export function createWayBack(workspaceId: Accessor<string>): Accessor<string | undefined> {
  const session = useSession();
  const guest = () => session.me().user.kind === 'guest';
  const shared = useQuery(() => ({ ...sharedMapsQuery(), enabled: guest() }));
  return createMemo(() => {
    const member = session.me().workspaces.some(({ id }) => id === workspaceId());
    if (member) return `/workspaces/${workspaceId()}`;
    return guest() && (settled(shared)?.length ?? 0) < 2 ? undefined : '/';
  });
}
