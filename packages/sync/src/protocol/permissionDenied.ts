import type * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { LIMITS } from './limits';
import { AUTH, MESSAGE } from './messageNumbers';
import { ProtocolError } from './ProtocolError';
import { readNumber, readText } from './reading';

/** The y-protocols way to say no. Our server closes with a code instead; clients understand both. */
export interface PermissionDenied {
  readonly type: 'permission-denied';
  readonly reason: string;
}

export function readPermissionDenied(decoder: decoding.Decoder): PermissionDenied {
  const kind = readNumber(decoder, 'auth message');
  if (kind !== AUTH.permissionDenied) {
    throw new ProtocolError('unknown-message', `auth message ${kind} is not known`);
  }
  return { type: 'permission-denied', reason: readText(decoder, 'reason', LIMITS.noticeBytes) };
}

export function writePermissionDenied(reason: string): Uint8Array<ArrayBuffer> {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, MESSAGE.auth);
    encoding.writeVarUint(encoder, AUTH.permissionDenied);
    encoding.writeVarString(encoder, reason);
  });
}
