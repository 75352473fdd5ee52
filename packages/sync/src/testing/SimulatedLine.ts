import type { Hint, Surroundings } from '../client';
import type { SimulatedClock } from './SimulatedClock';
import { SimulatedSocket } from './SimulatedSocket';

const LOST = 1006;

/** The server's end of a connection. */
export interface ServerEnd {
  readonly url: string;
  readonly person: string;
  send(bytes: Uint8Array): void;
  close(code: number, reason?: string): void;
}

export interface SimulatedServer {
  /** Null refuses the handshake: the browser sees 1006. */
  accept(end: ServerEnd): ServerSession | null;
}

export interface ServerSession {
  /** The handshake was answered: what is sent from now on arrives after it. */
  opened(): void;
  received(bytes: Uint8Array): void;
  closed(): void;
}

export interface LineOptions {
  readonly clock: SimulatedClock;
  readonly random: () => number;
  readonly server: SimulatedServer;
  /** Least and most that one frame takes in one direction. */
  readonly latencyMs?: readonly [number, number];
}

interface Call {
  session: ServerSession | null;
  /** Nothing arrives before what was sent earlier in the same direction, as on any TCP connection. */
  upAt: number;
  downAt: number;
  over: boolean;
}

/**
 * One person's network: random delays, order kept within a socket and not across persons, every frame delivered
 * once or, when the line is cut, never.
 */
export class SimulatedLine implements Surroundings {
  readonly person: string;
  readonly WebSocket: typeof WebSocket;
  readonly #options: LineOptions;
  readonly #calls = new Map<SimulatedSocket, Call>();
  readonly #hintListeners = new Set<(hint: Hint) => void>();
  #working = true;
  #browserOnline = true;

  constructor(person: string, options: LineOptions) {
    this.person = person;
    this.#options = options;
    this.WebSocket = socketClassFor(this);
  }

  get working(): boolean {
    return this.#working;
  }

  /** Sockets that this person's page holds open, or is opening or closing. */
  get sockets(): number {
    return this.#calls.size;
  }

  get hintListeners(): number {
    return this.#hintListeners.size;
  }

  /** The newest socket, to look into. */
  get socket(): SimulatedSocket | null {
    return [...this.#calls.keys()].at(-1) ?? null;
  }

  /** Cuts the line: what is under way is lost, the browser notices at once. */
  cut(): void {
    this.#working = false;
    this.drop();
  }

  restore(): void {
    this.#working = true;
  }

  /** Loses every open connection; a new one works. */
  drop(): void {
    for (const socket of [...this.#calls.keys()]) {
      this.#end(socket, LOST, '');
    }
  }

  online(): boolean {
    return this.#browserOnline;
  }

  subscribe(listener: (hint: Hint) => void): () => void {
    this.#hintListeners.add(listener);
    return () => void this.#hintListeners.delete(listener);
  }

  /** What the browser says, which need not be how the line is. */
  hint(hint: Hint): void {
    this.#browserOnline = hint === 'visible' ? this.#browserOnline : hint === 'online';
    for (const listener of [...this.#hintListeners]) {
      listener(hint);
    }
  }

  dial(socket: SimulatedSocket): void {
    const call: Call = { session: null, upAt: 0, downAt: 0, over: false };
    this.#calls.set(socket, call);
    this.#later(call, 'upAt', () => {
      call.session = this.#working ? this.#options.server.accept(this.#serverEnd(socket, call)) : null;
      if (call.session === null) {
        this.#end(socket, LOST, '');
      } else {
        this.#later(call, 'downAt', () => socket.opened());
        call.session.opened();
      }
    });
  }

  up(socket: SimulatedSocket, bytes: Uint8Array): void {
    const call = this.#calls.get(socket);
    if (call !== undefined) {
      this.#later(call, 'upAt', () => call.session?.received(bytes));
    }
  }

  /** The page closes: what it sent before still arrives. */
  hangUp(socket: SimulatedSocket): void {
    const call = this.#calls.get(socket);
    if (call !== undefined) {
      this.#later(call, 'upAt', () => this.#end(socket, 1005, ''));
    }
  }

  #serverEnd(socket: SimulatedSocket, call: Call): ServerEnd {
    return {
      url: socket.url,
      person: this.person,
      send: (bytes) => this.#later(call, 'downAt', () => socket.received(bytes)),
      close: (code, reason = '') => this.#later(call, 'downAt', () => this.#end(socket, code, reason)),
    };
  }

  #end(socket: SimulatedSocket, code: number, reason: string): void {
    const call = this.#calls.get(socket);
    if (call !== undefined) {
      call.over = true;
      this.#calls.delete(socket);
      call.session?.closed();
      socket.closed(code, reason);
    }
  }

  #later(call: Call, direction: 'upAt' | 'downAt', deliver: () => void): void {
    const { clock, random, latencyMs: [least, most] = [1, 40] } = this.#options;
    call[direction] = Math.max(call[direction], clock.now() + least + random() * (most - least));
    clock.after(call[direction] - clock.now(), () => {
      if (!call.over) {
        deliver();
      }
    });
  }
}

function socketClassFor(line: SimulatedLine): typeof WebSocket {
  const Socket = class extends SimulatedSocket {
    constructor(url: string) {
      super(line, url);
    }
  };
  // Less than a WebSocket, but all that the provider uses.
  return Socket as unknown as typeof WebSocket;
}
