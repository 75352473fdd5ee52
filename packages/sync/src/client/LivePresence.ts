import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { type PresenceState, readPresenceUser, USER_KEY } from '../protocol';
import { fitPresence, mergePresence, without } from './fitPresence';
import { Listeners } from './Listeners';
import type { Peer, Presence } from './Presence';
import type { Timers } from './Timers';

const SEND_EVERY_MS = 40;
/** Half of the time after which others take a silent client for gone. */
const RENEW_AFTER_MS = 15_000;

/**
 * Presence over y-protocols' awareness. The awareness hangs on a document of its own with the same client id: it
 * listens for its document's end and never stops listening.
 */
export class LivePresence implements Presence {
  readonly awareness: Awareness;
  readonly #doc: Y.Doc;
  readonly #carrier = new Y.Doc();
  readonly #timers: Timers;
  readonly #listeners = new Listeners<readonly Peer[]>();
  readonly #known = new WeakMap<PresenceState, Peer>();
  #fields: Readonly<Record<string, unknown>> = {};
  #peers: readonly Peer[] = [];
  #sentAt = Number.NEGATIVE_INFINITY;
  #cancelSend: (() => void) | null = null;
  #disposed = false;

  constructor(doc: Y.Doc, timers: Timers) {
    this.#doc = doc;
    this.#timers = timers;
    this.#carrier.clientID = doc.clientID;
    this.awareness = new Awareness(this.#carrier);
    this.awareness.on('change', () => this.#changed());
  }

  set(fields: Readonly<Record<string, unknown>>): void {
    this.#fields = mergePresence(this.#fields, fields);
    if (this.#disposed || this.#cancelSend !== null) {
      return;
    }
    const wait = this.#sentAt + SEND_EVERY_MS - this.#timers.now();
    if (wait <= 0) {
      this.raise();
      return;
    }
    this.#cancelSend = this.#timers.after(wait, () => this.raise());
  }

  peers(): readonly Peer[] {
    return this.#peers;
  }

  subscribe(listener: (peers: readonly Peer[]) => void): () => void {
    return this.#listeners.add(listener);
  }

  /**
   * A new socket. The own clock rises, or others, who took the last one for the one that left, would not see this
   * client again; and others' clocks are forgotten, or whoever has not moved since would not be seen here again.
   */
  opened(): void {
    for (const clientId of [...this.awareness.meta.keys()]) {
      if (clientId !== this.awareness.clientID && !this.awareness.states.has(clientId)) {
        this.awareness.meta.delete(clientId);
      }
    }
    this.raise();
  }

  /** Says what is, with a higher clock. */
  raise(): void {
    this.#cancelSend?.();
    this.#cancelSend = null;
    this.#sentAt = this.#timers.now();
    this.#followClientId();
    this.awareness.setLocalState({ ...fitPresence(this.#fields) });
  }

  /** Hidden pages' timers are slowed down, their incoming messages are not: called for each of those. */
  heard(): void {
    if (this.#timers.now() - this.#sentAt >= RENEW_AFTER_MS) {
      this.raise();
    }
  }

  dispose(): void {
    this.#disposed = true;
    this.#cancelSend?.();
    this.#cancelSend = null;
    this.#listeners.clear();
    this.awareness.destroy();
    this.#carrier.destroy();
    this.#peers = [];
  }

  /** Yjs gives a document another client id when it meets its own in somebody else's update. */
  #followClientId(): void {
    if (this.awareness.clientID !== this.#doc.clientID) {
      this.awareness.setLocalState(null);
      this.awareness.clientID = this.#doc.clientID;
    }
  }

  #changed(): void {
    const others = [...this.awareness.getStates()].filter(([id]) => id !== this.awareness.clientID);
    const peers = others.map(([id, state]) => this.#peer(id, state)).filter((peer) => peer !== null);
    peers.sort((a, b) => a.clientId - b.clientId);
    if (peers.length === this.#peers.length && peers.every((peer, index) => peer === this.#peers[index])) {
      return;
    }
    this.#peers = peers;
    this.#listeners.tell(peers);
  }

  /** The same object while the state is the same; null for a state that the server has not signed. */
  #peer(clientId: number, state: PresenceState): Peer | null {
    const known = this.#known.get(state);
    const user = readPresenceUser(state);
    if (known !== undefined || user === null) {
      return known ?? null;
    }
    const peer = { clientId, user, fields: without(state, USER_KEY) };
    this.#known.set(state, peer);
    return peer;
  }
}
