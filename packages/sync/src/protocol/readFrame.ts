import * as decoding from 'lib0/decoding';
import { type Acknowledged, readAcknowledged } from './acknowledged';
import { type AwarenessMessage, type QueryAwareness, readAwareness } from './awarenessMessage';
import { MESSAGE } from './messageNumbers';
import { type Notice, readNotice } from './notice';
import { ProtocolError } from './ProtocolError';
import { type PermissionDenied, readPermissionDenied } from './permissionDenied';
import { expectEnd, readNumber } from './reading';
import { readSyncMessage, type SyncMessage } from './syncMessage';

/** One WebSocket message, read. */
export type Frame =
  | SyncMessage
  | AwarenessMessage
  | QueryAwareness
  | PermissionDenied
  | Acknowledged
  | Notice;

/**
 * Reads one binary WebSocket message, which holds exactly one message of the protocol.
 * Byte fields of the result are views on `bytes`: copy them to keep them.
 * @throws ProtocolError when the frame is cut short, has bytes to spare, is of an unknown kind, or exceeds LIMITS.
 */
export function readFrame(bytes: Uint8Array): Frame {
  const decoder = decoding.createDecoder(bytes);
  const frame = readMessage(decoder);
  expectEnd(decoder);
  return frame;
}

function readMessage(decoder: decoding.Decoder): Frame {
  const number = readNumber(decoder, 'message');
  switch (number) {
    case MESSAGE.sync:
      return readSyncMessage(decoder);
    case MESSAGE.awareness:
      return readAwareness(decoder);
    case MESSAGE.auth:
      return readPermissionDenied(decoder);
    case MESSAGE.queryAwareness:
      return { type: 'query-awareness' };
    case MESSAGE.acknowledged:
      return readAcknowledged(decoder);
    case MESSAGE.notice:
      return readNotice(decoder);
    default:
      throw new ProtocolError('unknown-message', `message ${number} is not known`);
  }
}
