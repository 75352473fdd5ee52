import type * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { MESSAGE } from './messageNumbers';
import { readNumber } from './reading';

/**
 * The first `frames` document frames (updates and step 2, no-ops included) that came in on this socket are
 * committed, or are contained in one that is.
 */
export interface Acknowledged {
  readonly type: 'acknowledged';
  readonly frames: number;
}

export function readAcknowledged(decoder: decoding.Decoder): Acknowledged {
  return { type: 'acknowledged', frames: readNumber(decoder, 'acknowledged frames') };
}

export function writeAcknowledged(frames: number): Uint8Array<ArrayBuffer> {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, MESSAGE.acknowledged);
    encoding.writeVarUint(encoder, frames);
  });
}
