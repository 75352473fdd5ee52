import * as idb from 'lib0/indexeddb';
import { clearDocument, IndexeddbPersistence, PREFERRED_TRIM_SIZE, storeState } from 'y-indexeddb';
import type * as Y from 'yjs';
import { CUSTOM, readingStore, UPDATES } from './copyStores';
import type { Timers } from './Timers';
import { clearMark, markKey, putMark, readMarks, type UnsentMark } from './unsentMarks';

const COMPACT_AFTER_MS = 1000;

export interface LocalCopyOptions {
  readonly name: string;
  readonly doc: Y.Doc;
  readonly timers: Timers;
  /** An earlier visit, or another page, has edits here that the server had not acknowledged. */
  readonly onUnsent: (confirmed: Uint8Array) => void;
  /** Whether what is written from now on survives the page. */
  readonly onStored: (stored: boolean) => void;
}

/**
 * The document's copy in IndexedDB, over y-indexeddb: that opens, loads and compacts. Two things are done here
 * because it leaves their failures unhandled: the database is opened once beforehand, and updates are written by
 * `store`, together with the mark for what is unsent, in one transaction.
 */
export class LocalCopy {
  readonly #options: LocalCopyOptions;
  readonly #key: string;
  readonly #marksFound: UnsentMark[] = [];
  #mark: UnsentMark | null = null;
  #edits = 0;
  #persistence: IndexeddbPersistence | null = null;
  #cancelCompaction: (() => void) | null = null;
  #failed = false;
  #closed = false;
  /** Settles when the copy is in the document, or is known not to come. May take for ever: bring a time limit. */
  readonly loaded: Promise<void>;

  constructor(options: LocalCopyOptions) {
    this.#options = options;
    this.#key = markKey(String(options.doc.clientID));
    this.loaded = this.#load().catch(() => this.#fail());
  }

  /** Whether a Yjs transaction brought what was stored here. */
  owns(transactionOrigin: unknown): boolean {
    return transactionOrigin !== null && transactionOrigin === this.#persistence;
  }

  /**
   * Writes a change. Before the copy is open this only remembers the mark: opening stores the whole document.
   * @param confirmed for an edit made here: what the server is sure to have; null for what came from it
   */
  store(update: Uint8Array, confirmed: Uint8Array | null): void {
    if (confirmed !== null) {
      this.#edits += 1;
      this.#mark = { key: this.#key, confirmed, edit: this.#edits };
    }
    const mark = confirmed === null ? null : this.#mark;
    this.#write((updates, custom) => [
      idb.rtop(updates.add(update)),
      mark === null ? Promise.resolve() : putMark(custom, mark),
    ]);
    this.#compactSoon();
  }

  /** The server has everything that is in the document. */
  markSent(): void {
    const marks = [...this.#marksFound.splice(0), ...(this.#mark === null ? [] : [this.#mark])];
    // Forgotten before the write, so that an edit that comes meanwhile is marked anew.
    this.#mark = null;
    if (marks.length > 0) {
      this.#write((_, custom) => marks.map((mark) => clearMark(custom, mark)));
    }
  }

  /** Stops storing; what was handed to `store` is still written. */
  async close(): Promise<void> {
    this.#closed = true;
    this.#cancelCompaction?.();
    await this.#persistence?.destroy().catch(() => undefined);
  }

  /** Deletes the copy. @throws when the browser does not let it go */
  async wipe(): Promise<void> {
    await this.close();
    if (typeof indexedDB !== 'undefined') {
      await clearDocument(this.#options.name);
    }
  }

  async #load(): Promise<void> {
    await this.#findMarks();
    if (this.#closed) {
      return;
    }
    const persistence = new IndexeddbPersistence(this.#options.name, this.#options.doc);
    this.#options.doc.off('update', persistence._storeUpdate);
    this.#persistence = persistence;
    await persistence.whenSynced;
    if (this.#closed || this.#failed) {
      return;
    }
    const mark = this.#mark;
    if (mark !== null) {
      this.#write((_, custom) => [putMark(custom, mark)]);
    }
    this.#options.onStored(true);
  }

  /** Before the updates are read: a mark that another page sets in between must not be taken for one seen here. */
  async #findMarks(): Promise<void> {
    this.#marksFound.push(...(await readingStore(this.#options.name, CUSTOM, readMarks)));
    if (!this.#closed) {
      for (const { confirmed } of this.#marksFound) {
        this.#options.onUnsent(confirmed);
      }
    }
  }

  #write(requests: (updates: IDBObjectStore, custom: IDBObjectStore) => Promise<unknown>[]): void {
    const db = this.#persistence?.db;
    if (db === null || db === undefined || this.#failed || this.#closed) {
      return;
    }
    try {
      const transaction = db.transaction([UPDATES, CUSTOM], 'readwrite');
      // A full disk may show only when the transaction commits, after every request has succeeded.
      transaction.addEventListener('abort', () => this.#fail());
      const done = requests(transaction.objectStore(UPDATES), transaction.objectStore(CUSTOM));
      Promise.all(done).catch(() => this.#fail());
    } catch {
      this.#fail();
    }
  }

  #compactSoon(): void {
    const persistence = this.#persistence;
    if (persistence === null || this.#failed || this.#closed) {
      return;
    }
    persistence._dbsize += 1;
    if (persistence._dbsize >= PREFERRED_TRIM_SIZE) {
      this.#cancelCompaction?.();
      this.#cancelCompaction = this.#options.timers.after(COMPACT_AFTER_MS, () => {
        storeState(persistence, false).catch(() => this.#fail());
      });
    }
  }

  /** Ends storing for good: after a gap, later updates would be of no use. */
  #fail(): void {
    if (!this.#failed && !this.#closed) {
      this.#failed = true;
      this.#options.onStored(false);
    }
  }
}
