import { writeStepTwo, writeUpdate } from '@journey-canvas/sync/protocol';
import * as Y from 'yjs';
import type { StoredDocument } from '../storage/DocumentLog';
import { applyAll, storedUpdates } from './LiveDocument';
import { binaryFrame } from './webSocketFrame';

const REPLY_LIMIT = 8;
const TAIL_LIMIT = 256;
const TAIL_BYTES_LIMIT = 256 * 1024;
/** The log is compacted after so many updates, or so many bytes (or as many as the last snapshot, if more). */
const COMPACT_UPDATES = 500;
const COMPACT_BYTES = 1024 * 1024;

interface Reply {
  readonly frame: Uint8Array;
  /** How much of the tail it holds. */
  readonly tailFrom: number;
}

/** What is committed of a document, as bytes: what joiners are answered with, and copies are made from. */
export class Committed {
  /** The last one committed; see `DocumentLog`. */
  position: number;
  private history: Uint8Array[];
  private readonly replies = new Map<string, Reply>();
  private tail: Uint8Array[] = [];
  private tailBytes = 0;
  private snapshotBytes: number;
  private uncompacted: { updates: number; bytes: number };

  constructor(stored: StoredDocument) {
    this.position = stored.position;
    this.history = storedUpdates(stored);
    this.snapshotBytes = stored.snapshot?.length ?? 0;
    const bytes = stored.updates.reduce((sum, update) => sum + update.length, 0);
    this.uncompacted = { updates: stored.updates.length, bytes };
  }

  /** @returns the update, framed once for everybody */
  append(update: Uint8Array): Uint8Array {
    const frame = binaryFrame(writeUpdate(update));
    this.history.push(update);
    this.uncompacted.updates += 1;
    this.uncompacted.bytes += update.length;
    this.tail.push(frame);
    this.tailBytes += frame.length;
    if (this.tail.length > TAIL_LIMIT || this.tailBytes > TAIL_BYTES_LIMIT) this.forgetReplies();
    return frame;
  }

  /** The frames that bring a client with this state vector up to date; null when that must be encoded first. */
  cachedReply(stateVector: Uint8Array): Uint8Array[] | null {
    const reply = this.replies.get(keyOf(stateVector));
    return reply ? [reply.frame, ...this.tail.slice(reply.tailFrom)] : null;
  }

  /** Encodes a reply from a document that holds exactly what is committed, and keeps it for whoever asks the same. */
  encodeReply(doc: Y.Doc, stateVector: Uint8Array): Uint8Array[] {
    const frame = binaryFrame(writeStepTwo(Y.encodeStateAsUpdate(doc, stateVector)));
    const [oldest] = this.replies.keys();
    if (this.replies.size >= REPLY_LIMIT && oldest !== undefined) this.replies.delete(oldest);
    this.replies.set(keyOf(stateVector), { frame, tailFrom: this.tail.length });
    return [frame];
  }

  /** How much a snapshot would spare the next one who loads the document. */
  compactionNeed(): 'none' | 'some' | 'due' {
    const { updates, bytes } = this.uncompacted;
    if (updates === 0) return 'none';
    return updates >= COMPACT_UPDATES || bytes >= Math.max(COMPACT_BYTES, this.snapshotBytes)
      ? 'due'
      : 'some';
  }

  /** The whole document in one update, from a document that holds exactly what is committed. */
  compact(doc: Y.Doc): Uint8Array {
    const snapshot = Y.encodeStateAsUpdate(doc);
    this.history = [snapshot];
    // They hold what was deleted meanwhile; the snapshot does not.
    this.forgetReplies();
    this.snapshotBytes = snapshot.length;
    this.uncompacted = { updates: 0, bytes: 0 };
    return snapshot;
  }

  /** A document of its own, for when the live one is ahead. The caller destroys it. */
  copy(): Y.Doc {
    const doc = new Y.Doc({ gc: true });
    applyAll(doc, this.history);
    return doc;
  }

  private forgetReplies(): void {
    this.replies.clear();
    this.tail = [];
    this.tailBytes = 0;
  }
}

function keyOf(stateVector: Uint8Array): string {
  return Buffer.from(stateVector).toString('latin1');
}
