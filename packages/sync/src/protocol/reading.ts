import * as decoding from 'lib0/decoding';
import { ProtocolError } from './ProtocolError';

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** A whole number from 0 to 2^53 − 1. */
export function readNumber(decoder: decoding.Decoder, what: string): number {
  try {
    return decoding.readVarUint(decoder);
  } catch {
    throw new ProtocolError('malformed', `${what}: the frame ends early or the number is out of range`);
  }
}

/** A view on the frame's own memory: copy it to keep it. The length is checked before anything is read. */
export function readBytes(decoder: decoding.Decoder, what: string, limit: number): Uint8Array {
  const length = readNumber(decoder, `${what}, length`);
  if (length > limit) {
    throw new ProtocolError('too-large', `${what}: ${length} bytes, the limit is ${limit}`);
  }
  if (length > decoder.arr.length - decoder.pos) {
    throw new ProtocolError('malformed', `${what}: the frame ends before its ${length} bytes`);
  }
  return decoding.readUint8Array(decoder, length);
}

export function readText(decoder: decoding.Decoder, what: string, limit: number): string {
  const bytes = readBytes(decoder, what, limit);
  try {
    return utf8.decode(bytes);
  } catch {
    throw new ProtocolError('malformed', `${what}: not UTF-8`);
  }
}

export function expectEnd(decoder: decoding.Decoder): void {
  if (decoding.hasContent(decoder)) {
    throw new ProtocolError('malformed', `${decoder.arr.length - decoder.pos} bytes after the message's end`);
  }
}
