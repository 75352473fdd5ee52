import {
  CLOSE,
  type CloseReason,
  type DocumentName,
  type Frame,
  LIMITS,
  type NoticeCode,
  type PresenceUser,
  ProtocolError,
  readFrame,
  writeAcknowledged,
  writeAwareness,
  writeNotice,
  writeStepOne,
} from '@journey-canvas/sync/protocol';
import * as Y from 'yjs';
import { type Admission, type Admitted, CLOSE_ON_REFUSAL, type Credentials } from './Gate';
import type { Peer } from './Peer';
import { Receipts, type WriteStep } from './Receipts';
import type { Room } from './Room';
import type { Scheduler } from './Scheduler';
import { SocketLimits } from './SocketLimits';
import type { Transport } from './Transport';
import { binaryFrame } from './webSocketFrame';

const KEEP_ALIVE = binaryFrame(writeAwareness([]));
const NOTICE_PAUSE_MS = 1000;

const NOTICE_TEXTS: Record<NoticeCode, string> = {
  'read-only': 'You can read this map but not change it.',
  'write-paused': 'The server cannot store changes at the moment.',
  'write-resumed': 'The server stores changes again.',
  resync: 'Some changes did not arrive whole and are sent again.',
};

type SessionState =
  /** Frames wait for the room. */
  { phase: 'joining'; early: Uint8Array[] } | { phase: 'open'; room: Room } | { phase: 'closed' };

export interface SessionOptions {
  mapId: string;
  document: DocumentName;
  /** To ask the gate again. */
  credentials: Credentials;
  admitted: Admitted;
  /** The client knows our own messages. */
  versioned: boolean;
  transport: Transport;
  scheduler: Scheduler;
  /** What was wrong with what a client sent, for the log. */
  onRefused: (reason: CloseReason, detail: string) => void;
}

/**
 * One socket, from the upgrade to its end:
 *
 *     joining ──room loaded──→ open ──→ closed
 *        └─────load failed, revoked ──────↑
 */
export class Session implements Peer {
  readonly receipts = new Receipts();
  private state: SessionState = { phase: 'joining', early: [] };
  private admitted: Admitted;
  private isExpelled = false;
  private noticedReadOnly = Number.NEGATIVE_INFINITY;
  private readonly limits: SocketLimits;

  constructor(readonly options: SessionOptions) {
    this.admitted = options.admitted;
    this.limits = new SocketLimits(options.scheduler);
    options.transport.hold(true);
  }

  get user(): PresenceUser {
    return this.admitted.user;
  }

  get sessionId(): string {
    return this.admitted.sessionId;
  }

  get canWrite(): boolean {
    return this.admitted.canWrite;
  }

  get expelled(): boolean {
    return this.isExpelled;
  }

  get isJoining(): boolean {
    return this.state.phase === 'joining';
  }

  get isClosed(): boolean {
    return this.state.phase === 'closed';
  }

  /** The room is loaded. */
  open(room: Room): void {
    if (this.state.phase !== 'joining') return;
    const { early } = this.state;
    this.state = { phase: 'open', room };
    this.options.transport.hold(false);
    room.join(this);
    if (!this.canWrite) this.tellReadOnly();
    for (const bytes of early) this.receive(bytes);
  }

  /** One WebSocket message; null stands for text, which nobody sends. */
  receive(bytes: Uint8Array | null): void {
    switch (this.state.phase) {
      case 'joining':
        if (bytes === null) {
          this.expel(CLOSE.badMessage, 'a text message');
          return;
        }
        this.state.early.push(bytes);
        return;
      case 'open':
        this.read(bytes, this.state.room);
        return;
      case 'closed':
        return;
    }
  }

  /** Called every few seconds: keeps the socket alive, or notices that it is dead. */
  beat(): void {
    const { transport } = this.options;
    if (transport.isDead()) {
      transport.terminate();
      return;
    }
    transport.ping();
    const isQuiet = transport.quietMs() >= LIMITS.keepAliveMs / 2;
    if (isQuiet && this.state.phase === 'open') this.write([KEEP_ALIVE]);
  }

  /**
   * The gate was asked again. A role that changed needs a new socket: its client asks what it may do now. So does
   * somebody who stands for another organisation: the others in the map see them under the new one at once.
   */
  readmit(admission: Admission): void {
    if (admission.kind === 'refused') {
      this.close(CLOSE_ON_REFUSAL[admission.reason]);
      return;
    }
    const before = this.admitted;
    this.admitted = { ...admission, canWrite: before.canWrite && admission.canWrite };
    if (admission.lineage !== before.lineage) this.close(CLOSE.lineageMismatch);
    else if (admission.canWrite !== before.canWrite || !isSameUser(admission.user, before.user)) {
      this.close(CLOSE.accessChanged);
    }
  }

  write(frames: readonly Uint8Array[]): void {
    const sent = this.options.transport.write(frames);
    if (!sent && this.options.transport.isSlow()) this.close(CLOSE.slowReader);
  }

  writeAnswer(frames: readonly Uint8Array[]): void {
    const sent = this.options.transport.writeAnswer(frames);
    if (!sent && this.options.transport.isSlow()) this.close(CLOSE.slowReader);
  }

  notify(code: NoticeCode): void {
    if (this.options.versioned) this.write([binaryFrame(writeNotice(code, NOTICE_TEXTS[code]))]);
  }

  acknowledgement(): Uint8Array | null {
    const frames = this.receipts.takeNews();
    return frames === null || !this.options.versioned ? null : binaryFrame(writeAcknowledged(frames));
  }

  reportGap(stateVector: Uint8Array): void {
    if (this.limits.allowsGap()) this.resync(stateVector);
    else this.expel(CLOSE.tooMany, 'too many updates that do not follow what is known');
  }

  resync(stateVector: Uint8Array): void {
    this.receipts.loseAllPending();
    this.notify('resync');
    this.write([binaryFrame(writeStepOne(stateVector))]);
  }

  hold(held: boolean): void {
    if (this.state.phase === 'open') this.options.transport.hold(held);
  }

  expel(reason: CloseReason, detail: string): void {
    if (this.isClosed) return;
    this.isExpelled = true;
    this.options.onRefused(reason, detail);
    this.close(reason);
  }

  close(reason: CloseReason): void {
    if (!this.leave()) return;
    this.options.transport.close(reason);
  }

  /** The socket is gone. */
  ended(): void {
    this.leave();
  }

  private leave(): boolean {
    const { state } = this;
    if (state.phase === 'closed') return false;
    this.state = { phase: 'closed' };
    if (state.phase === 'open') state.room.leave(this);
    return true;
  }

  private read(bytes: Uint8Array | null, room: Room): void {
    if (bytes === null) {
      this.expel(CLOSE.badMessage, 'a text message');
      return;
    }
    if (!this.limits.allowsMessage(bytes.length)) {
      this.expel(CLOSE.tooMany, 'too much at once');
      return;
    }
    const frame = this.frameOf(bytes);
    if (frame !== null) this.handle(frame, room);
  }

  private frameOf(bytes: Uint8Array): Frame | null {
    try {
      return readFrame(bytes);
    } catch (error) {
      if (!(error instanceof ProtocolError)) throw error;
      this.expel(error.code === 'too-large' ? CLOSE.tooLarge : CLOSE.badMessage, error.message);
      return null;
    }
  }

  private handle(frame: Frame, room: Room): void {
    switch (frame.type) {
      case 'step-one':
        this.answer(frame.stateVector, room);
        return;
      case 'step-two':
      case 'update':
        this.submit(frame.type, frame.update, room);
        return;
      case 'awareness':
        room.present(this, frame.entries);
        return;
      case 'query-awareness':
        this.writeAnswer(room.presenceFor(this));
        return;
      case 'permission-denied':
        return;
      case 'acknowledged':
      case 'notice':
        this.expel(CLOSE.badMessage, `"${frame.type}" is for the server to send`);
        return;
    }
  }

  private answer(stateVector: Uint8Array, room: Room): void {
    if (!this.limits.allowsStateVector()) {
      this.expel(CLOSE.tooMany, 'too many state vectors');
      return;
    }
    if (!isStateVector(stateVector)) {
      this.expel(CLOSE.badMessage, 'not a state vector');
      return;
    }
    room.answer(this, stateVector);
  }

  private submit(step: WriteStep, update: Uint8Array, room: Room): void {
    const index = this.receipts.receive();
    if (this.canWrite) {
      room.write(this, index, step, update);
      return;
    }
    this.receipts.lose(index);
    this.tellReadOnly();
  }

  private tellReadOnly(): void {
    const now = this.options.scheduler.elapsed();
    if (now - this.noticedReadOnly < NOTICE_PAUSE_MS) return;
    this.noticedReadOnly = now;
    this.notify('read-only');
  }
}

function isSameUser(a: PresenceUser, b: PresenceUser): boolean {
  return a.id === b.id && a.name === b.name && a.organisationId === b.organisationId && a.guest === b.guest;
}

function isStateVector(bytes: Uint8Array): boolean {
  try {
    Y.decodeStateVector(bytes);
    return true;
  } catch {
    return false;
  }
}
