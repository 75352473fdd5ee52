import type { ConnectionState } from '@journey-canvas/sync/client';

/** Whether conversations can be listed: they can, they are on their way, or they cannot without a connection. */
export type Arrival = 'here' | 'coming' | 'away';

/** @param known How many there are to list, those in the outbox included. */
export function arrivalOf(
  { phase, everSynced }: Pick<ConnectionState, 'phase' | 'everSynced'>,
  known: number,
): Arrival {
  if (everSynced || (phase !== 'loading' && known > 0)) return 'here';
  return phase === 'offline' ? 'away' : 'coming';
}
