import * as Y from 'yjs';
import { CLOSE, type Notice, writeStepOne, writeStepTwo } from '../protocol';
import type { AccessAnswer } from './AccessAnswer';
import { type ConnectionState, phaseOf, sameState } from './ConnectionState';
import type { ConnectOptions, DocumentConnection } from './DocumentConnection';
import { Ledger } from './Ledger';
import { Link } from './Link';
import { Listeners } from './Listeners';
import { LivePresence } from './LivePresence';
import { LocalCopy } from './LocalCopy';
import { localCopyName } from './localCopyName';
import { Outgoing } from './Outgoing';
import { nextPosition, type Position, type PositionEvent } from './position';
import { refusalOf } from './Refusal';
import { reconnectDelayMs } from './reconnectDelay';
import { browserSurroundings, type Surroundings } from './Surroundings';
import { systemTimers, type Timers } from './Timers';

const LOAD_LIMIT_MS = 3000;
/** For opening a socket, and for an answer about access. */
const ANSWER_LIMIT_MS = 15_000;
const LOST = 1006;

/** Drives the position, does what each position asks for, and tells the state. */
export class Connection implements DocumentConnection {
  readonly presence: LivePresence;
  readonly #options: ConnectOptions;
  readonly #timers: Timers;
  readonly #surroundings: Surroundings;
  readonly #listeners = new Listeners<ConnectionState>();
  readonly #ledger = new Ledger();
  readonly #outgoing: Outgoing;
  readonly #link: Link;
  readonly #copy: LocalCopy | null;
  readonly #stops: (() => void)[] = [];
  #position: Position = { at: 'loading' };
  /** Undoes what the position set going. */
  #leave: () => void = () => {};
  #canWrite: boolean;
  #everSynced = false;
  #storedHere = false;
  #state: ConnectionState;
  #ending: Promise<void> | null = null;

  constructor(options: ConnectOptions) {
    const { doc } = options;
    this.#options = options;
    this.#timers = options.timers ?? systemTimers;
    this.#surroundings = options.surroundings ?? browserSurroundings;
    this.#canWrite = options.canWrite;
    this.presence = new LivePresence(doc, this.#timers);
    this.#outgoing = this.#makeOutgoing();
    // Before the provider listens: an edit must be counted when its frame goes out.
    doc.on('update', this.#changed);
    doc.on('destroy', this.#docDestroyed);
    this.#link = this.#makeLink();
    this.#copy = options.store === 'indexeddb' ? this.#makeCopy() : null;
    this.#state = this.#describe();
    this.#stops.push(this.#surroundings.subscribe((hint) => this.#happened({ type: 'hint', hint })));
    this.#enter();
  }

  state(): ConnectionState {
    return this.#state;
  }

  subscribe(listener: (state: ConnectionState) => void): () => void {
    return this.#listeners.add(listener);
  }

  pendingUpdate(): Uint8Array | null {
    return this.#ledger.unsaved === 0
      ? null
      : Y.encodeStateAsUpdate(this.#options.doc, this.#ledger.confirmed());
  }

  retry(): void {
    this.#happened({ type: 'retry' });
  }

  dispose(): Promise<void> {
    this.#ending ??= this.#end();
    return this.#ending;
  }

  async wipe(): Promise<void> {
    await this.dispose();
    await this.#copy?.wipe();
  }

  #happened(event: PositionEvent): void {
    const next = nextPosition(this.#position, event, this.#surroundings.online());
    if (next !== this.#position) {
      this.#leave();
      this.#leave = () => {};
      this.#position = next;
      this.#enter();
    }
    this.#tell();
  }

  #enter(): void {
    const position = this.#position;
    switch (position.at) {
      case 'loading':
        this.#load();
        return;
      case 'opening':
        this.#leave = this.#timers.after(ANSWER_LIMIT_MS, () => this.#openingTookTooLong());
        this.#link.open();
        return;
      case 'joining':
        return;
      case 'live':
        this.#everSynced = true;
        return;
      case 'asking':
        this.#link.shut();
        this.#ask();
        return;
      case 'waiting':
        this.#link.shut();
        this.#leave = this.#timers.after(this.#delayMs(position.attempt), () =>
          this.#happened({ type: 'due' }),
        );
        return;
      case 'refused':
      case 'disposed':
        this.#link.shut();
    }
  }

  #delayMs(attempt: number): number {
    return reconnectDelayMs(attempt, (this.#options.random ?? Math.random)());
  }

  #openingTookTooLong(): void {
    this.#link.shut();
    this.#happened({ type: 'closed', code: LOST });
  }

  #load(): void {
    if (this.#copy === null) {
      // Not within the constructor: nobody could have subscribed yet.
      this.#leave = this.#timers.after(0, () => this.#happened({ type: 'loaded' }));
      return;
    }
    const loaded = () => this.#happened({ type: 'loaded' });
    this.#leave = this.#timers.after(LOAD_LIMIT_MS, loaded);
    void this.#copy.loaded.then(loaded);
  }

  #ask(): void {
    let current = true;
    const answered = (answer: AccessAnswer) => {
      if (current) {
        this.#answered(answer);
      }
    };
    const cancel = this.#timers.after(ANSWER_LIMIT_MS, () => answered({ kind: 'unreachable' }));
    this.#leave = () => {
      current = false;
      cancel();
    };
    Promise.resolve()
      .then(() => this.#options.askAccess())
      .then(answered, () => answered({ kind: 'unreachable' }));
  }

  #answered(answer: AccessAnswer): void {
    if (answer.kind === 'allowed' && answer.lineage !== this.#options.lineage) {
      this.#happened({ type: 'refused', refusal: refusalOf(CLOSE.lineageMismatch) });
      return;
    }
    if (answer.kind === 'allowed') {
      this.#canWrite = answer.canWrite;
    }
    this.#happened({ type: 'answered', answer });
  }

  readonly #changed = (
    update: Uint8Array,
    origin: unknown,
    _: Y.Doc,
    { beforeState }: Y.Transaction,
  ): void => {
    if (this.#copy?.owns(origin) === true) {
      return;
    }
    const ours = !this.#link.owns(origin);
    if (ours) {
      this.#ledger.edited(beforeState);
    }
    this.#copy?.store(update, ours ? this.#ledger.confirmed() : null);
    // The provider sends when this has returned.
    this.#tell();
  };

  readonly #docDestroyed = (): void => void this.dispose();

  #onOpened(): void {
    this.#ledger.opened();
    this.#outgoing.opened();
    this.presence.opened();
    this.#happened({ type: 'opened' });
  }

  #onAcknowledged(frames: number): void {
    this.#ledger.acknowledged(frames);
    if (this.#complete()) {
      this.#copy?.markSent();
    }
    this.#tell();
  }

  #onNotice({ code }: Notice): void {
    switch (code) {
      case 'read-only':
        this.#canWrite = false;
        break;
      case 'write-paused':
        this.#outgoing.pause();
        break;
      case 'write-resumed':
        this.#resume();
        break;
      case 'resync':
        this.#outgoing.resync();
        this.#link.send(writeStepOne(Y.encodeStateVector(this.#options.doc)));
        break;
    }
    this.#tell();
  }

  #resume(): void {
    if (this.#outgoing.resume()) {
      const all = this.#ledger.unsaved === 0 ? undefined : this.#ledger.confirmed();
      this.#link.send(writeStepTwo(Y.encodeStateAsUpdate(this.#options.doc, all)));
    }
  }

  /** Nothing that this copy holds is missing on the server, as far as this socket can tell. */
  #complete(): boolean {
    return this.#outgoing.complete && this.#ledger.settled;
  }

  #tell(): void {
    const next = this.#describe();
    if (!sameState(next, this.#state)) {
      this.#state = next;
      this.#listeners.tell(next);
    }
  }

  #describe(): ConnectionState {
    const position = this.#position;
    return {
      phase: phaseOf(position),
      saved: this.#saved(),
      unsaved: this.#ledger.unsaved,
      readOnly: !this.#canWrite,
      refusal: position.at === 'refused' ? position.refusal : null,
      writePaused: this.#connected() && this.#outgoing.paused,
      storedHere: this.#storedHere,
      everSynced: this.#everSynced,
    };
  }

  /** Between connections it is enough that every edit made here was acknowledged. */
  #saved(): boolean {
    if (this.#position.at === 'loading') {
      return false;
    }
    return this.#connected() && this.#canWrite ? this.#complete() : this.#ledger.unsaved === 0;
  }

  #connected(): boolean {
    return this.#position.at === 'joining' || this.#position.at === 'live';
  }

  #makeOutgoing(): Outgoing {
    return new Outgoing({
      canWrite: () => this.#canWrite,
      clientId: () => this.presence.awareness.clientID,
      onDocumentFrame: () => {
        this.#ledger.sent();
      },
      onTooLarge: () => this.#happened({ type: 'refused', refusal: refusalOf(CLOSE.tooLarge) }),
    });
  }

  #makeLink(): Link {
    const { origin, mapId, document, lineage, doc } = this.#options;
    return new Link({
      origin,
      mapId,
      document,
      lineage,
      doc,
      awareness: this.presence.awareness,
      WebSocket: this.#options.WebSocket ?? globalThis.WebSocket,
      pass: (frame) => this.#outgoing.pass(frame),
      onOpened: () => this.#onOpened(),
      onSynced: () => this.#happened({ type: 'synced' }),
      onClosed: (code) => this.#happened({ type: 'closed', code }),
      onHeard: () => this.presence.heard(),
      onAcknowledged: (frames) => this.#onAcknowledged(frames),
      onNotice: (notice) => this.#onNotice(notice),
      onDenied: () => this.#happened({ type: 'refused', refusal: refusalOf(CLOSE.notAllowed) }),
    });
  }

  #makeCopy(): LocalCopy {
    return new LocalCopy({
      name: localCopyName(this.#options),
      doc: this.#options.doc,
      timers: this.#timers,
      onUnsent: (confirmed) => {
        this.#ledger.inherited(confirmed);
        this.#tell();
      },
      onStored: (stored) => {
        this.#storedHere = stored;
        this.#tell();
      },
    });
  }

  async #end(): Promise<void> {
    this.#happened({ type: 'disposed' });
    for (const stop of this.#stops) {
      stop();
    }
    this.#options.doc.off('update', this.#changed);
    this.#options.doc.off('destroy', this.#docDestroyed);
    this.#link.dispose();
    this.presence.dispose();
    this.#listeners.clear();
    await this.#copy?.close();
  }
}
