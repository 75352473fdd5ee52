import type { Position } from './position';
import type { Refusal } from './Refusal';

export interface ConnectionState {
  /**
   * - `loading`: the copy on this device is being read.
   * - `connecting`: a first attempt after things worked, or a socket on its way to `synced`.
   * - `synced`: connected, and the server's state has arrived.
   * - `offline`: no connection; attempts go on. Edits are kept and sent later.
   * - `refused`: stopped; `refusal` says why. Edits are kept, see `pendingUpdate`.
   * - `disposed`: ended.
   */
  readonly phase: 'loading' | 'connecting' | 'synced' | 'offline' | 'refused' | 'disposed';
  /** Every edit made here is committed on the server, and so is whatever else this copy holds. */
  readonly saved: boolean;
  /** Edits made here that the server has not acknowledged. What an earlier visit left unsent counts as one. */
  readonly unsaved: number;
  /** Nothing written here reaches the server. */
  readonly readOnly: boolean;
  readonly refusal: Refusal | null;
  /** The server cannot store at the moment; edits are held here. */
  readonly writePaused: boolean;
  /** A copy is kept on this device: closing the page loses nothing. False for guests. */
  readonly storedHere: boolean;
  /** The server's state has arrived at least once since this connection was made. */
  readonly everSynced: boolean;
}

/** A retry in the background stays `offline`, so that the badge does not flicker at every attempt. */
export function phaseOf(position: Position): ConnectionState['phase'] {
  switch (position.at) {
    case 'opening':
    case 'asking':
      return position.attempt === 0 ? 'connecting' : 'offline';
    case 'joining':
      return 'connecting';
    case 'live':
      return 'synced';
    case 'waiting':
      return 'offline';
    case 'loading':
    case 'refused':
    case 'disposed':
      return position.at;
  }
}

export function sameState(a: ConnectionState, b: ConnectionState): boolean {
  const keys = Object.keys(a) as (keyof ConnectionState)[];
  return keys.every((key) => a[key] === b[key]);
}
