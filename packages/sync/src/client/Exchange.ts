import * as Y from 'yjs';
import { type Notice, writeStepOne, writeStepTwo } from '../protocol';
import type { ConnectOptions } from './DocumentConnection';
import { Ledger } from './Ledger';
import { Link } from './Link';
import { LivePresence } from './LivePresence';
import { LocalCopy } from './LocalCopy';
import { localCopyName } from './localCopyName';
import { Outgoing } from './Outgoing';
import type { Timers } from './Timers';

export interface ExchangeEvents {
  readonly onOpened: () => void;
  readonly onSynced: () => void;
  readonly onClosed: (code: number) => void;
  readonly onDenied: () => void;
  readonly onTooLarge: () => void;
  /** Something that the state tells has changed. */
  readonly onChange: () => void;
}

/** What goes between the document, the socket and this device's copy, and who has what of it. */
export class Exchange {
  readonly presence: LivePresence;
  readonly link: Link;
  readonly copy: LocalCopy | null;
  canWrite: boolean;
  #storedHere = false;
  readonly #doc: Y.Doc;
  readonly #events: ExchangeEvents;
  readonly #ledger = new Ledger();
  readonly #outgoing: Outgoing;

  constructor(options: ConnectOptions, timers: Timers, events: ExchangeEvents) {
    this.#doc = options.doc;
    this.#events = events;
    this.canWrite = options.canWrite;
    this.presence = new LivePresence(options.doc, timers);
    this.#outgoing = new Outgoing({
      canWrite: () => this.canWrite,
      clientId: () => this.presence.awareness.clientID,
      onDocumentFrame: () => this.#ledger.sent(),
      onTooLarge: events.onTooLarge,
    });
    // Before the provider listens: an edit must be counted when its frame goes out.
    options.doc.on('update', this.#changed);
    this.link = this.#makeLink(options);
    this.copy = options.store === 'indexeddb' ? this.#makeCopy(options, timers) : null;
  }

  /** Edits made here that the server has not acknowledged. */
  get unsaved(): number {
    return this.#ledger.unsaved;
  }

  /** On the open socket of a writer: nothing that this copy holds is missing on the server. */
  get complete(): boolean {
    return this.#outgoing.complete && this.#ledger.settled;
  }

  get paused(): boolean {
    return this.#outgoing.paused;
  }

  get storedHere(): boolean {
    return this.#storedHere;
  }

  pendingUpdate(): Uint8Array | null {
    return this.unsaved === 0 ? null : Y.encodeStateAsUpdate(this.#doc, this.#ledger.confirmed());
  }

  async dispose(): Promise<void> {
    this.#doc.off('update', this.#changed);
    this.link.dispose();
    this.presence.dispose();
    await this.copy?.close();
  }

  readonly #changed = (
    update: Uint8Array,
    origin: unknown,
    _: Y.Doc,
    { beforeState }: Y.Transaction,
  ): void => {
    if (this.copy?.owns(origin) === true) {
      return;
    }
    const ours = !this.link.owns(origin);
    if (ours) {
      this.#ledger.edited(beforeState);
    }
    this.copy?.store(update, ours ? this.#ledger.confirmed() : null);
    // The provider sends when this has returned.
    this.#events.onChange();
  };

  #onOpened(): void {
    this.#ledger.opened();
    this.#outgoing.opened();
    this.presence.opened();
    this.#events.onOpened();
  }

  #onAcknowledged(frames: number): void {
    this.#ledger.acknowledged(frames);
    if (this.complete) {
      this.copy?.markSent();
    }
    this.#events.onChange();
  }

  #onNotice({ code }: Notice): void {
    switch (code) {
      case 'read-only':
        this.canWrite = false;
        break;
      case 'write-paused':
        this.#outgoing.pause();
        break;
      case 'write-resumed':
        this.#resume();
        break;
      case 'resync':
        this.#outgoing.resync();
        this.link.send(writeStepOne(Y.encodeStateVector(this.#doc)));
        break;
    }
    this.#events.onChange();
  }

  #resume(): void {
    if (this.#outgoing.resume()) {
      const known = this.unsaved === 0 ? undefined : this.#ledger.confirmed();
      this.link.send(writeStepTwo(Y.encodeStateAsUpdate(this.#doc, known)));
    }
  }

  #makeLink(options: ConnectOptions): Link {
    return new Link({
      ...options,
      awareness: this.presence.awareness,
      WebSocket: options.WebSocket ?? globalThis.WebSocket,
      pass: (frame) => this.#outgoing.pass(frame),
      onOpened: () => this.#onOpened(),
      onSynced: this.#events.onSynced,
      onClosed: this.#events.onClosed,
      onHeard: () => this.presence.heard(),
      onAcknowledged: (frames) => this.#onAcknowledged(frames),
      onNotice: (notice) => this.#onNotice(notice),
      onDenied: this.#events.onDenied,
    });
  }

  #makeCopy(options: ConnectOptions, timers: Timers): LocalCopy {
    return new LocalCopy({
      name: localCopyName(options),
      doc: options.doc,
      timers,
      onUnsent: (confirmed) => {
        this.#ledger.inherited(confirmed);
        this.#events.onChange();
      },
      onStored: (stored) => {
        this.#storedHere = stored;
        this.#events.onChange();
      },
    });
  }
}
