import type { CanvasPeer, CanvasPresence, PresenceFields } from '../src/index';

/** Presence without a wire: everybody hears everybody else at once. */
export function presenceHub() {
  const members = new Map<
    number,
    { peer: CanvasPeer; listeners: Set<(peers: readonly CanvasPeer[]) => void> }
  >();
  const others = (clientId: number) =>
    [...members.values()].map(({ peer }) => peer).filter((peer) => peer.clientId !== clientId);
  const tell = () => {
    for (const [clientId, { listeners }] of members)
      for (const listener of listeners) listener(others(clientId));
  };
  return {
    join(clientId: number, user: CanvasPeer['user']): CanvasPresence {
      const listeners = new Set<(peers: readonly CanvasPeer[]) => void>();
      members.set(clientId, { peer: { clientId, user, fields: {} }, listeners });
      return {
        set: (fields: PresenceFields) => {
          const member = members.get(clientId);
          if (member === undefined) return;
          members.set(clientId, {
            ...member,
            peer: { ...member.peer, fields: { ...member.peer.fields, ...fields } },
          });
          tell();
        },
        peers: () => others(clientId),
        subscribe: (listener) => {
          listeners.add(listener);
          return () => listeners.delete(listener);
        },
      };
    },
  };
}
