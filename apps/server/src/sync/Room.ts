import {
  type AwarenessEntry,
  type CloseReason,
  writeStepOne,
  writeUpdate,
} from '@journey-canvas/sync/protocol';
import type * as Y from 'yjs';
import { Problem } from '../errors';
import type { DocumentLog, MapFields } from '../storage/DocumentLog';
import { CommitQueue } from './CommitQueue';
import { DocumentState, type Reader } from './DocumentState';
import { Outbox } from './Outbox';
import { Pace } from './Pace';
import type { Peer } from './Peer';
import { type Presence, PresenceTable } from './PresenceTable';
import type { WriteStep } from './Receipts';
import type { Scheduler } from './Scheduler';
import type { Done } from './Work';
import { binaryFrame } from './webSocketFrame';

export interface RoomOptions {
  documentId: string;
  log: DocumentLog;
  scheduler: Scheduler;
  fieldsOf: (doc: Y.Doc) => MapFields | null;
  onError: (message: string, error: unknown) => void;
  /** Something was committed. */
  onCommitted: (room: Room) => void;
  /** It can serve nobody any more; everybody is closed. See `CommitQueueEvents.failed`. */
  onFailed: (room: Room, over: Promise<void>) => void;
}

/** A document that is open, and everybody in it. */
export class Room {
  readonly peers = new Set<Peer>();
  private readonly outbox = new Outbox(this.peers);
  private readonly presence = new PresenceTable();
  private readonly queue: CommitQueue;
  private readonly pace: Pace;
  private readonly waiting: ((ok: boolean) => void)[] = [];
  private presenceTimer: (() => void) | null = null;
  private crowded = false;
  private failure: CloseReason | null = null;
  private compaction: Promise<void> | null = null;

  private constructor(
    private readonly state: DocumentState,
    private readonly options: RoomOptions,
  ) {
    this.pace = new Pace(options.scheduler);
    const shownBy = (clientId: number) => this.presence.userOf(clientId);
    this.queue = new CommitQueue(state, { ...options, pace: this.pace, shownBy }, this.queueEvents());
  }

  /** Null when there is no such document. @throws when it cannot be loaded in full */
  static async open(options: RoomOptions): Promise<Room | null> {
    const state = await DocumentState.load(options.log, options.documentId);
    return state === null ? null : new Room(state, options);
  }

  get documentId(): string {
    return this.options.documentId;
  }

  /** Nobody is in it, and everything is committed. */
  get isIdle(): boolean {
    return this.peers.size === 0 && this.queue.isIdle && this.compaction === null;
  }

  /** The last committed position of the log. */
  get position(): number {
    return this.state.committed.position;
  }

  join(peer: Peer): void {
    if (this.failure !== null) {
      peer.close(this.failure);
      return;
    }
    this.peers.add(peer);
    if (this.crowded) peer.hold(true);
    const frames: Uint8Array[] = peer.canWrite ? [binaryFrame(writeStepOne(this.state.stateVector()))] : [];
    frames.push(...this.presence.framesFor(peer));
    if (frames.length > 0) peer.write(frames);
    if (this.queue.isPaused && peer.canWrite) peer.notify('write-paused');
  }

  leave(peer: Peer): void {
    if (!this.peers.delete(peer)) return;
    const gone = this.presence.leave(peer);
    if (gone !== null) this.spread(gone, peer);
  }

  /** Sends what a client with this state vector lacks of what is committed. */
  answer(peer: Peer, stateVector: Uint8Array): void {
    const cached = this.state.committed.cachedReply(stateVector);
    if (cached !== null) peer.writeAnswer(cached);
    else this.whenReadable((ok) => ok && this.peers.has(peer) && this.encodeAnswer(peer, stateVector));
  }

  write(peer: Peer, index: number, step: WriteStep, update: Uint8Array): void {
    this.queue.submit({ kind: 'write', peer, index, step, update, at: this.options.scheduler.now() });
  }

  /** Resolves once committed. Rejects with what `change` throws, or a Problem when it cannot be committed. */
  edit(author: string, change: (doc: Y.Doc) => void): Promise<void> {
    return new Promise((resolve, reject) => {
      const at = this.options.scheduler.now();
      this.queue.submit({ kind: 'edit', author, change, at, resolve, reject });
    });
  }

  /** Rejects with what `reader` throws, or a Problem when the room fails before. */
  read<T>(reader: Reader<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      this.whenReadable((ok) => {
        if (!ok) return reject(new Problem('unavailable'));
        try {
          resolve(this.state.read(reader));
        } catch (error) {
          reject(error);
        }
      });
    });
  }

  present(peer: Peer, entries: readonly AwarenessEntry[]): void {
    const change = this.presence.receive(peer, entries);
    if (change !== null) this.spread(change, peer);
  }

  presenceFor(peer: Peer): Uint8Array[] {
    return this.presence.framesFor(peer);
  }

  /** Resolves once everything that was received is committed, or given up. */
  flush(): Promise<void> {
    return this.queue.idle();
  }

  /** Resolves once everything is in the log's snapshot, if anything was not. A failure is reported, no more. */
  async compact(): Promise<void> {
    if (this.state.committed.compactionNeed() !== 'none') this.startCompaction();
    await this.compaction;
  }

  /** Like {@link compact}, also of what came while an earlier compaction was on its way. */
  async compactAll(): Promise<void> {
    await this.compaction;
    await this.compact();
  }

  /** For good. Nobody may be in it. */
  dispose(): void {
    this.presenceTimer?.();
    this.queue.stop();
    this.wakeWaiting(false);
    this.state.dispose();
  }

  private queueEvents() {
    return {
      committed: (done: readonly Done[]) => this.relay(done),
      paused: () => {
        this.wakeWaiting(true);
        for (const peer of this.writers()) peer.notify('write-paused');
      },
      resumed: () => {
        for (const peer of this.writers()) peer.notify('write-resumed');
      },
      found: (update: Uint8Array) => this.outbox.addEdit(binaryFrame(writeUpdate(update)), null),
      rebuilt: () => this.resyncWriters(),
      crowded: (crowded: boolean) => {
        this.crowded = crowded;
        for (const peer of this.peers) peer.hold(crowded);
      },
      failed: (reason: CloseReason, over: Promise<void>) => this.fail(reason, over),
    };
  }

  private relay(done: readonly Done[]): void {
    for (const { work, update } of done) {
      if (work.kind === 'write') work.peer.receipts.store(work.index, work.step);
      if (update === null) continue;
      const frame = this.state.committed.append(update);
      this.outbox.addEdit(frame, work.kind === 'write' ? work.peer : null);
    }
    this.deliver();
    this.wakeWaiting(true);
    if (this.state.committed.compactionNeed() === 'due') this.startCompaction();
    if (done.some(({ update }) => update !== null)) this.options.onCommitted(this);
  }

  private resyncWriters(): void {
    this.deliver();
    this.wakeWaiting(true);
    const stateVector = this.state.stateVector();
    for (const peer of this.writers()) peer.resync(stateVector);
  }

  private fail(reason: CloseReason, over: Promise<void>): void {
    this.failure = reason;
    this.wakeWaiting(false);
    for (const peer of [...this.peers]) peer.close(reason);
    this.options.onFailed(this, over);
  }

  private writers(): Peer[] {
    return [...this.peers].filter((peer) => peer.canWrite);
  }

  /** Presence waits for no commit: at once, or when this window ends, unless a group takes it along. */
  private spread(presence: Presence, from: Peer): void {
    this.outbox.addPresence(presence, from);
    if (this.presenceTimer !== null) return;
    const { scheduler } = this.options;
    const delay = this.pace.delay();
    const deliver = () => this.pace.round(() => this.deliver());
    this.presenceTimer = delay > 0 ? scheduler.after(delay, deliver) : scheduler.soon(deliver);
  }

  private deliver(): void {
    this.presenceTimer?.();
    this.presenceTimer = null;
    this.outbox.deliver();
  }

  private encodeAnswer(peer: Peer, stateVector: Uint8Array): void {
    const { committed } = this.state;
    const cached = committed.cachedReply(stateVector);
    peer.writeAnswer(cached ?? this.state.read((doc) => committed.encodeReply(doc, stateVector)));
  }

  /** Calls as soon as what is committed can be read cheaply (or must be: nothing can be committed); false: never. */
  private whenReadable(run: (ok: boolean) => void): void {
    if (this.failure !== null) run(false);
    else if (this.state.isSettled || this.queue.isPaused) run(true);
    else this.waiting.push(run);
  }

  private wakeWaiting(ok: boolean): void {
    for (const run of this.waiting.splice(0)) run(ok);
  }

  private startCompaction(): void {
    if (this.compaction !== null) return;
    const { log, documentId, onError } = this.options;
    const snapshot = this.state.read((doc) => this.state.committed.compact(doc));
    this.compaction = log
      .compact(documentId, snapshot, this.position)
      .catch((error: unknown) => onError('A log could not be compacted', error))
      .finally(() => {
        this.compaction = null;
      });
  }
}
