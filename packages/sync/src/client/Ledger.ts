import type { Transaction } from 'yjs';
import * as Y from 'yjs';

type StateVector = ReadonlyMap<number, number>;

/**
 * Which edits the server has. Every document frame sent on the socket is entered with the number of edits made by
 * then; an acknowledgement of n frames covers the edits of the n-th.
 */
export class Ledger {
  #edits = 0;
  #acknowledgedEdits = 0;
  /** Per frame that is not acknowledged, oldest first: how many edits it and those before it cover. */
  #open: number[] = [];
  #acknowledgedFrames = 0;
  #confirmed: StateVector = new Map();
  #confirmedBytes: Uint8Array | null = null;

  /** Edits made here and not acknowledged. */
  get unsaved(): number {
    return this.#edits - this.#acknowledgedEdits;
  }

  /** No frame is on its way, and none is missing. */
  get settled(): boolean {
    return this.#open.length === 0 && this.unsaved === 0;
  }

  /** @param before what the document held before this edit, as Yjs has it in `transaction.beforeState` */
  edited(before: Transaction['beforeState']): void {
    if (this.unsaved === 0) {
      this.#confirm(before);
    }
    this.#edits += 1;
  }

  /** An earlier visit left edits unsent. @param confirmed what the server had then */
  inherited(confirmed: Uint8Array): void {
    const earlier = Y.decodeStateVector(confirmed);
    this.#confirm(this.unsaved === 0 ? earlier : meet(this.#confirmed, earlier));
    this.#edits += 1;
  }

  /** A new socket: frames are counted from nothing. */
  opened(): void {
    this.#open = [];
    this.#acknowledgedFrames = 0;
  }

  sent(): void {
    this.#open.push(this.#edits);
  }

  /** @param frames as the server counts them: from the socket's opening. More than were sent count as all. */
  acknowledged(frames: number): void {
    const fresh = Math.min(frames - this.#acknowledgedFrames, this.#open.length);
    if (fresh <= 0) {
      return;
    }
    this.#acknowledgedEdits = this.#open[fresh - 1] ?? this.#acknowledgedEdits;
    this.#open = this.#open.slice(fresh);
    this.#acknowledgedFrames += fresh;
  }

  /** What the server is sure to have, as an encoded state vector. Meaningful while something is unsaved. */
  confirmed(): Uint8Array {
    this.#confirmedBytes ??= Y.encodeStateVector(new Map(this.#confirmed));
    return this.#confirmedBytes;
  }

  #confirm(stateVector: StateVector): void {
    this.#confirmed = stateVector;
    this.#confirmedBytes = null;
  }
}

/** What both have. */
function meet(a: StateVector, b: StateVector): StateVector {
  const shared = [...a].map(([client, clock]) => [client, Math.min(clock, b.get(client) ?? 0)] as const);
  return new Map(shared.filter(([, clock]) => clock > 0));
}
