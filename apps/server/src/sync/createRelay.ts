import type { Duplex } from 'node:stream';
import {
  CLOSE,
  type CloseReason,
  type DocumentName,
  LIMITS,
  OLDEST_PROTOCOL_VERSION,
  PROTOCOL_VERSION,
} from '@journey-canvas/sync/protocol';
import type { WebSocket } from 'ws';
import type * as Y from 'yjs';
import { Problem } from '../errors';
import { documentIdOf, type MapDocuments, type PersonHere, type Revocation } from '../maps/documents';
import type { DocumentLog, MapFields } from '../storage/DocumentLog';
import { AccessWatch } from './AccessWatch';
import type { Admitted, Credentials, Gate } from './Gate';
import { Rooms } from './Rooms';
import { type Scheduler, systemScheduler } from './Scheduler';
import { Session } from './Session';
import { Transport } from './Transport';

/** Keep-alives and dead sockets are looked for four times per period. */
const BEAT_MS = LIMITS.keepAliveMs / 4;
const SWEEP_MS = 15_000;
const JOIN_LIMIT_MS = 10_000;
const DRAIN_LIMIT_MS = 5000;

export interface RelayLog {
  error(message: string, error: unknown): void;
  /** A client was closed for what it sent. */
  refused(detail: { userId: string; mapId: string; reason: string; detail: string }): void;
}

export interface RelayOptions {
  log: DocumentLog;
  gate: Gate;
  reports: RelayLog;
  /** What lists show of a journey's `meta`; null while that cannot be read. Stored with the commit. */
  fieldsOf?: (doc: Y.Doc) => MapFields | null;
  /** A journey has changed, and the change is committed. Called often: gather. */
  onCommitted?: (mapId: string) => void;
  /** There is no such document yet; makes it if it is made on first need, and says whether. */
  make?: (mapId: string, document: DocumentName) => Promise<boolean>;
  /**
   * A document was loaded, and waits for this before it serves anybody. `edit` changes it; going through the relay
   * would wait for ever.
   */
  onLoaded?: (
    mapId: string,
    document: DocumentName,
    edit: (author: string, change: (doc: Y.Doc) => void) => Promise<void>,
  ) => Promise<void>;
  /** Somebody has opened a map or left it. Called often: gather. */
  onPeople?: (mapId: string) => void;
  scheduler?: Scheduler;
}

/** Somebody who was admitted, on the way to a socket. */
export interface Visit {
  mapId: string;
  document: DocumentName;
  credentials: Credentials;
  admitted: Admitted;
  /** Of the protocol; null: a stock client. */
  version: number | null;
  /** From {@link Relay.revision}, before the gate was asked. */
  revision: number;
}

/** Everything live: the open documents and the sockets in them. */
export interface Relay extends MapDocuments {
  /** False while draining. */
  readonly accepting: boolean;
  /** Grows with every revocation, so that one that comes between the gate's answer and the socket is not missed. */
  readonly revision: number;
  /** Takes over a WebSocket that was just opened on `socket`. */
  connect(ws: WebSocket, socket: Duplex, visit: Visit): void;
  counts(): { rooms: number; sockets: number };
  /** Takes no more, commits what has arrived, and closes every socket with "restart". May be called twice. */
  drain(): Promise<void>;
}

export function createRelay(options: RelayOptions): Relay {
  return new SocketRelay(options);
}

class SocketRelay implements Relay {
  accepting = true;
  revision = 0;
  private readonly scheduler: Scheduler;
  private readonly rooms: Rooms;
  private readonly sessions = new Set<Session>();
  private readonly access: AccessWatch;
  private readonly timers: (() => void)[];
  private drained: Promise<void> | null = null;
  private whenEmpty: (() => void) | null = null;

  constructor(private readonly options: RelayOptions) {
    this.scheduler = options.scheduler ?? systemScheduler;
    this.access = new AccessWatch(options.gate, this.scheduler, options.reports);
    const { log, reports, fieldsOf = () => null, onCommitted, make, onLoaded } = options;
    this.rooms = new Rooms({
      log,
      scheduler: this.scheduler,
      fieldsOf: (documentId) => (isJourney(documentId) ? fieldsOf : () => null),
      onError: (message, error) => reports.error(message, error),
      onCommitted: ({ documentId }) => {
        if (isJourney(documentId)) onCommitted?.(partsOf(documentId).mapId);
      },
      make: async (documentId) => {
        const { mapId, document } = partsOf(documentId);
        return (await make?.(mapId, document)) ?? false;
      },
      onLoaded: async (room) => {
        const { mapId, document } = partsOf(room.documentId);
        await onLoaded?.(mapId, document, (author, change) => room.edit(author, change));
      },
    });
    this.timers = [
      this.scheduler.every(BEAT_MS, () => this.beat()),
      this.scheduler.every(SWEEP_MS, () => void this.rooms.sweep()),
    ];
  }

  connect(ws: WebSocket, socket: Duplex, visit: Visit): void {
    const { mapId, document, credentials, admitted, version } = visit;
    const transport = new Transport(ws, socket, this.scheduler);
    // What follows an error is the end of the socket, which is listened to.
    ws.on('error', () => {});
    if (version !== null && !isServed(version)) {
      transport.close(CLOSE.tooOld);
      return;
    }
    if (!this.accepting) {
      transport.close(CLOSE.restart);
      return;
    }
    const session = new Session({
      mapId,
      document,
      credentials,
      admitted,
      versioned: version !== null,
      transport,
      scheduler: this.scheduler,
      onRefused: (reason, detail) => {
        this.options.reports.refused({ userId: admitted.user.id, mapId, reason: reason.name, detail });
      },
    });
    this.sessions.add(session);
    this.options.onPeople?.(mapId);
    this.access.admitted(session);
    ws.on('message', (data: Buffer, isBinary) => session.receive(isBinary ? data : null));
    ws.on('close', () => this.end(session));
    if (visit.revision !== this.revision) void this.access.askAgain(session);
    void this.join(session, documentIdOf(mapId, document));
  }

  async read<T>(
    mapId: string,
    reader: (doc: Y.Doc, position: number) => T,
    document: DocumentName = 'journey',
  ): Promise<T> {
    return this.use(documentIdOf(mapId, document), (room) => room.read((doc) => reader(doc, room.position)));
  }

  async edit(
    mapId: string,
    author: string,
    change: (doc: Y.Doc) => void,
    document: DocumentName = 'journey',
  ): Promise<void> {
    return this.use(documentIdOf(mapId, document), (room) => room.edit(author, change));
  }

  async forgetDeleted(mapId: string, document: DocumentName): Promise<void> {
    return this.use(documentIdOf(mapId, document), (room) => room.compactAll());
  }

  revoke(whose: Revocation): void {
    this.revision += 1;
    for (const session of this.sessions) {
      if (concerns(whose, session)) void this.access.askAgain(session);
    }
  }

  people(mapId: string): PersonHere[] {
    const people = new Map<string, PersonHere>();
    for (const { options, user, isClosed } of this.sessions) {
      const { id, name, organisationId, guest } = user;
      if (options.mapId === mapId && !isClosed) people.set(id, { id, name, organisationId, guest });
    }
    return [...people.values()];
  }

  counts(): { rooms: number; sockets: number } {
    return { rooms: this.rooms.size, sockets: this.sessions.size };
  }

  drain(): Promise<void> {
    this.drained ??= this.shutDown();
    return this.drained;
  }

  private use: Rooms['use'] = async (documentId, work) => {
    if (!this.accepting) throw new Problem('unavailable');
    return this.rooms.use(documentId, work);
  };

  private async join(session: Session, documentId: string): Promise<void> {
    const cancel = this.scheduler.after(JOIN_LIMIT_MS, () => {
      if (session.isJoining) session.close(CLOSE.unavailable);
    });
    try {
      await this.rooms.use(documentId, (room) => session.open(room));
    } catch (error) {
      session.close(closeReasonFor(error));
      if (!(error instanceof Problem)) this.options.reports.error('A socket could not join', error);
    } finally {
      cancel();
    }
  }

  private beat(): void {
    for (const session of this.sessions) {
      session.beat();
      this.access.askIfLongAgo(session);
    }
  }

  private end(session: Session): void {
    session.ended();
    this.sessions.delete(session);
    this.options.onPeople?.(session.options.mapId);
    if (this.sessions.size === 0) this.whenEmpty?.();
  }

  private async shutDown(): Promise<void> {
    this.accepting = false;
    for (const stop of this.timers) stop();
    await this.flush();
    for (const session of this.sessions) session.close(CLOSE.restart);
    await this.allEnded();
    await this.flush();
    this.rooms.dispose();
  }

  /** What cannot be committed by then was never acknowledged. */
  private flush(): Promise<unknown> {
    return this.within(Promise.all(this.rooms.all().map((room) => room.flush())));
  }

  private allEnded(): Promise<unknown> {
    if (this.sessions.size === 0) return Promise.resolve();
    return this.within(
      new Promise<void>((resolve) => {
        this.whenEmpty = resolve;
      }),
    );
  }

  private within(work: Promise<unknown>): Promise<unknown> {
    return new Promise((resolve) => {
      const cancel = this.scheduler.after(DRAIN_LIMIT_MS, () => resolve(undefined));
      void work.finally(() => {
        cancel();
        resolve(undefined);
      });
    });
  }
}

function isServed(version: number): boolean {
  return version >= OLDEST_PROTOCOL_VERSION && version <= PROTOCOL_VERSION;
}

function partsOf(documentId: string): { mapId: string; document: DocumentName } {
  const slash = documentId.lastIndexOf('/');
  // Only `documentIdOf` makes ids.
  return { mapId: documentId.slice(0, slash), document: documentId.slice(slash + 1) as DocumentName };
}

function isJourney(documentId: string): boolean {
  return partsOf(documentId).document === 'journey';
}

function concerns(whose: Revocation, { options, user, sessionId }: Session): boolean {
  return (
    (whose.mapId ?? options.mapId) === options.mapId &&
    (whose.userId ?? user.id) === user.id &&
    (whose.sessionId ?? sessionId) === sessionId
  );
}

function closeReasonFor(error: unknown): CloseReason {
  if (!(error instanceof Problem)) return CLOSE.internal;
  return error.code === 'not-found' ? CLOSE.notFound : CLOSE.unavailable;
}
