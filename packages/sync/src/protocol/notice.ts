import type * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { LIMITS } from './limits';
import { MESSAGE } from './messageNumbers';
import { ProtocolError } from './ProtocolError';
import { readText } from './reading';

/** What a notice asks of the client; the text beside it is for people. */
export const NOTICES = {
  'read-only': 'The document frames of this socket are dropped from now on: send none.',
  'write-paused': 'The log cannot be written: hold document frames back until it can.',
  'write-resumed': 'Send what was held back.',
  resync:
    'A frame could not be used, or the room was rebuilt: a step 1 follows, answer it. Until then, nothing more counts as saved.',
} as const;

export type NoticeCode = keyof typeof NOTICES;

export interface Notice {
  readonly type: 'notice';
  readonly code: NoticeCode;
  /** One plain sentence for people. */
  readonly message: string;
}

/** The payload is JSON `{code, message}`; unknown codes are an error, because a code asks for something. */
export function readNotice(decoder: decoding.Decoder): Notice {
  const value = parsed(readText(decoder, 'notice', LIMITS.noticeBytes));
  if (!isNotice(value)) {
    throw new ProtocolError('malformed', 'notice: not a known code with a message');
  }
  return { type: 'notice', code: value.code, message: value.message };
}

export function writeNotice(code: NoticeCode, message: string): Uint8Array<ArrayBuffer> {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, MESSAGE.notice);
    encoding.writeVarString(encoder, JSON.stringify({ code, message }));
  });
}

function isNotice(value: unknown): value is { code: NoticeCode; message: string } {
  if (typeof value !== 'object' || value === null) {
    return false;
  }
  const { code, message } = value as Record<string, unknown>;
  return typeof code === 'string' && Object.hasOwn(NOTICES, code) && typeof message === 'string';
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch {
    return undefined;
  }
}
