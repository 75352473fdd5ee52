import * as Y from 'yjs';
import { type StoredDocument, SYSTEM_AUTHOR } from '../storage/DocumentLog';
import type { Undecodable } from './decodeUpdate';
import { inspectUpdate } from './inspectUpdate';

/** Client ids that are new to a document, with the user each belongs to from now on. */
export type NewClients = ReadonlyMap<number, string>;

/**
 * What became of a change:
 * - `applied`: `update` is what it changed, or null when everything was known.
 * - `gap`, `malformed`, `too-large`, `foreign` (new content under somebody else's client id): the document is untouched.
 * - `broken`: it failed; if `touched`, it is in the document in part, so the document must be rebuilt.
 */
export type Applied = Changed | { kind: 'gap' } | { kind: 'foreign'; client: number } | Undecodable;
export type Changed =
  | { kind: 'applied'; update: Uint8Array | null; newClients: NewClients }
  | { kind: 'broken'; error: unknown; touched: boolean };

/**
 * Client ids of one user in one document. Each page that edits takes one; past 37,000 in all, the document's state
 * vectors would exceed the limit of the protocol, and nobody could open it.
 */
const CLIENTS_LIMIT = 10_000;

/** A document in memory that takes nothing but what fits, and knows whom each client id belongs to. */
export class LiveDocument {
  readonly doc = new Y.Doc({ gc: true });
  /** Something in its `meta` has changed since this was last set to false. */
  metaChanged = true;
  private readonly clients: Map<number, string>;
  private readonly serverClients = new Map<string, number>();
  private captured: Uint8Array[] = [];

  /** @throws when the stored updates cannot be applied in full */
  constructor(stored: StoredDocument) {
    this.clients = new Map(stored.clients);
    applyAll(this.doc, storedUpdates(stored));
    if (this.waitsForMore()) throw new Error('The stored document has gaps.');
    this.doc.on('update', (update: Uint8Array) => this.captured.push(update));
    const meta = this.doc.getMap('meta');
    this.doc.on('afterTransaction', ({ changedParentTypes }: Y.Transaction) => {
      const changed: ReadonlyMap<unknown, unknown> = changedParentTypes;
      if (changed.has(meta)) this.metaChanged = true;
    });
  }

  /**
   * An update from a socket.
   * @param shownBy Whose a client id is that has not written yet. Presence tells everybody of it, so without this
   *   anybody could write with it first, and its owner's edits would be refused for good.
   */
  apply(update: Uint8Array, author: string, shownBy: (client: number) => string | null): Applied {
    const inspection = inspectUpdate(update, (client) => Y.getState(this.doc.store, client));
    if (inspection.kind !== 'fits') return inspection;
    const newClients = new Map<number, string>();
    for (const client of inspection.writers) {
      const owner = this.clients.get(client);
      if ((owner ?? shownBy(client) ?? author) !== author) return { kind: 'foreign', client };
      if (owner === undefined) newClients.set(client, author);
    }
    if (newClients.size > 0 && this.clientsOf(author) + newClients.size > CLIENTS_LIMIT) {
      return { kind: 'malformed', problem: 'too many client ids of one user' };
    }
    return this.change(() => Y.applyUpdate(this.doc, update), newClients);
  }

  /** An edit that the server makes for somebody, under a client id that is theirs in this document. */
  edit(author: string, change: (doc: Y.Doc) => void): Changed {
    const idle = this.doc.clientID;
    const client = this.serverClient(author);
    this.doc.clientID = client;
    try {
      const newClients = new Map(this.clients.has(client) ? [] : [[client, author]]);
      return this.change(() => this.doc.transact(() => change(this.doc)), newClients);
    } finally {
      this.doc.clientID = idle;
    }
  }

  /** Takes what {@link apply} or {@link edit} gave out for this state of the document in another copy of it. */
  reapply(update: Uint8Array, newClients: NewClients): void {
    const outcome = this.change(() => Y.applyUpdate(this.doc, update), newClients);
    if (outcome.kind === 'broken') throw outcome.error;
  }

  dispose(): void {
    this.doc.destroy();
  }

  private change(change: () => void, newClients: NewClients): Changed {
    this.captured = [];
    const failure = attempt(change);
    const changes = this.captured;
    this.captured = [];
    const incomplete = this.waitsForMore();
    if (failure !== null || incomplete) {
      return { kind: 'broken', error: failure?.error, touched: incomplete || changes.length > 0 };
    }
    const [first, ...more] = changes;
    if (first === undefined) return { kind: 'applied', update: null, newClients: new Map() };
    for (const [client, user] of newClients) this.clients.set(client, user);
    return { kind: 'applied', update: more.length > 0 ? Y.mergeUpdates(changes) : first, newClients };
  }

  private waitsForMore(): boolean {
    return this.doc.store.pendingStructs !== null || this.doc.store.pendingDs !== null;
  }

  private clientsOf(user: string): number {
    let count = 0;
    for (const owner of this.clients.values()) if (owner === user) count += 1;
    return count;
  }

  /**
   * One that the server has written with before. Nobody else does, and all that it wrote is in this document, so it
   * may go on: one more for each time that a discussion is opened would fill its state vector in some years.
   */
  private systemClient(author: string): number | undefined {
    if (author !== SYSTEM_AUTHOR) return undefined;
    for (const [client, owner] of this.clients) if (owner === SYSTEM_AUTHOR) return client;
    return undefined;
  }

  private serverClient(author: string): number {
    const known = this.serverClients.get(author) ?? this.systemClient(author);
    const client = known ?? new Y.Doc().clientID;
    this.serverClients.set(author, client);
    return client;
  }
}

/** Everything stored of a document, oldest first. */
export function storedUpdates(stored: StoredDocument): Uint8Array[] {
  return [...(stored.snapshot === null ? [] : [stored.snapshot]), ...stored.updates];
}

/** In one transaction: half the cost of one each. */
export function applyAll(doc: Y.Doc, updates: readonly Uint8Array[]): void {
  doc.transact(() => {
    for (const update of updates) Y.applyUpdate(doc, update);
  });
}

function attempt(run: () => void): { error: unknown } | null {
  try {
    run();
    return null;
  } catch (error) {
    return { error };
  }
}
