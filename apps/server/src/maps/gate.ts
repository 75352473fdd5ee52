import type { Sessions } from '../auth/sessions';
import type { Repositories } from '../storage/Storage';
import type { Gate, Refusal } from '../sync/Gate';
import { accessToMap, type MapAccess } from './access';
import { can } from './policy';

type Stored = Pick<Repositories, 'maps' | 'members' | 'grants' | 'links'>;

/** Why the link no longer lets them in they are told by HTTP, where they ask when their socket is refused. */
const REFUSALS: Record<Exclude<MapAccess['kind'], 'allowed'>, Refusal> = {
  'not-found': 'not-found',
  deleted: 'deleted',
  'link-revoked': 'not-allowed',
  'link-expired': 'not-allowed',
};

/** Lets people into the documents of maps by the same sessions and the same policy as HTTP. */
export function createGate(sessions: Sessions, stored: Stored): Gate {
  return {
    async admit({ cookie }, mapId, document) {
      const session = await sessions.read(cookie);
      if (!session) return { kind: 'refused', reason: 'signed-out' };
      const { user, sessionId } = session;
      const access = await accessToMap(stored, user.id, mapId);
      if (access.kind !== 'allowed') return { kind: 'refused', reason: REFUSALS[access.kind] };
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
