import type * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { LIMITS } from './limits';
import { MESSAGE, SYNC } from './messageNumbers';
import { ProtocolError } from './ProtocolError';
import { readBytes, readNumber } from './reading';

/** "This is what I have": answered with a step 2. */
export interface StepOne {
  readonly type: 'step-one';
  /** Encoded by Yjs; not looked into here. */
  readonly stateVector: Uint8Array;
}

/** "This is what you lack": an update, V1. Counted for acknowledgement. */
export interface StepTwo {
  readonly type: 'step-two';
  readonly update: Uint8Array;
}

/** One change, V1. Counted for acknowledgement. */
export interface Update {
  readonly type: 'update';
  readonly update: Uint8Array;
}

export type SyncMessage = StepOne | StepTwo | Update;

export function readSyncMessage(decoder: decoding.Decoder): SyncMessage {
  const kind = readNumber(decoder, 'sync message');
  switch (kind) {
    case SYNC.stepOne:
      return { type: 'step-one', stateVector: readBytes(decoder, 'state vector', LIMITS.stateVectorBytes) };
    case SYNC.stepTwo:
      return { type: 'step-two', update: readBytes(decoder, 'step 2', LIMITS.stepTwoBytes) };
    case SYNC.update:
      return { type: 'update', update: readBytes(decoder, 'update', LIMITS.updateBytes) };
    default:
      throw new ProtocolError('unknown-message', `sync message ${kind} is not known`);
  }
}

export const writeStepOne = (stateVector: Uint8Array) => syncFrame(SYNC.stepOne, stateVector);
export const writeStepTwo = (update: Uint8Array) => syncFrame(SYNC.stepTwo, update);
export const writeUpdate = (update: Uint8Array) => syncFrame(SYNC.update, update);

function syncFrame(kind: number, payload: Uint8Array): Uint8Array<ArrayBuffer> {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, MESSAGE.sync);
    encoding.writeVarUint(encoder, kind);
    encoding.writeVarUint8Array(encoder, payload);
  });
}
