import * as Y from 'yjs';
import { type NoticeCode, type PresenceUser, writeNotice, writeUpdate } from '../protocol';
import type { SimulatedClock } from './SimulatedClock';
import type { ServerEnd, ServerSession, SimulatedServer } from './SimulatedLine';
import { SimulatedSession } from './SimulatedSession';

export interface RelayOptions {
  readonly clock: SimulatedClock;
  readonly random: () => number;
  readonly lineage?: string;
  readonly mayWrite?: (person: string) => boolean;
  readonly userOf?: (person: string) => PresenceUser;
  /** The longest that a commit takes. */
  readonly commitMs?: number;
}

interface Queued {
  readonly from: SimulatedSession;
  readonly update: Uint8Array;
  readonly stepTwo: boolean;
  /** Which document frame of its socket this was. */
  readonly frame: number;
}

/**
 * A relay in memory that keeps the promises of SPEC.md's part R: commits, then relays and acknowledges; holds
 * acknowledgements back after a frame that it lost. It is for testing clients, and checks nothing that only a
 * hostile one would do.
 */
export class SimulatedRelay implements SimulatedServer {
  readonly options: RelayOptions;
  /** What would be found after a restart. */
  committed = new Y.Doc();
  /** With what is queued. */
  #live = new Y.Doc();
  #queue: Queued[] = [];
  #committing = false;
  #failing = false;
  #down = false;
  readonly sessions = new Set<SimulatedSession>();
  /** What no client of ours should ever cause. */
  readonly complaints: string[] = [];

  constructor(options: RelayOptions) {
    this.options = options;
  }

  accept(end: ServerEnd): ServerSession | null {
    const lineage = new URL(end.url).searchParams.get('lineage');
    if (this.#down || lineage !== (this.options.lineage ?? 'first')) {
      return null;
    }
    const session = new SimulatedSession(this, end, this.options.mayWrite?.(end.person) ?? true);
    this.sessions.add(session);
    return session;
  }

  userOf(person: string): PresenceUser {
    const { userOf } = this.options;
    return userOf?.(person) ?? { id: person, name: person, organisationId: null, guest: false };
  }

  /** A document frame of a writer. A gap asks for everything again and keeps nothing. */
  take(entry: Queued): void {
    if (!this.#fits(entry.update)) {
      entry.from.gap(entry.frame);
      return;
    }
    this.#queue.push(entry);
    this.#commitSoon();
  }

  /** The log stops working: writers are paused. */
  failCommits(): void {
    this.#failing = true;
    this.#tellWriters('write-paused');
  }

  resumeCommits(): void {
    this.#failing = false;
    this.#tellWriters('write-resumed');
    this.#commitSoon();
  }

  /** Forgets what is not committed, and asks every writer for it again. */
  rebuild(): void {
    this.#forgetQueue();
    for (const session of this.sessions) {
      session.askAgain();
    }
  }

  /** As if killed: what is not committed is gone, connections are lost, and nothing answers until `restart`. */
  crash(): void {
    this.#down = true;
    for (const session of [...this.sessions]) {
      session.close(1006);
    }
    this.#forgetQueue();
  }

  restart(): void {
    this.#down = false;
  }

  /** Closes every socket of this person, or of all. */
  closeAll(code: number, person?: string): void {
    for (const session of [...this.sessions]) {
      if (person === undefined || session.person === person) {
        session.close(code);
      }
    }
  }

  broadcast(from: SimulatedSession | null, frame: Uint8Array): void {
    for (const session of this.sessions) {
      if (session !== from) {
        session.end.send(frame);
      }
    }
  }

  #fits(update: Uint8Array): boolean {
    Y.applyUpdate(this.#live, update);
    const fits = this.#live.store.pendingStructs === null && this.#live.store.pendingDs === null;
    if (!fits) {
      this.#rebuildLive();
    }
    return fits;
  }

  #commitSoon(): void {
    if (this.#committing || this.#failing || this.#queue.length === 0) {
      return;
    }
    this.#committing = true;
    const { clock, random, commitMs = 30 } = this.options;
    clock.after(random() * commitMs, () => {
      this.#committing = false;
      if (!this.#failing) {
        this.#commit();
      }
    });
  }

  #commit(): void {
    const group = this.#queue;
    this.#queue = [];
    for (const { update } of group) {
      Y.applyUpdate(this.committed, update);
    }
    for (const { from, update } of group) {
      this.broadcast(from, writeUpdate(update));
    }
    for (const { from, frame, stepTwo } of group) {
      from.committed(frame, stepTwo);
    }
    for (const session of new Set(group.map(({ from }) => from))) {
      session.acknowledge();
    }
  }

  #forgetQueue(): void {
    this.#queue = [];
    this.#rebuildLive();
  }

  #rebuildLive(): void {
    this.#live = new Y.Doc();
    Y.applyUpdate(this.#live, Y.encodeStateAsUpdate(this.committed));
    for (const { update } of this.#queue) {
      Y.applyUpdate(this.#live, update);
    }
  }

  #tellWriters(code: NoticeCode): void {
    for (const session of this.sessions) {
      if (session.mayWrite) {
        session.end.send(writeNotice(code, code));
      }
    }
  }
}
