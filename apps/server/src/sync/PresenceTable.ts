import { type AwarenessEntry, parsePresence, USER_KEY, writeAwareness } from '@journey-canvas/sync/protocol';
import type { Peer } from './Peer';
import { binaryFrame } from './webSocketFrame';

const CLOCK_LIMIT = 2 ** 31;
const REMEMBERED_LIMIT = 2000;

/** One client's newest presence, framed for everybody else. */
export interface Presence {
  readonly clientId: number;
  readonly frame: Uint8Array;
}

interface Present extends Presence {
  readonly peer: Peer;
}

/** What stays of a client id after it has left. */
interface Remembered {
  readonly clock: number;
  readonly userId: string;
}

/**
 * Who is there, for a room. A socket speaks for one client id alone, the first it shows; what it says of others
 * (the stock client echoes what it hears) is passed over. Clocks go out rising per client, also across
 * reconnects, so that a client that comes back with an old clock is seen.
 */
export class PresenceTable {
  private readonly present = new Map<number, Present>();
  private readonly clientIds = new Map<Peer, number>();
  private readonly remembered = new Map<number, Remembered>();

  /** @returns what changed for the others; null when nothing did */
  receive(peer: Peer, entries: readonly AwarenessEntry[]): Presence | null {
    const own = entries.findLast((entry) => this.speaksFor(peer, entry));
    if (own === undefined) return null;
    const reading = parsePresence(own.json);
    switch (reading.kind) {
      case 'invalid':
        return null;
      case 'gone':
        return this.remove(peer, own.clientId);
      case 'present': {
        const state = { ...reading.state, [USER_KEY]: peer.user };
        return this.put(peer, { ...own, json: JSON.stringify(state) });
      }
    }
  }

  /** The socket is gone. @returns what that means to the others */
  leave(peer: Peer): Presence | null {
    const clientId = this.clientIds.get(peer);
    this.clientIds.delete(peer);
    return clientId !== undefined && this.present.get(clientId)?.peer === peer
      ? this.remove(peer, clientId)
      : null;
  }

  /** Whose the client id is by what was shown here, or null: nobody has shown it. */
  userOf(clientId: number): string | null {
    return this.remembered.get(clientId)?.userId ?? null;
  }

  framesFor(peer: Peer): Uint8Array[] {
    return [...this.present.values()].filter((other) => other.peer !== peer).map((other) => other.frame);
  }

  private speaksFor(peer: Peer, entry: AwarenessEntry): boolean {
    const claimed = this.clientIds.get(peer);
    if (claimed !== undefined) return claimed === entry.clientId;
    if (entry.json === 'null') return false;
    // The same person may take it over: a client that reconnects meets its own old socket, not timed out yet.
    const userId = this.remembered.get(entry.clientId)?.userId ?? peer.user.id;
    if (userId !== peer.user.id) return false;
    this.clientIds.set(peer, entry.clientId);
    return true;
  }

  private put(peer: Peer, { clientId, clock, json }: AwarenessEntry): Presence {
    const present = { ...this.frame(peer, clientId, clock, json), peer };
    this.present.set(clientId, present);
    return present;
  }

  private remove(peer: Peer, clientId: number): Presence | null {
    return this.present.delete(clientId) ? this.frame(peer, clientId, 0, 'null') : null;
  }

  private frame(peer: Peer, clientId: number, asked: number, json: string): Presence {
    const clock = this.nextClock(peer, clientId, asked);
    return { clientId, frame: binaryFrame(writeAwareness([{ clientId, clock, json }])) };
  }

  private nextClock(peer: Peer, clientId: number, asked: number): number {
    const last = this.remembered.get(clientId)?.clock ?? 0;
    const clock = asked > last && asked < CLOCK_LIMIT ? asked : last + 1;
    this.remembered.delete(clientId);
    this.remembered.set(clientId, { clock, userId: peer.user.id });
    const [oldest] = this.remembered.keys();
    if (this.remembered.size > REMEMBERED_LIMIT && oldest !== undefined) this.remembered.delete(oldest);
    return clock;
  }
}
