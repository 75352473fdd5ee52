import * as Y from 'yjs';
import type { DocumentLog, StoredDocument } from '../storage/DocumentLog';
import { Committed } from './Committed';
import { LiveDocument } from './LiveDocument';

/** Reads a document's committed state. Must not change it, nor keep it. */
export type Reader<T> = (doc: Y.Doc) => T;

/**
 * A document as a room holds it: live, and what of it is committed. Between the groups of the log both are the
 * same (*settled*); while a group is on its way the live one is ahead, and nobody may see that.
 */
export class DocumentState {
  live: LiveDocument;
  committed: Committed;
  private settled = true;
  private copy: Y.Doc | null = null;
  private vector: Uint8Array;
  private vectorIsOld = false;

  /** @throws when the stored updates cannot be applied in full */
  constructor(stored: StoredDocument) {
    this.live = new LiveDocument(stored);
    this.committed = new Committed(stored);
    this.vector = Y.encodeStateVector(this.live.doc);
  }

  static async load(log: DocumentLog, documentId: string): Promise<DocumentState | null> {
    const stored = await log.load(documentId);
    return stored === null ? null : new DocumentState(stored);
  }

  get isSettled(): boolean {
    return this.settled;
  }

  /** From here on the live document is ahead. */
  unsettle(): void {
    this.settled = false;
  }

  /** What the live document holds is committed. */
  settle(): void {
    this.settled = true;
    this.vectorIsOld = true;
    this.dropCopy();
  }

  /** Starts anew from what is stored. @throws when that cannot be applied in full; nothing has changed then */
  replace(stored: StoredDocument): void {
    const live = new LiveDocument(stored);
    this.live.dispose();
    this.live = live;
    this.committed = new Committed(stored);
    this.vectorIsOld = true;
    this.dropCopy();
  }

  /** Committed, if not always the newest: then it asks a client for a little more than is missing. */
  stateVector(): Uint8Array {
    if (this.settled && this.vectorIsOld) {
      this.vector = Y.encodeStateVector(this.live.doc);
      this.vectorIsOld = false;
    }
    return this.vector;
  }

  /** Reads what is committed, from a copy if the live document is ahead (which costs building one). */
  read<T>(reader: Reader<T>): T {
    if (this.settled) return reader(this.live.doc);
    this.copy ??= this.committed.copy();
    return reader(this.copy);
  }

  dispose(): void {
    this.dropCopy();
    this.live.dispose();
  }

  private dropCopy(): void {
    this.copy?.destroy();
    this.copy = null;
  }
}
