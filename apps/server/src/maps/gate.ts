import type { Sessions } from '../auth/sessions';
import type { Repositories } from '../storage/Storage';
import type { Gate } from '../sync/Gate';
import { accessToMap } from './access';
import { can } from './policy';

type Stored = Pick<Repositories, 'maps' | 'members' | 'grants'>;

/** Lets people into the documents of maps by the same sessions and the same policy as HTTP. */
export function createGate(sessions: Sessions, stored: Stored): Gate {
  return {
    async admit({ cookie }, mapId, document) {
      const session = await sessions.read(cookie);
      if (!session) return { kind: 'refused', reason: 'signed-out' };
      const { user, sessionId } = session;
      const access = await accessToMap(stored, user.id, mapId);
      if (access.kind !== 'allowed') return { kind: 'refused', reason: access.kind };
      const { organisationId, role, map } = access;
      return {
        kind: 'admitted',
        user: { id: user.id, name: user.name, organisationId, guest: user.kind === 'guest' },
        sessionId,
        // The discussion is written through the API alone.
        canWrite: document === 'journey' && can(role, 'edit'),
        lineage: map.lineage,
      };
    },
  };
}
