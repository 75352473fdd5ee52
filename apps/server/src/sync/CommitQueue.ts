import { CLOSE, type CloseReason } from '@journey-canvas/sync/protocol';
import * as Y from 'yjs';
import type { DocumentLog, MapFields, StoredDocument } from '../storage/DocumentLog';
import { type Appended, appendUntil } from './appendUntil';
import { applyWorks, type ShownBy } from './applyWorks';
import type { DocumentState } from './DocumentState';
import type { Pace } from './Pace';
import type { Scheduler } from './Scheduler';
import { abandon, abandonAll, authorOf, type Done, sizeOf, type Work } from './Work';

const GROUP_SIZE = 512;
const GROUP_BYTES = 4 * 1024 * 1024;
/** With more than this waiting, the sockets are not read until it has gone down. */
const CROWDED_BYTES = 8 * 1024 * 1024;
/** How long a group is tried before the room goes back to what is stored. */
const STORE_LIMIT_MS = 10_000;

export interface CommitQueueOptions {
  documentId: string;
  log: DocumentLog;
  scheduler: Scheduler;
  pace: Pace;
  /** What the lists show of the document's `meta`; goes into the same commit when that changes. */
  fieldsOf: (doc: Y.Doc) => MapFields | null;
  shownBy: ShownBy;
  onError: (message: string, error: unknown) => void;
}

/** What the room does about it. */
export interface CommitQueueEvents {
  /** Committed, and the document settled: relay and acknowledge. */
  committed(done: readonly Done[]): void;
  /** Storing fails for now; the document is ahead of what is committed, and may stay so for a while. */
  paused(): void;
  resumed(): void;
  /** More was stored than was known (an append that failed had arrived all the same): nobody has this yet. */
  found(update: Uint8Array): void;
  /** Back to what is stored, without what was waiting: the writers have to send it again. */
  rebuilt(): void;
  /** A great deal is waiting, or no longer. */
  crowded(crowded: boolean): void;
  /** The document cannot be served. `over` resolves once nothing of it is on its way to the log any more. */
  failed(reason: CloseReason, over: Promise<void>): void;
}

/**
 * The one way into a document. Work is gathered into groups; a group is checked, applied to the live document,
 * committed, and only then handed on. One group at a time:
 *
 *     gather → apply → commit → relay, acknowledge → gather …
 *                 │        └ fails: pause, try again; after 10 s rebuild, drop what waits
 *                 └ breaks the document: rebuild, close its sender, go on with the others
 */
export class CommitQueue {
  private waiting: Work[] = [];
  private waitingBytes = 0;
  private crowded = false;
  private running = false;
  private stopped = false;
  private pausedNow = false;
  /** The group that is being worked on. */
  private group: readonly Work[] = [];
  private onIdle: (() => void)[] = [];

  constructor(
    private readonly state: DocumentState,
    private readonly options: CommitQueueOptions,
    private readonly events: CommitQueueEvents,
  ) {}

  get isPaused(): boolean {
    return this.pausedNow;
  }

  get isIdle(): boolean {
    return !this.running && this.waiting.length === 0;
  }

  submit(work: Work): void {
    if (this.stopped) {
      abandon(work);
      return;
    }
    this.waiting.push(work);
    this.waitingBytes += sizeOf(work);
    this.checkCrowd();
    if (!this.running) void this.run();
  }

  /** Resolves once everything submitted so far is committed, or given up. */
  idle(): Promise<void> {
    return this.isIdle ? Promise.resolve() : new Promise((resolve) => this.onIdle.push(resolve));
  }

  /** Gives up what waits. A group on its way to the log may still arrive there. */
  stop(): void {
    this.stopped = true;
    this.dropWaiting();
  }

  private async run(): Promise<void> {
    this.running = true;
    try {
      while (this.waiting.length > 0 && !this.stopped) {
        await this.turn();
        if (!this.stopped) await this.round();
      }
    } catch (error) {
      this.options.onError('A room broke down', error);
      for (const work of this.group) abandon(work);
      this.fail(CLOSE.internal, Promise.resolve());
    } finally {
      this.running = false;
      for (const resolve of this.onIdle.splice(0)) resolve();
    }
  }

  /** The first one at once, with what else has arrived by now. */
  private turn(): Promise<void> {
    const { pace, scheduler } = this.options;
    const delay = pace.delay();
    return new Promise((resolve) => {
      if (delay > 0) scheduler.after(delay, resolve);
      else scheduler.soon(resolve);
    });
  }

  private async round(): Promise<void> {
    this.state.unsettle();
    this.group = this.takeGroup();
    const done = await this.applyGroup(this.group);
    if (this.stopped) return abandonAll(done);
    const changed = done.some(({ update }) => update !== null);
    const outcome = changed ? await this.store(done) : UNCHANGED;
    if (this.stopped) return abandonAll(done);
    switch (outcome.kind) {
      case 'unchanged':
        return this.finish(done, this.state.committed.position);
      case 'stored':
        return this.finish(done, outcome.position);
      case 'refused':
        abandonAll(done);
        return this.rebuild();
      case 'unanswered':
        abandonAll(done);
        return this.fail(CLOSE.unavailable, outcome.answer);
    }
  }

  private takeGroup(): Work[] {
    let count = 0;
    let bytes = 0;
    for (const work of this.waiting) {
      if (count > 0 && (count >= GROUP_SIZE || bytes + sizeOf(work) > GROUP_BYTES)) break;
      count += 1;
      bytes += sizeOf(work);
    }
    this.waitingBytes -= bytes;
    const group = this.waiting.splice(0, count);
    this.checkCrowd();
    return group;
  }

  private async applyGroup(group: readonly Work[]): Promise<Done[]> {
    const done: Done[] = [];
    let rest = group;
    while (rest.length > 0 && !this.stopped) {
      const run = this.options.pace.round(() => applyWorks(this.state, rest, this.options.shownBy));
      done.push(...run.done);
      rest = run.rest;
      if (run.broke) await this.mend(done);
    }
    for (const work of rest) abandon(work);
    return done;
  }

  /** The document as stored, and on top what of this group was fine. */
  private async mend(done: readonly Done[]): Promise<void> {
    if (!(await this.reload())) return;
    for (const { update, newClients } of done) {
      if (update !== null) this.state.live.reapply(update, newClients);
    }
  }

  private store(done: readonly Done[]): Promise<Appended> {
    const { log, documentId, scheduler } = this.options;
    const entries = done.flatMap(({ work, update }) =>
      update === null ? [] : [{ update, author: authorOf(work), at: work.at }],
    );
    const newClients = new Map(done.flatMap((one) => [...one.newClients]));
    const fields = this.changedFields();
    const append = () => log.append(documentId, entries, newClients, fields ?? undefined);
    return appendUntil(append, {
      scheduler,
      limitMs: STORE_LIMIT_MS,
      isOver: () => this.stopped,
      onFailure: (error) => this.pause(error),
    });
  }

  private changedFields(): MapFields | null {
    const { live } = this.state;
    if (!live.metaChanged) return null;
    try {
      return this.options.fieldsOf(live.doc);
    } catch (error) {
      this.options.onError("A document's fields could not be read", error);
      return null;
    }
  }

  private finish(done: readonly Done[], position: number): void {
    this.state.live.metaChanged = false;
    this.state.committed.position = position;
    this.state.settle();
    this.options.pace.round(() => this.events.committed(done));
    this.resume();
    for (const { work } of done) {
      if (work.kind === 'edit') work.resolve();
    }
  }

  private pause(error: unknown): void {
    this.options.onError('A group could not be committed', error);
    if (this.pausedNow) return;
    this.pausedNow = true;
    this.events.paused();
  }

  private resume(): void {
    if (!this.pausedNow) return;
    this.pausedNow = false;
    this.events.resumed();
  }

  private async rebuild(): Promise<void> {
    this.dropWaiting();
    if (!(await this.reload())) return;
    this.state.settle();
    this.resume();
    this.events.rebuilt();
  }

  private async reload(): Promise<boolean> {
    const { log, documentId, onError } = this.options;
    try {
      const stored = await log.load(documentId);
      if (this.stopped) return false;
      if (stored !== null) {
        this.takeStored(stored);
        return true;
      }
      this.fail(CLOSE.notFound, Promise.resolve());
    } catch (error) {
      onError('A document could not be loaded again', error);
      this.fail(CLOSE.unavailable, Promise.resolve());
    }
    return false;
  }

  private takeStored(stored: StoredDocument): void {
    const before = { position: this.state.committed.position, vector: this.state.stateVector() };
    this.state.replace(stored);
    if (stored.position === before.position) return;
    this.events.found(Y.encodeStateAsUpdate(this.state.live.doc, before.vector));
  }

  private fail(reason: CloseReason, over: Promise<void>): void {
    this.stop();
    this.events.failed(reason, over);
  }

  private dropWaiting(): void {
    const dropped = this.waiting.splice(0);
    this.waitingBytes = 0;
    this.checkCrowd();
    for (const work of dropped) abandon(work);
  }

  private checkCrowd(): void {
    const crowded = this.waitingBytes > (this.crowded ? CROWDED_BYTES / 2 : CROWDED_BYTES);
    if (crowded === this.crowded) return;
    this.crowded = crowded;
    this.events.crowded(crowded);
  }
}

const UNCHANGED = { kind: 'unchanged' } as const;
