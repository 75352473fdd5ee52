import * as decoding from 'lib0/decoding';
import { type AwarenessEntry, LIMITS, MESSAGE, SYNC, writeAwareness, writeStepTwo } from '../protocol';

export interface OutgoingOptions {
  readonly canWrite: () => boolean;
  readonly clientId: () => number;
  /** A document frame goes out. */
  readonly onDocumentFrame: () => void;
  /** A change exceeds what the server takes in one piece; nothing of it was sent. */
  readonly onTooLarge: () => void;
}

/**
 * The one gate that everything the provider sends passes, whatever made it send: document frames of those who
 * may not write, updates ahead of the step 2 they build on, and others' presence (the provider repeats what it
 * hears) stop here.
 */
export class Outgoing {
  readonly #options: OutgoingOptions;
  #greeted = false;
  #answered = false;
  #paused = false;
  #held = false;

  constructor(options: OutgoingOptions) {
    this.#options = options;
  }

  /** The server's step 1 was answered and nothing is held back. */
  get complete(): boolean {
    return this.#answered && !this.#held;
  }

  get paused(): boolean {
    return this.#paused;
  }

  opened(): void {
    this.#greeted = false;
    this.#answered = false;
    this.#paused = false;
    this.#held = false;
  }

  /** Another step 1 is on its way: what is written until then goes with its answer. */
  resync(): void {
    this.#answered = false;
  }

  pause(): void {
    this.#paused = true;
  }

  /** @returns whether something was held back that must be sent now */
  resume(): boolean {
    this.#paused = false;
    return this.#held && this.#answered;
  }

  /** What goes out in place of this frame; null: nothing. */
  pass(frame: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> | null {
    const decoder = decoding.createDecoder(frame);
    switch (decoding.readVarUint(decoder)) {
      case MESSAGE.sync:
        return this.#passSync(frame, decoder);
      case MESSAGE.awareness:
        return this.#passAwareness(decoder);
      default:
        return frame;
    }
  }

  #passSync(frame: Uint8Array<ArrayBuffer>, decoder: decoding.Decoder): Uint8Array<ArrayBuffer> | null {
    const kind = decoding.readVarUint(decoder);
    if (kind === SYNC.stepOne) {
      this.#greeted = true;
      return frame;
    }
    if (!this.#options.canWrite()) {
      return null;
    }
    const update = decoding.readVarUint8Array(decoder);
    return kind === SYNC.stepTwo ? this.#passStepTwo(frame, update) : this.#passUpdate(frame, update);
  }

  #passStepTwo(frame: Uint8Array<ArrayBuffer>, update: Uint8Array): Uint8Array<ArrayBuffer> | null {
    if (update.length > LIMITS.stepTwoBytes) {
      this.#options.onTooLarge();
      return null;
    }
    this.#answered = true;
    this.#held = false;
    this.#options.onDocumentFrame();
    return frame;
  }

  #passUpdate(frame: Uint8Array<ArrayBuffer>, update: Uint8Array): Uint8Array<ArrayBuffer> | null {
    if (!this.#answered || this.#paused) {
      this.#held = true;
      return null;
    }
    if (update.length > LIMITS.updateBytes) {
      return this.#passStepTwo(writeStepTwo(update), update);
    }
    this.#options.onDocumentFrame();
    return frame;
  }

  #passAwareness(decoder: decoding.Decoder): Uint8Array<ArrayBuffer> | null {
    const own = ownEntry(
      decoding.createDecoder(decoding.readVarUint8Array(decoder)),
      this.#options.clientId(),
    );
    // Raising the clock on a new socket makes the provider send before its step 1, and again right after it.
    return this.#greeted && own !== null ? writeAwareness([own]) : null;
  }
}

/** Without the limits of the protocol's reader: the provider repeats a full house in one frame. */
function ownEntry(decoder: decoding.Decoder, own: number): AwarenessEntry | null {
  for (let left = decoding.readVarUint(decoder); left > 0; left -= 1) {
    const clientId = decoding.readVarUint(decoder);
    const clock = decoding.readVarUint(decoder);
    const json = decoding.readVarString(decoder);
    if (clientId === own) {
      return { clientId, clock, json };
    }
  }
  return null;
}
